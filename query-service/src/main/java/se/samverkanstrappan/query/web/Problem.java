package se.samverkanstrappan.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer that is not the one asked for (RFC 9457).
 *
 * @param errors what is wrong with each parameter; empty where it is none of them
 */
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    List<Fault> errors,
    @Nullable String correlationId) {

  /**
   * What is wrong with one parameter.
   *
   * @param pointer the parameter's name after a question mark, as in {@code ?size}
   */
  public record Fault(String pointer, String message) {}

  static Problem of(
      ProblemKind kind,
      @Nullable String detail,
      List<Fault> errors,
      @Nullable String correlationId) {
    return new Problem(
        kind.type(), kind.title(), kind.status().value(), detail, errors, correlationId);
  }
}
