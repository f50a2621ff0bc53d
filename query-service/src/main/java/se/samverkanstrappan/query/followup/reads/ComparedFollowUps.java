package se.samverkanstrappan.query.followup.reads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.followup.Difference;
import se.samverkanstrappan.query.followup.OpenedFollowUp;
import se.samverkanstrappan.query.followup.WrittenFollowUp;

/**
 * What differs between two follow-ups.
 *
 * @param differences line by line, without the addresses that open what is told
 */
public record ComparedFollowUps(Side before, Side after, List<Difference> differences) {

  /**
   * One of the two.
   *
   * @param id null where it was not fixed but worked out now, as is {@code fixedAt}
   * @param knownAt null where all of the book counts
   * @param rule the id of the rule
   * @param sha256 of its canonical JSON as it is now
   */
  public record Side(
      @Nullable String id,
      String assignment,
      LocalDate asOf,
      @Nullable Instant knownAt,
      String rule,
      String sha256,
      @Nullable Instant fixedAt) {
    private static Side of(OpenedFollowUp it) {
      return of(it.id(), it.fixedAt(), it.written());
    }

    private static Side of(
        @Nullable String id, @Nullable Instant fixedAt, WrittenFollowUp written) {
      return new Side(
          id,
          written.assignment(),
          written.asOf(),
          written.knownAt(),
          written.rule(),
          written.sha256(),
          fixedAt);
    }
  }

  /** What differs between two that were fixed. */
  public static ComparedFollowUps of(OpenedFollowUp before, OpenedFollowUp after) {
    return of(Side.of(before), before.written(), Side.of(after), after.written());
  }

  /** What differs between one that was fixed and one that has been worked out now. */
  public static ComparedFollowUps of(OpenedFollowUp before, WrittenFollowUp after) {
    return of(Side.of(before), before.written(), Side.of(null, null, after), after);
  }

  private static ComparedFollowUps of(
      Side before, WrittenFollowUp one, Side after, WrittenFollowUp other) {
    return new ComparedFollowUps(before, after, one.differences(other));
  }
}
