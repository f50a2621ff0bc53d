package se.samverkanstrappan.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import se.samverkanstrappan.query.web.Frame;

/** Goes on with the page that was asked for before one had to sign in. */
final class BackToThePage implements AuthenticationSuccessHandler {
  private final AskedPage asked;
  private final Sessions sessions;

  BackToThePage(AskedPage asked, Sessions sessions) {
    this.asked = asked;
    this.sessions = sessions;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    HttpSession session = request.getSession(false);
    if (session != null) {
      sessions.signedIn(session);
    }
    String fromProvider = asked.remembered(request);
    String fromForm = asked.carriedBy(request);
    String page = fromForm == null ? fromProvider : fromForm;
    response.sendRedirect(page == null ? Frame.of(request).home() : page);
  }
}
