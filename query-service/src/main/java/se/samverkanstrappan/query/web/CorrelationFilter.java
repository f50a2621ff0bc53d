package se.samverkanstrappan.query.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id that answers, problems and logs name, or keeps the one it came with.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CorrelationFilter extends OncePerRequestFilter {
  static final String HEADER = "X-Correlation-Id";

  private static final String KEY = "correlationId";
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** The id of a request, null only where no filter has run. */
  static @Nullable String of(HttpServletRequest request) {
    return (String) request.getAttribute(KEY);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = accepted(request.getHeader(HEADER));
    request.setAttribute(KEY, id);
    response.setHeader(HEADER, id);
    try (var ignored = MDC.putCloseable(KEY, id)) {
      chain.doFilter(request, response);
    }
  }

  private static String accepted(@Nullable String given) {
    return given != null && ACCEPTED.matcher(given).matches()
        ? given
        : UUID.randomUUID().toString();
  }
}
