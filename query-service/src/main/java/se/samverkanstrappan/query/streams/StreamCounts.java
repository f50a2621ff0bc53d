package se.samverkanstrappan.query.streams;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What the processors have met, for health and metrics; counted in this process alone. */
final class StreamCounts {
  private static final Duration RECENT_DEATH = Duration.ofMinutes(5);

  /** Collaborations touched and not yet worked out. */
  final AtomicLong pending = new AtomicLong();

  /** Events that came after a gap. */
  final LongAdder gaps = new LongAdder();

  /** Events dropped because they were folded before. */
  final LongAdder repeats = new LongAdder();

  /** Events with a sequence that another event already had: the book and Kafka disagree. */
  final LongAdder conflicts = new LongAdder();

  /** How often the book was asked for events again, since some were dead letters. */
  final LongAdder healings = new LongAdder();

  private final Map<PoisonEvent.Kind, LongAdder> deadLetters =
      Arrays.stream(PoisonEvent.Kind.values())
          .collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> new LongAdder()));

  /** Collaborations whose timeline could not be worked out. */
  final LongAdder notWorkedOut = new LongAdder();

  /** Stream threads that died and were replaced. */
  final LongAdder deadThreads = new LongAdder();

  private volatile long lastDeathNanos;

  /** A record was sent to the dead letters. */
  void deadLetter(PoisonEvent.Kind kind) {
    Objects.requireNonNull(deadLetters.get(kind)).increment();
  }

  /** How many records were sent to the dead letters for that reason. */
  long deadLetters(PoisonEvent.Kind kind) {
    return Objects.requireNonNull(deadLetters.get(kind)).sum();
  }

  /** How many records were sent to the dead letters. */
  long deadLetters() {
    return deadLetters.values().stream().mapToLong(LongAdder::sum).sum();
  }

  void threadDied() {
    lastDeathNanos = System.nanoTime();
    deadThreads.increment();
  }

  /** Whether a stream thread died in the last minutes. */
  boolean threadDiedLately() {
    return deadThreads.sum() > 0 && System.nanoTime() - lastDeathNanos < RECENT_DEATH.toNanos();
  }
}
