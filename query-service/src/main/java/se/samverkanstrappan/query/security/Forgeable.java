package se.samverkanstrappan.query.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import se.samverkanstrappan.query.web.Problems;

/**
 * Requests that another site could let a browser make: all that change something, but for those
 * that show by themselves who asks, and those of programs without a session, which nobody asks.
 */
final class Forgeable implements RequestMatcher {
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final SignIn signIn;

  Forgeable(SignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    return !HARMLESS.contains(request.getMethod())
        && !showsWhoAsks(request.getHeader(HttpHeaders.AUTHORIZATION))
        && !(Problems.isForPrograms(request.getRequestURI()) && request.getSession(false) == null);
  }

  /** By what is looked at here, since a session would be used instead of what is not. */
  private boolean showsWhoAsks(@Nullable String authorization) {
    String shown = authorization == null ? "" : authorization.toLowerCase(Locale.ROOT);
    return shown.startsWith("bearer ") || signIn.byPassword() && shown.startsWith("basic ");
  }
}
