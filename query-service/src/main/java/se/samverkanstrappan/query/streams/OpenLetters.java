package se.samverkanstrappan.query.streams;

import java.util.ArrayList;
import java.util.List;

/**
 * The dead letters of one aggregate that the fold has not come past.
 *
 * @param wanted the version that is missed, 0 where none is
 * @param known which records they are, so that none is sent twice; some of them only
 * @param conflicts those of which another event has the sequence
 */
record OpenLetters(long wanted, List<Known> known, List<Conflict> conflicts) {
  static final OpenLetters NONE = new OpenLetters(0, List.of(), List.of());

  private static final int MOST = 20;

  /** An administrator may have dismissed what was sent; whoever sends it later is to be heard. */
  private static final long KNOWN_MILLIS = 3_600_000;

  OpenLetters {
    known = List.copyOf(known);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * A record that was sent.
   *
   * @param at the millisecond when
   */
  record Known(String letter, long at) {
    boolean isFresh(long now) {
      return now - at < KNOWN_MILLIS;
    }
  }

  /**
   * An event that has the same sequence as one that was folded, or that waits to be.
   *
   * @param kept the id of that one
   */
  record Conflict(long sequence, String kept, String letter) {}

  /** Whether a record was sent not long ago. */
  boolean knows(String letter, long now) {
    return known.stream().anyMatch(each -> each.letter().equals(letter) && each.isFresh(now));
  }

  /** Whether there is room for another to be told apart from these. */
  boolean hasRoom(long now) {
    return known.stream().filter(each -> each.isFresh(now)).count() < MOST;
  }

  OpenLetters withMissing(long version, String letter, long now) {
    return new OpenLetters(Math.max(wanted, version), and(letter, now), conflicts);
  }

  OpenLetters with(Conflict conflict, long now) {
    List<Conflict> more = new ArrayList<>(conflicts);
    if (more.size() < MOST && !more.contains(conflict)) {
      more.add(conflict);
    }
    return new OpenLetters(wanted, and(conflict.letter(), now), more);
  }

  /** From which version the book is to be asked. */
  long from() {
    long first = wanted == 0 ? Long.MAX_VALUE : wanted;
    for (Conflict each : conflicts) {
      first = Math.min(first, each.sequence());
    }
    return first;
  }

  /** What is left when the version that was missed has come, or is nowhere. */
  OpenLetters withoutMissing() {
    List<String> left = conflicts.stream().map(Conflict::letter).toList();
    return new OpenLetters(
        0, known.stream().filter(each -> left.contains(each.letter())).toList(), conflicts);
  }

  /** Whether it is not settled which event has a sequence. */
  boolean isDisputed(long sequence) {
    return conflicts.stream().anyMatch(each -> each.sequence() == sequence);
  }

  /** The same where another event was folded than the one that waited. */
  OpenLetters whereFolded(long sequence, String event) {
    return new OpenLetters(
        wanted,
        known,
        conflicts.stream()
            .map(
                each ->
                    each.sequence() == sequence
                        ? new Conflict(sequence, event, each.letter())
                        : each)
            .toList());
  }

  /** What is left when the book has said that the one that was folded is the right one. */
  OpenLetters without(Conflict conflict) {
    List<Conflict> fewer = new ArrayList<>(conflicts);
    fewer.remove(conflict);
    return new OpenLetters(
        wanted,
        known.stream().filter(each -> !each.letter().equals(conflict.letter())).toList(),
        fewer);
  }

  boolean isEmpty() {
    return wanted == 0 && conflicts.isEmpty();
  }

  private List<Known> and(String letter, long now) {
    List<Known> more = new ArrayList<>(known);
    more.removeIf(each -> !each.isFresh(now));
    if (more.size() < MOST) {
      more.add(new Known(letter, now));
    }
    return more;
  }
}
