package se.samverkanstrappan.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import se.samverkanstrappan.query.web.SentForm;

/**
 * Finds the secret of a form's session in the form, also where that sends a file: there the usual
 * way sees no fields, and an address is kept in logs and histories, so that no secret may stand in
 * it. Nothing but the fields before the file is read, and nothing of who has no session.
 */
final class SecretOfForms implements CsrfTokenRequestHandler {
  private final CsrfTokenRequestHandler usual = new XorCsrfTokenRequestAttributeHandler();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    usual.handle(request, response, token);
  }

  @Override
  public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    return usual.resolveCsrfTokenValue(
        // A session that is new by now was made for the secret to look for.
        SentForm.isOne(request) && request.isRequestedSessionIdValid()
            ? new WithFields(request)
            : request,
        token);
  }

  private static final class WithFields extends HttpServletRequestWrapper {
    WithFields(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      try {
        return SentForm.of((HttpServletRequest) getRequest()).field(name);
      } catch (IOException e) {
        return null;
      }
    }
  }
}
