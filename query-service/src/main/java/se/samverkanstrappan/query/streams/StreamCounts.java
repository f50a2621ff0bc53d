package se.samverkanstrappan.query.streams;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What the processors have met, for health and metrics; counted in this process alone. */
final class StreamCounts {
  /** Collaborations touched and not yet worked out. */
  final AtomicLong pending = new AtomicLong();

  /** Events that came after a gap. */
  final LongAdder gaps = new LongAdder();

  /** Events dropped because they were folded before. */
  final LongAdder repeats = new LongAdder();

  /** Events with a sequence that another event already had: the book and Kafka disagree. */
  final LongAdder conflicts = new LongAdder();

  /** Records sent to the dead letters. */
  final LongAdder deadLetters = new LongAdder();
}
