package se.samverkanstrappan.command.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.rules.Violation;

/** A request that is refused with more to tell than others. */
public final class Refusal extends RuntimeException {
  private final ProblemType type;
  private final transient List<Violation> errors;
  private final transient Map<String, Object> members;

  private Refusal(
      ProblemType type,
      @Nullable String detail,
      List<Violation> errors,
      Map<String, Object> members) {
    super(detail, null, false, false);
    this.type = type;
    this.errors = List.copyOf(errors);
    this.members = Map.copyOf(members);
  }

  /** What was sent cannot be understood, whatever stands in the book: 400. */
  public static Refusal unreadable(List<Violation> errors, Map<String, Object> members) {
    return new Refusal(ProblemType.UNREADABLE, null, errors, members);
  }

  /** What was sent breaks rules: 422. */
  public static Refusal rulesBroken(List<Violation> errors, Map<String, Object> members) {
    return new Refusal(ProblemType.RULES_BROKEN, null, errors, members);
  }

  /** More was sent than is taken: 413. */
  public static Refusal tooLarge(String detail) {
    return new Refusal(ProblemType.BODY_TOO_LARGE, detail, List.of(), Map.of());
  }

  /** It may be sent again in a while: 503. */
  public static Refusal busy(String detail) {
    return new Refusal(ProblemType.BUSY, detail, List.of(), Map.of());
  }

  /** A name would still stand elsewhere: 409, with what to do there. */
  public static Refusal namedElsewhere(String detail) {
    return new Refusal(ProblemType.NAMED_ELSEWHERE, detail, List.of(), Map.of());
  }

  ProblemType type() {
    return type;
  }

  List<Violation> errors() {
    return errors;
  }

  Map<String, Object> members() {
    return members;
  }
}
