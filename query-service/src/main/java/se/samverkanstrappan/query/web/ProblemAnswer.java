package se.samverkanstrappan.query.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.ModelAndView;

/** A problem in the form its reader understands: JSON under the API, else a page. */
final class ProblemAnswer {
  private static final List<String> FOR_PROGRAMS =
      List.of("/api/", "/actuator", "/internal/", "/v3/");

  /** The parameters of pages, each of which the page says how to write. */
  private static final List<String> EXPLAINED = List.of("asOf", "page", "size", "minVersion");

  private static final String FORWARDED = ProblemAnswer.class.getName();
  private static final String PAGES = "/error";

  private ProblemAnswer() {}

  /** The problem that a filter has handed on for a page to be made of it. */
  static @Nullable Problem forwarded(HttpServletRequest request) {
    return (Problem) request.getAttribute(FORWARDED);
  }

  static boolean isForPrograms(String path) {
    return FOR_PROGRAMS.stream().anyMatch(path::startsWith);
  }

  /**
   * Forms the answer.
   *
   * @param path the path that was asked for, which differs from the request's in an error dispatch
   */
  static @Nullable Object of(
      Problem problem, String path, HttpServletRequest request, HttpServletResponse response) {
    // What could not be answered may be there at once, and is not what the tag was given for.
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.ETAG, null);
    if (isForPrograms(path)) {
      return ResponseEntity.status(problem.status())
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
    if (request.getAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE) == null) {
      forward(problem, request, response);
      return null;
    }
    return page(problem, request);
  }

  /** Where a filter refuses, nobody is there yet who could make a page. */
  private static void forward(
      Problem problem, HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(FORWARDED, problem);
    response.setStatus(problem.status());
    try {
      request.getRequestDispatcher(PAGES).forward(request, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ModelAndView page(Problem problem, HttpServletRequest request) {
    return new ModelAndView(
        "problem",
        Map.of(
            "frame",
            Frame.of(request),
            "problem",
            problem,
            "kind",
            problem.type().substring(problem.type().lastIndexOf(':') + 1),
            "explained",
            EXPLAINED),
        HttpStatus.valueOf(problem.status()));
  }
}
