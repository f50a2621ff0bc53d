package se.samverkanstrappan.query.caching;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Ends a request whose response says already that nothing was modified. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NotModifiedAnswer {
  @ExceptionHandler
  void notModified(NotModified notModified, HttpServletResponse response) {
    // The response was written when it was found out; there is nothing to add.
  }
}
