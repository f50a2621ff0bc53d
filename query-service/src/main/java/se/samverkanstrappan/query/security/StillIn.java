package se.samverkanstrappan.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.access.Identity;

/** Tells of a request that takes long whether who asked may still be answered. */
@Component
public final class StillIn {
  private final Standing standing;

  StillIn(ObjectProvider<Standing> standing) {
    this.standing = standing.getIfAvailable(() -> recognised -> true);
  }

  /**
   * Until one signs out, the session ends, the token that was shown expires, or the account is gone
   * or changed.
   */
  public BooleanSupplier of(HttpServletRequest request, Clock clock) {
    Authentication asking = SecurityContextHolder.getContext().getAuthentication();
    if (Identity.of(asking).isEmpty() || asking == null) {
      return () -> true;
    }
    BooleanSupplier shown = shown(asking, request, clock);
    return () -> shown.getAsBoolean() && standing.holds(asking);
  }

  /** Whether what was shown with the request still counts. */
  private static BooleanSupplier shown(
      Authentication asking, HttpServletRequest request, Clock clock) {
    if (asking.getCredentials() instanceof OAuth2Token token) {
      Instant end = token.getExpiresAt();
      return () -> end == null || clock.instant().isBefore(end);
    }
    HttpSession session = request.getSession(false);
    boolean inside = session != null && isSignedIn(session);
    return () -> !inside || isSignedIn(session);
  }

  private static boolean isSignedIn(@Nullable HttpSession session) {
    try {
      return session != null
          && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
              != null;
    } catch (IllegalStateException e) {
      // It has ended.
      return false;
    }
  }
}
