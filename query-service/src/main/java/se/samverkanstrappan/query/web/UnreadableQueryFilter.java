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
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request whose parameters cannot be read go on as one without any, and marks it.
 *
 * <p>The container throws whenever such parameters are read, also by the page that would explain
 * it. Those of an address are tried here, at once; those of a form only where somebody asks for
 * them, since they have to be received first, and that is not done before the limits.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
public final class UnreadableQueryFilter extends OncePerRequestFilter {
  private static final String KEY = UnreadableQueryFilter.class.getName();

  /** What is wrong with the parameters, as far as they have been read. */
  public static Optional<Refusal> refusal(HttpServletRequest request) {
    return Optional.ofNullable((Refusal) request.getAttribute(KEY));
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest forgiving = new Forgiving(request);
    if (!isForm(request.getContentType())) {
      forgiving.getParameterMap();
    }
    chain.doFilter(forgiving, response);
  }

  private static boolean isForm(@Nullable String contentType) {
    return contentType != null
        && contentType.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  private static final class Forgiving extends HttpServletRequestWrapper {
    Forgiving(HttpServletRequest request) {
      super(request);
    }

    private <T extends @Nullable Object> T orNone(Supplier<T> parameters, T none) {
      if (getAttribute(KEY) != null) {
        return none;
      }
      try {
        return parameters.get();
      } catch (IllegalStateException e) {
        setAttribute(KEY, isTooLarge(e) ? Refusal.tooLarge() : Refusal.unreadableQuery());
        return none;
      }
    }

    private static boolean isTooLarge(IllegalStateException e) {
      return e instanceof InvalidParameterException invalid
          && invalid.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value();
    }

    @Override
    public @Nullable String getParameter(String name) {
      return orNone(() -> super.getParameter(name), null);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return orNone(super::getParameterMap, Map.of());
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return orNone(super::getParameterNames, Collections.emptyEnumeration());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return this.<String @Nullable []>orNone(() -> super.getParameterValues(name), null);
    }
  }
}
