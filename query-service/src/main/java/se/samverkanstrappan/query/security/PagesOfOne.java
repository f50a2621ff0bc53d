package se.samverkanstrappan.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.query.web.Problems;

/**
 * Lets nobody keep a page that says who has signed in: neither what is on the way, nor the browser
 * for the next one at the same desk.
 */
@Component
final class PagesOfOne implements WebMvcConfigurer, HandlerInterceptor {
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    boolean page =
        handler instanceof HandlerMethod && !Problems.isForPrograms(request.getRequestURI());
    if (page && Identity.current().isPresent()) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    return true;
  }
}
