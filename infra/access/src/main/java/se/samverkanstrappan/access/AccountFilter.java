package se.samverkanstrappan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stops floods from an account, and notes who asks for what is written about the request later. */
final class AccountFilter extends OncePerRequestFilter {
  private static final String ATTRIBUTE = AccountFilter.class.getName() + ".identity";

  private final RateLimits limits;
  private final Refusals refusals;

  AccountFilter(RateLimits limits, Refusals refusals) {
    this.limits = limits;
    this.refusals = refusals;
  }

  /** Who asked, also when it has been answered; null where nobody was recognised. */
  static @Nullable Identity askedBy(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Identity identity ? identity : null;
  }

  /** Notes who asks, where that is known and was not noted yet. */
  static void note(HttpServletRequest request) {
    if (askedBy(request) == null) {
      Identity.current().ifPresent(identity -> request.setAttribute(ATTRIBUTE, identity));
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      count(request);
    } catch (TooManyRequests e) {
      refusals.refuse(request, response, e);
      return;
    }
    chain.doFilter(request, response);
  }

  private void count(HttpServletRequest request) {
    Optional<Identity> identity = Identity.current();
    if (identity.isPresent()) {
      request.setAttribute(ATTRIBUTE, identity.get());
      limits.recognised(identity.get(), request);
    } else {
      limits.unrecognised(request);
    }
  }
}
