package se.samverkanstrappan.query.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed before or after any controller, in the same shapes as everything else. */
@Controller
final class LastResort implements ErrorController {
  @RequestMapping("${spring.web.error.path:/error}")
  Object answer(HttpServletRequest request) {
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
    return ProblemAnswer.of(problem, path, request);
  }
}
