package se.samverkanstrappan.query.assignment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;

/**
 * That a follow-up of an assignment was fixed; what it says is opened under its own address.
 *
 * @param version the version of the assignment that fixing it made
 * @param asOf the day it is about
 * @param knownAt what the book said then
 * @param rule the id of the rule that collaborations are placed by
 * @param sha256 of its canonical JSON as it was fixed, in small hexadecimal digits
 * @param bytes the length of that
 * @param redacted what its JSON is since texts were taken out of it; null where it is as it was
 */
public record FixedFollowUp(
    String id,
    long version,
    LocalDate asOf,
    Instant knownAt,
    String rule,
    String sha256,
    int bytes,
    Instant fixedAt,
    FollowUpFixed.@Nullable Redacted redacted) {
  static FixedFollowUp of(RecordedEvent event, FollowUpFixed fixed) {
    return new FixedFollowUp(
        fixed.id(),
        event.sequence(),
        fixed.asOf(),
        fixed.knownAt(),
        fixed.rule(),
        fixed.sha256(),
        fixed.bytes(),
        event.recordedAt(),
        fixed.redacted());
  }
}
