package se.samverkanstrappan.query.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import se.samverkanstrappan.access.TooManyAttempts;
import se.samverkanstrappan.query.security.SignInPage.Note;

/** Signing in with name and password: people on a form, programs with each request. */
final class PasswordSignIn implements AuthenticationFailureHandler {
  private static final String TRIED = PasswordSignIn.class.getName();
  private static final int LONGEST_NAME = 200;

  private final AskedPage asked;
  private final AuthenticationEntryPoint refusing;

  private PasswordSignIn(AskedPage asked, AuthenticationEntryPoint refusing) {
    this.asked = asked;
    this.refusing = refusing;
  }

  static void add(
      HttpSecurity http,
      AuthenticationEntryPoint refusing,
      AuthenticationSuccessHandler back,
      AskedPage asked)
      throws Exception {
    http.httpBasic(basic -> basic.authenticationEntryPoint(refusing))
        .formLogin(
            form ->
                form.loginPage(SignInPage.ADDRESS)
                    .usernameParameter("name")
                    .passwordParameter("password")
                    .successHandler(back)
                    .failureHandler(new PasswordSignIn(asked, refusing)));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException, ServletException {
    if (reason instanceof AuthenticationServiceException) {
      refusing.commence(request, response, reason);
      return;
    }
    HttpSession session = request.getSession(false);
    String name = request.getParameter("name");
    if (session != null && name != null && name.length() <= LONGEST_NAME) {
      session.setAttribute(TRIED, name);
    }
    Note note = reason instanceof TooManyAttempts ? Note.WAIT : Note.WRONG;
    response.sendRedirect(SignInPage.address(request, note, asked.carriedBy(request)));
  }

  /** The name that was tried last, so that it need not be typed again; null where none was. */
  static @Nullable String triedName(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(TRIED) instanceof String name ? name : null;
  }
}
