package se.samverkanstrappan.query.live;

import java.util.Map;
import java.util.TreeMap;

/** Which events of one collaboration have been told: all up to the last, but for those missing. */
final class ToldSequences {
  /** The gaps, each by its first with its last. */
  private final TreeMap<Long, Long> missing = new TreeMap<>();

  private long last;

  /** Takes note of an event; says whether it is told for the first time. */
  boolean isFirst(long sequence) {
    if (sequence <= last) {
      return fills(sequence);
    }
    if (last > 0 && sequence > last + 1) {
      missing.put(last + 1, sequence - 1);
    }
    last = sequence;
    return true;
  }

  private boolean fills(long sequence) {
    Map.Entry<Long, Long> gap = missing.floorEntry(sequence);
    if (gap == null || gap.getValue() < sequence) {
      return false;
    }
    missing.remove(gap.getKey());
    if (gap.getKey() < sequence) {
      missing.put(gap.getKey(), sequence - 1);
    }
    if (sequence < gap.getValue()) {
      missing.put(sequence + 1, gap.getValue());
    }
    return true;
  }
}
