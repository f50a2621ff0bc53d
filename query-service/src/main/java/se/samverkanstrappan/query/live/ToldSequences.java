package se.samverkanstrappan.query.live;

import java.util.TreeSet;

/** Which events of one collaboration have been told: all up to the last, but for those missing. */
final class ToldSequences {
  private static final int MOST_MISSING = 1000;

  private final TreeSet<Long> missing = new TreeSet<>();
  private long last;

  /** Takes note of an event; says whether it is told for the first time. */
  boolean isFirst(long sequence) {
    if (sequence <= last) {
      return missing.remove(sequence);
    }
    for (long each = last + 1;
        last > 0 && each < sequence && missing.size() < MOST_MISSING;
        each++) {
      missing.add(each);
    }
    last = sequence;
    return true;
  }
}
