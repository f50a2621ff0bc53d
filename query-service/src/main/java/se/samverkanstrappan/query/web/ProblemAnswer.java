package se.samverkanstrappan.query.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
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
  private static final List<String> EXPLAINED =
      List.of("asOf", "page", "size", "minVersion", "county", "step", "q");

  /** Where to ask again is the right thing to do, as the fault is not in what was asked. */
  private static final List<Integer> PASSING = List.of(429, 500, 503);

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
    Frame frame = Frame.of(request);
    ModelAndView page = new ModelAndView("problem", HttpStatus.valueOf(problem.status()));
    page.addObject("frame", frame);
    page.addObject("problem", problem);
    page.addObject("kind", problem.type().substring(problem.type().lastIndexOf(':') + 1));
    page.addObject("faults", problem.errors().stream().map(ProblemAnswer::told).toList());
    // A filter hands on to another address, where nothing is to be asked again.
    boolean asked = !request.getRequestURI().equals(PAGES);
    page.addObject("again", asked && PASSING.contains(problem.status()) ? frame.here() : null);
    page.addObject("signIn", problem.status() == 401 ? frame.signIn() : null);
    return page;
  }

  /**
   * What is wrong with one parameter, as the page tells it.
   *
   * @param text the key of the sentence, which has room for the name
   */
  record Told(String text, String name) {}

  private static Told told(Problem.Fault fault) {
    String name = fault.pointer().substring(1);
    String text = EXPLAINED.contains(name) ? name : "value";
    return new Told("problem.parameter." + (Parameters.isUnknown(fault) ? "other" : text), name);
  }
}
