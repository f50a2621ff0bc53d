package se.samverkanstrappan.query.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request whose parameters cannot be decoded go on as one without any, and marks it.
 *
 * <p>The container throws whenever such parameters are read, also by the page that would explain
 * it; so they are tried once, here, and also in the dispatch to that page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class UnreadableQueryFilter extends OncePerRequestFilter {
  private static final String KEY = UnreadableQueryFilter.class.getName();

  /** Whether parameters were given that cannot be decoded. */
  static boolean marked(HttpServletRequest request) {
    return request.getAttribute(KEY) != null;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(readable(request) ? request : new WithoutParameters(request), response);
  }

  private static boolean readable(HttpServletRequest request) {
    if (marked(request)) {
      return false;
    }
    try {
      request.getParameterMap();
      return true;
    } catch (IllegalStateException e) {
      request.setAttribute(KEY, true);
      return false;
    }
  }

  private static final class WithoutParameters extends HttpServletRequestWrapper {
    WithoutParameters(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return null;
    }
  }
}
