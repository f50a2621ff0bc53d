package se.samverkanstrappan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets a service answer what is refused before it gets there in the way that it answers all. */
public class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final HandlerExceptionResolver problems;
  private final RateLimits limits;

  Refusals(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, RateLimits limits) {
    this.problems = problems;
    this.limits = limits;
  }

  /**
   * Answers 401; the challenge is for programs, so that no browser asks for a password itself. Who
   * tries too often is told 429 instead, and where it cannot be told who asks, as while the issuer
   * is away, that is no fault of what was shown: 503.
   */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
    try {
      limits.unrecognised(request);
      if (reason instanceof TooManyAttempts attempts) {
        throw new TooManyRequests(attempts.retryAfter());
      }
    } catch (TooManyRequests e) {
      refuse(request, response, e);
      return;
    }
    if (!(reason instanceof AuthenticationServiceException)) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    refuse(request, response, reason);
  }

  /** Answers 403. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason) {
    refuse(request, response, reason);
  }

  /** Answers with whatever problem the service makes of it. */
  public void refuse(HttpServletRequest request, HttpServletResponse response, Exception reason) {
    // What refuses a forged form does so before anybody else has looked at who asks.
    AccountFilter.note(request);
    problems.resolveException(request, response, null, reason);
  }
}
