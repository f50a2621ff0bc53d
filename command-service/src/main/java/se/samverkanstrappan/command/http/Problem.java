package se.samverkanstrappan.command.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import se.samverkanstrappan.command.rules.Violation;

/**
 * What went wrong with a request, as RFC 9457 has it.
 *
 * @param members what this kind of request is told besides
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    List<Violation> errors,
    @Nullable String correlationId,
    @JsonAnyGetter Map<String, Object> members) {
  /** More than this helps nobody. */
  private static final int MOST_ERRORS = 200;

  /** It may be sent again in a while. */
  private static final Set<HttpStatus> LATER =
      EnumSet.of(HttpStatus.TOO_MANY_REQUESTS, HttpStatus.SERVICE_UNAVAILABLE);

  private static final String RETRY_AFTER_SECONDS = "2";

  /** What the container refused by itself, which therefore has no correlation id yet. */
  static Problem ofContainer(HttpStatusCode status) {
    ProblemType type = ProblemType.of(status);
    return new Problem(
        type.uri(),
        type.title(),
        type.status().value(),
        null,
        List.of(),
        Ids.orNew(null),
        Map.of());
  }

  static ResponseEntity<Object> answer(
      ProblemType type, @Nullable String detail, List<Violation> errors) {
    return answer(type, detail, errors, HttpHeaders.EMPTY);
  }

  static ResponseEntity<Object> answer(
      ProblemType type, @Nullable String detail, List<Violation> errors, HttpHeaders headers) {
    return answer(type, detail, errors, headers, Map.of());
  }

  static ResponseEntity<Object> answer(
      ProblemType type,
      @Nullable String detail,
      List<Violation> errors,
      HttpHeaders headers,
      Map<String, Object> members) {
    Problem problem =
        new Problem(
            type.uri(),
            type.title(),
            type.status().value(),
            detail,
            errors.stream().limit(MOST_ERRORS).toList(),
            MDC.get(CorrelationFilter.MDC_KEY),
            members);
    HttpHeaders all = new HttpHeaders(headers);
    if (LATER.contains(type.status()) && !all.containsHeader(HttpHeaders.RETRY_AFTER)) {
      all.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return ResponseEntity.status(type.status())
        .headers(all)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
