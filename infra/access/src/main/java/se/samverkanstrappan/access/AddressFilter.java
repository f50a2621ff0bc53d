package se.samverkanstrappan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stops floods from an address before anything is done to find out who asks. */
final class AddressFilter extends OncePerRequestFilter {
  private final RateLimits limits;
  private final Refusals refusals;

  AddressFilter(RateLimits limits, Refusals refusals) {
    this.limits = limits;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      limits.beforeRecognising(request);
    } catch (TooManyRequests e) {
      refusals.refuse(request, response, e);
      return;
    }
    chain.doFilter(request, response);
    settle(request);
  }

  /** A sign-in that failed is answered at once and comes no further than to here. */
  private void settle(HttpServletRequest request) {
    try {
      limits.unrecognised(request);
    } catch (TooManyRequests e) {
      logger.trace("it was the last one for a while", e);
    }
  }
}
