package se.samverkanstrappan.query.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What comes from a form of ours whose session has ended since it was opened. */
final class StaleForms {
  private static final RequestMatcher SIGNING_IN = posted(SignInPage.ADDRESS);
  private static final List<RequestMatcher> WRITING =
      QueryRules.writing().map(StaleForms::posted).toList();
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private StaleForms() {}

  /** Whether somebody wants to sign in. */
  static boolean isSignIn(HttpServletRequest request) {
    return SIGNING_IN.matches(request) && isOurs(request);
  }

  /** Whether it has what somebody has written, which is not to be lost. */
  static boolean isWork(HttpServletRequest request) {
    return isOurs(request) && WRITING.stream().anyMatch(form -> form.matches(request));
  }

  /** As the browser says; another site is not to fill in our forms, and none of them has files. */
  private static boolean isOurs(HttpServletRequest request) {
    String type = request.getContentType();
    if (type != null && !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
      return false;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null
        ? isOurs(request.getHeader(HttpHeaders.ORIGIN), request)
        : OURS.contains(site);
  }

  /** Over plain HTTP only the origin is told. */
  private static boolean isOurs(@Nullable String origin, HttpServletRequest request) {
    try {
      return origin == null || request.getServerName().equals(URI.create(origin).getHost());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static RequestMatcher posted(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
  }
}
