package se.samverkanstrappan.bench.live;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import se.samverkanstrappan.bench.Figures;

/**
 * The entries that are logged while it is measured, by collaboration and version: when each was
 * sent, and when it was acknowledged. Every client can tell from a change which of them it is.
 */
final class Entries {
  private final long[] versionsBefore;
  private final int ofEach;
  private final AtomicLongArray sent;
  private final AtomicLongArray acknowledged;

  /**
   * Entries to come.
   *
   * @param versionsBefore the version of each collaboration before the first of them
   * @param ofEach how many each collaboration gets at most
   */
  Entries(long[] versionsBefore, int ofEach) {
    this.versionsBefore = versionsBefore.clone();
    this.ofEach = ofEach;
    this.sent = new AtomicLongArray(versionsBefore.length * ofEach);
    this.acknowledged = new AtomicLongArray(versionsBefore.length * ofEach);
  }

  int size() {
    return sent.length();
  }

  /** Which entry made a version of a collaboration; below zero where none of them did. */
  int numberOf(int collaboration, long version) {
    long place = version - versionsBefore[collaboration] - 1;
    return place < 0 || place >= ofEach ? -1 : collaboration * ofEach + (int) place;
  }

  /** A write that was not answered may be in the book all the same: the version tells which. */
  void acknowledged(int collaboration, long version, long sentNanos, long nanos) {
    int number = numberOf(collaboration, version);
    if (number >= 0) {
      sent.set(number, sentNanos);
      acknowledged.set(number, nanos);
    }
  }

  boolean wasAcknowledged(int number) {
    return acknowledged.get(number) != 0;
  }

  long sentAt(int number) {
    return sent.get(number);
  }

  long acknowledgedAt(int number) {
    return acknowledged.get(number);
  }

  /** The version that a collaboration has after the last of them that was acknowledged. */
  long newestVersion(int collaboration) {
    int first = collaboration * ofEach;
    int acknowledgedUpTo =
        IntStream.range(first, first + ofEach)
            .filter(this::wasAcknowledged)
            .map(each -> each - first + 1)
            .max()
            .orElse(0);
    return versionsBefore[collaboration] + acknowledgedUpTo;
  }

  int collaborations() {
    return versionsBefore.length;
  }

  long count() {
    return IntStream.range(0, size()).filter(this::wasAcknowledged).count();
  }

  /** How long the writes took. */
  Figures writes() {
    return new Figures(
        IntStream.range(0, size())
            .filter(this::wasAcknowledged)
            .mapToLong(each -> acknowledged.get(each) - sent.get(each))
            .toArray());
  }
}
