package se.samverkanstrappan.query.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says how long an answer may be used without asking again: never, but for files whose name says
 * what is in them. What knows better says so later.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class CacheControlFilter extends OncePerRequestFilter {
  private static final Pattern NAMED_BY_CONTENT =
      Pattern.compile("/(?:webjars/.+|[a-z]+)-[0-9a-f]{32}\\.(?:css|js|svg)");

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, usual(request.getRequestURI()));
    chain.doFilter(request, response);
  }

  /** An answer is about today unless it says otherwise: yesterday's copy has to be asked about. */
  private static String usual(String path) {
    if (NAMED_BY_CONTENT.matcher(path).matches()) {
      return FOR_EVER;
    }
    return path.startsWith("/api/") ? "private, no-cache" : "no-cache";
  }
}
