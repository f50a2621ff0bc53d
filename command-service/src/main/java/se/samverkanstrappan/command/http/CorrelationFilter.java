package se.samverkanstrappan.command.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id that follows it through logs, events and answers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CorrelationFilter extends OncePerRequestFilter {
  static final String HEADER = "X-Correlation-Id";
  static final String MDC_KEY = "correlationId";
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = idOf(request);
    request.setAttribute(MDC_KEY, id);
    response.setHeader(HEADER, id);
    try (MDC.MDCCloseable closing = MDC.putCloseable(MDC_KEY, id)) {
      chain.doFilter(request, response);
    }
  }

  /** What fails on the way is answered in a second dispatch, which tells the same id. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private static String idOf(HttpServletRequest request) {
    if (request.getAttribute(MDC_KEY) instanceof String same) {
      return same;
    }
    String given = request.getHeader(HEADER);
    return given != null && SANE.matcher(given).matches() ? given : Ids.orNew(null);
  }
}
