package se.samverkanstrappan.command.assignment.fixfollowup;

import java.time.LocalDate;
import se.samverkanstrappan.events.assignment.FollowUpFixed;

/**
 * What the write side remembers of a follow-up that was fixed; its content stands in the event
 * alone.
 *
 * @param sha256 of its canonical JSON as it was fixed
 */
public record FixedBefore(String id, LocalDate asOf, String sha256) {
  public static FixedBefore of(FollowUpFixed fixed) {
    return new FixedBefore(fixed.id(), fixed.asOf(), fixed.sha256());
  }
}
