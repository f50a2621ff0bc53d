package se.samverkanstrappan.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import se.samverkanstrappan.access.TooManyAttempts;
import se.samverkanstrappan.query.web.Problems;
import se.samverkanstrappan.query.web.Refusal;

/** Says in this service's own words what Spring Security refuses, and nothing of its reasons. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AccessProblems {
  private static final Logger LOG = LoggerFactory.getLogger(AccessProblems.class);

  private final Problems problems;

  AccessProblems(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  @Nullable Object unknown(
      AuthenticationException reason, HttpServletRequest request, HttpServletResponse response) {
    return problems.refused(Refusal.signInFirst(), request, response);
  }

  @ExceptionHandler
  @Nullable Object away(
      AuthenticationServiceException reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    LOG.error("recognising=failed path={}", request.getRequestURI(), reason);
    response.setHeader(HttpHeaders.RETRY_AFTER, "2");
    return problems.refused(Refusal.signInUnavailable(), request, response);
  }

  @ExceptionHandler
  @Nullable Object often(
      TooManyAttempts reason, HttpServletRequest request, HttpServletResponse response) {
    long seconds = Math.max(1, reason.retryAfter().toSeconds());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    return problems.refused(Refusal.tooManyAttempts(), request, response);
  }

  @ExceptionHandler
  @Nullable Object denied(
      AccessDeniedException reason, HttpServletRequest request, HttpServletResponse response) {
    return problems.refused(Refusal.notForThisAccount(), request, response);
  }

  @ExceptionHandler
  @Nullable Object forged(
      CsrfException reason, HttpServletRequest request, HttpServletResponse response) {
    return problems.refused(Refusal.staleForm(), request, response);
  }
}
