package se.samverkanstrappan.command.assignment.fixfollowup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.assignment.profile.AssignmentCommand;
import se.samverkanstrappan.command.publishing.PresentEpoch;
import se.samverkanstrappan.command.rules.OutdatedSource;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.Timestamps;
import se.samverkanstrappan.events.assignment.FollowUpFixed;

/**
 * Keep a follow-up of an assignment as it was worked out.
 *
 * @param followUp an id that nothing has
 * @param epoch of the published log that it is made from
 * @param asOf the day it is about
 * @param knownAt what the book said then
 * @param rule that collaborations are placed by
 * @param sha256 of its canonical JSON
 * @param bytes the length of that
 * @param content the canonical JSON, packed
 */
public record FixFollowUp(
    String assignment,
    String followUp,
    @Nullable Integer epoch,
    @Nullable LocalDate asOf,
    @Nullable Instant knownAt,
    @Nullable String rule,
    @Nullable String sha256,
    @Nullable Integer bytes,
    @Nullable String content)
    implements AssignmentCommand {
  private static final int MOST = 200;

  /**
   * What clocks may differ by: what is known now is when something was recorded, maybe by another
   * clock. What a caller asks for is compared with the present where it is read.
   */
  private static final Duration CLOCKS = Duration.ofDays(1);

  /**
   * What happens where every rule is kept.
   *
   * @param today in the calendar of Sweden
   */
  public FollowUpFixed decide(List<FixedBefore> before, Instant now, LocalDate today) {
    Violations violations = new Violations();
    violations.addIf(
        before.size() >= MOST, "", "at most " + MOST + " follow-ups of an assignment can be fixed");
    violations.required("/epoch", epoch);
    whatItIsOf(violations, now, today);
    violations.required("/sha256", sha256);
    violations.required("/bytes", bytes);
    violations.required("/content", content);
    if (bytes != null && content != null && sha256 != null) {
      new SentContent(content, bytes, sha256).check(violations);
      isNew(violations, before);
    }
    // What does not fit, or is of another day, need not be read to be told so.
    violations.throwIfAny();
    FollowUpFixed fixed = accepted();
    ToldInContent.check(violations, assignment, fixed);
    violations.throwIfAny();
    return fixed;
  }

  /**
   * Texts that were taken out of the book meanwhile must not come back with it.
   *
   * @throws OutdatedSource where it is made from another epoch than the present one
   */
  public void mustBeOf(PresentEpoch present) {
    int made = Objects.requireNonNull(epoch);
    if (!present.is(made)) {
      throw new OutdatedSource(made);
    }
  }

  private void whatItIsOf(Violations violations, Instant now, LocalDate today) {
    violations.required("/asOf", asOf);
    violations.addIf(asOf != null && asOf.isAfter(today), "/asOf", asOf + " is in the future");
    violations.required("/knownAt", knownAt);
    if (knownAt != null && knownAt.isAfter(now.plus(CLOCKS))) {
      violations.add("/knownAt", Timestamps.format(knownAt) + " is in the future");
    }
    violations.required("/rule", rule);
    violations.id("/rule", rule);
  }

  private void isNew(Violations violations, List<FixedBefore> before) {
    before.stream()
        .filter(each -> each.sha256().equals(sha256))
        .findFirst()
        .ifPresent(
            each -> violations.add("/sha256", "the very same is fixed already, as " + each.id()));
  }

  private FollowUpFixed accepted() {
    return new FollowUpFixed(
        followUp,
        Objects.requireNonNull(asOf),
        Objects.requireNonNull(knownAt),
        Objects.requireNonNull(rule),
        Objects.requireNonNull(sha256),
        Objects.requireNonNull(bytes),
        Objects.requireNonNull(content),
        null);
  }
}
