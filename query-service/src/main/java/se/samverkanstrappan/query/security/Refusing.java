package se.samverkanstrappan.query.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import se.samverkanstrappan.access.AccessRule;
import se.samverkanstrappan.access.AccessRules;
import se.samverkanstrappan.access.AccessSettings;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Refusals;
import se.samverkanstrappan.query.security.SignInPage.Note;
import se.samverkanstrappan.query.web.Problems;
import se.samverkanstrappan.query.web.Refusal;
import se.samverkanstrappan.query.web.UnreadableQueryFilter;

/** Sends people who are not known to sign in, and answers programs and the rest with problems. */
final class Refusing implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final Refusals refusals;
  private final AccessRules rules;
  private final SignIn signIn;
  private final AskedPage asked;
  private final boolean publicRead;

  Refusing(
      Refusals refusals,
      AccessRules rules,
      SignIn signIn,
      AskedPage asked,
      AccessSettings settings) {
    this.refusals = refusals;
    this.rules = rules;
    this.signIn = signIn;
    this.asked = asked;
    this.publicRead = settings.publicRead();
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (reason instanceof AuthenticationServiceException) {
      // Whoever it is has done nothing wrong, and signing in would not help.
      refusals.refuse(request, response, reason);
    } else if (publicRead && rules.find(request).isEmpty()) {
      refusals.refuse(request, response, nothingThere(request));
    } else if (signIn.isOffered() && isPerson(request)) {
      response.sendRedirect(SignInPage.address(request, null, asked.of(request)));
    } else {
      refusals.commence(request, response, reason);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException, ServletException {
    if (!(reason instanceof CsrfException)) {
      refusals.refuse(
          request, response, rules.find(request).isEmpty() ? nothingThere(request) : reason);
      return;
    }
    Refusal unreadable = UnreadableQueryFilter.refusal(request).orElse(null);
    if (unreadable != null) {
      // The secret of the form may well have been in it.
      refusals.refuse(request, response, unreadable);
    } else if (signIn.isOffered() && StaleForms.isSignIn(request)) {
      response.sendRedirect(SignInPage.address(request, Note.STALE, asked.carriedBy(request)));
    } else if (isWorkOfSomebodyWhoMay(request)) {
      // Handed on it is never taken for what was sent; the page is shown again instead.
      request.getRequestDispatcher(request.getRequestURI()).forward(request, response);
    } else {
      refusals.refuse(request, response, reason);
    }
  }

  /** Whoever has not signed in may be somebody who was. */
  private boolean isWorkOfSomebodyWhoMay(HttpServletRequest request) {
    Authentication asking = SecurityContextHolder.getContext().getAuthentication();
    boolean may =
        Identity.of(asking).isEmpty() || asking == null
            ? signIn.isOffered()
            : rules.authorize(() -> asking, new RequestAuthorizationContext(request)).isGranted();
    return may && StaleForms.isWork(request);
  }

  /** Whoever shows something by itself wants to be told that it is no good. */
  private static boolean isPerson(HttpServletRequest request) {
    return !Problems.isForPrograms(request.getRequestURI())
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
  }

  /** What nobody may is not there, as far as anybody is told. */
  private Exception nothingThere(HttpServletRequest request) {
    String address = request.getRequestURI();
    PathContainer path = PathContainer.parsePath(address);
    List<String> methods =
        rules.all().stream()
            .filter(rule -> parse(rule).matches(path))
            .map(AccessRule::method)
            .map(HttpMethod::name)
            .distinct()
            .toList();
    return methods.isEmpty()
        ? new NoResourceFoundException(
            HttpMethod.valueOf(request.getMethod()), address, address.substring(1))
        : new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
  }

  private static PathPattern parse(AccessRule rule) {
    return PathPatternParser.defaultInstance.parse(rule.pattern());
  }
}
