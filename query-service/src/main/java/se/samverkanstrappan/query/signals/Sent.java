package se.samverkanstrappan.query.signals;

/**
 * In how many interactions of a day it is told how many people an actor sent.
 *
 * @param one those with one person
 * @param more those with more than one
 */
public record Sent(int one, int more) {
  public static final Sent NONE = new Sent(0, 0);

  /** These and others of the same day. */
  public Sent plus(Sent other) {
    return new Sent(one + other.one, more + other.more);
  }
}
