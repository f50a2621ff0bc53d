package se.samverkanstrappan.command.publishing;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether readers of the log still wait to serve the present epoch. Where texts are redacted again
 * and again, each epoch would else be followed by another before it was served, and nothing that is
 * logged would be read any more.
 *
 * <p>It is known here alone: where another instance was asked than the one that publishes, nobody
 * is known to wait, and an epoch is raised as soon as the one before is complete.
 */
final class Readers {
  /** They ask about every second, and begin to when they see the topics of an epoch. */
  static final Duration LATELY = Duration.ofSeconds(10);

  /** Whoever cannot serve an epoch at all must not keep texts from being erased. */
  static final Duration LONGEST = Duration.ofHours(1);

  private static final long NEVER = Long.MIN_VALUE;

  private final LongSupplier nanoTime;
  private volatile long asked = NEVER;
  private volatile long raised = NEVER;

  Readers(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** One that does not serve the present epoch yet wants to know how far it is published. */
  void ask() {
    asked = nanoTime.getAsLong();
  }

  /** Another epoch has begun. */
  void raised() {
    raised = nanoTime.getAsLong();
  }

  boolean areWaiting() {
    boolean waits = within(LATELY, asked) || within(LATELY, raised);
    return waits && (raised == NEVER || within(LONGEST, raised));
  }

  private boolean within(Duration duration, long since) {
    return since != NEVER && nanoTime.getAsLong() - since < duration.toNanos();
  }
}
