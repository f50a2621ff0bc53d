package se.samverkanstrappan.query.deadletters;

import java.time.Instant;

/**
 * That something of a collaboration could not be folded, so that what is told of it may lack that.
 *
 * @param since when the first of it came
 * @param cause why that could not be folded
 * @param letters how much of it there is
 */
public record Waiting(Instant since, String cause, int letters) {
  /** Both together, of which the earlier one tells the cause. */
  Waiting and(Waiting other) {
    Waiting first = other.since().isBefore(since) ? other : this;
    return new Waiting(first.since(), first.cause(), letters + other.letters());
  }
}
