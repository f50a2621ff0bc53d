package se.samverkanstrappan.query.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed before or after any controller, in the same shapes as everything else. */
@Controller
final class LastResort implements ErrorController {
  @RequestMapping("${spring.web.error.path:/error}")
  @Nullable Object answer(HttpServletRequest request, HttpServletResponse response) {
    if (response.isCommitted()) {
      // Half an answer has been sent: nothing is to be added to it.
      return null;
    }
    Problem known = ProblemAnswer.forwarded(request);
    if (known != null) {
      return ProblemAnswer.of(known, request.getRequestURI(), request, response);
    }
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    String path =
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
            ? asked
            : request.getRequestURI();
    Problem problem =
        Problem.of(ProblemKind.of(status), null, List.of(), CorrelationFilter.of(request));
    return ProblemAnswer.of(problem, path, request, response);
  }
}
