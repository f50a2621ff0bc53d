package se.samverkanstrappan.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import se.samverkanstrappan.query.store.StoreUnavailable;

/** Turns whatever goes wrong into a problem for programs and a page for people. */
@ControllerAdvice
public final class Problems {
  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  /** Seconds until what was just written is mostly there, as whoever asks has waited already. */
  private static final String SOON = "1";

  private static final String LATER = "2";

  /** A rebuild takes minutes: it is not asked for every second meanwhile. */
  private static final String AFTER_A_REBUILD = "10";

  private final ObjectProvider<Rebuild> rebuild;

  Problems(ObjectProvider<Rebuild> rebuild) {
    this.rebuild = rebuild;
  }

  /** Whether what is under a path is answered in JSON, also where it goes wrong. */
  public static boolean isForPrograms(String path) {
    return ProblemAnswer.isForPrograms(path);
  }

  /** The answer to what a rule of this service refuses. */
  @ExceptionHandler
  public @Nullable Object refused(
      Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
    headers(refusal, response);
    return answer(refusal.kind(), refusal.getMessage(), refusal.errors(), request, response);
  }

  /** What is told of a refusal besides its words, also by a page that has its own. */
  public void headers(Refusal refusal, HttpServletResponse response) {
    if (refusal.kind() == ProblemKind.NOT_YET) {
      boolean rebuilds = rebuild.stream().anyMatch(Rebuild::runs);
      response.setHeader(HttpHeaders.RETRY_AFTER, rebuilds ? AFTER_A_REBUILD : SOON);
    }
    if (refusal.kind() == ProblemKind.WRITES_UNAVAILABLE
        || refusal.kind() == ProblemKind.PRINTER_TAKEN) {
      response.setHeader(HttpHeaders.RETRY_AFTER, LATER);
    }
    if (refusal.kind() == ProblemKind.UNAUTHENTICATED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
  }

  @ExceptionHandler
  @Nullable Object unavailable(
      StoreUnavailable unavailable, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    log.warn("read-model=unavailable cause={}", String.valueOf(unavailable.getCause()));
    breakOff(unavailable, response);
    response.setHeader(HttpHeaders.RETRY_AFTER, LATER);
    return answer(ProblemKind.UNAVAILABLE, unavailable.getMessage(), List.of(), request, response);
  }

  /** The reader has gone: there is nobody to answer. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException gone) {
    log.debug("reader=gone", gone);
  }

  @ExceptionHandler
  @Nullable Object other(
      Exception exception, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    breakOff(exception, response);
    if (exception instanceof ErrorResponse known) {
      known
          .getHeaders()
          .forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
      ProblemKind kind = ProblemKind.of(known.getStatusCode().value());
      return answer(kind, known.getBody().getDetail(), List.of(), request, response);
    }
    log.error("request=failed path={}", request.getRequestURI(), exception);
    return answer(ProblemKind.INTERNAL, null, List.of(), request, response);
  }

  /**
   * Half an answer that has been sent cannot become a problem: what went wrong goes on to the
   * container, which breaks the connection off.
   */
  private static void breakOff(Exception exception, HttpServletResponse response) throws Exception {
    if (response.isCommitted()) {
      throw exception;
    }
  }

  private static @Nullable Object answer(
      ProblemKind kind,
      @Nullable String detail,
      List<Problem.Fault> errors,
      HttpServletRequest request,
      HttpServletResponse response) {
    Problem problem = Problem.of(kind, detail, errors, CorrelationFilter.of(request));
    return ProblemAnswer.of(problem, request.getRequestURI(), request, response);
  }
}
