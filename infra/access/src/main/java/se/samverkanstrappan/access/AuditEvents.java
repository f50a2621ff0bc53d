package se.samverkanstrappan.access;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Notes on the request what Spring Security tells of it, so that the one line about it says that;
 * what happens outside any request is written at once.
 */
class AuditEvents {
  private static final String NOTE = AuditEvents.class.getName();

  private final AuditLog log;

  AuditEvents(AuditLog log) {
    this.log = log;
  }

  /** What happened, and to whom as far as it was recognised. */
  record Note(Audit act, @Nullable Identity by) {}

  /** What is noted on a request, if anything. */
  static @Nullable Note of(jakarta.servlet.http.HttpServletRequest request) {
    return request.getAttribute(NOTE) instanceof Note note ? note : null;
  }

  @EventListener
  void signedIn(InteractiveAuthenticationSuccessEvent event) {
    note(Audit.SIGN_IN, event.getAuthentication());
  }

  /** Whoever tried is not told: what was typed as a name may be a password. */
  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    boolean token = event.getAuthentication() instanceof BearerTokenAuthenticationToken;
    if (token && event instanceof AuthenticationFailureServiceExceptionEvent) {
      // The issuer is away: nothing has been said about the token.
      return;
    }
    note(token ? Audit.TOKEN_REFUSED : Audit.SIGN_IN_FAILED, null);
  }

  @EventListener
  void signedOut(LogoutSuccessEvent event) {
    note(Audit.SIGN_OUT, event.getAuthentication());
  }

  private void note(Audit act, @Nullable Authentication authentication) {
    Note note = new Note(act, Identity.of(authentication).orElse(null));
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      log.write(note.act(), note.by(), null);
    } else {
      request.setAttribute(NOTE, note, RequestAttributes.SCOPE_REQUEST);
    }
  }
}
