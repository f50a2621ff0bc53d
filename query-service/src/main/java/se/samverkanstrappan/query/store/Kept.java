package se.samverkanstrappan.query.store;

import java.util.Set;

/**
 * Which generations stay when what is outdated is taken away.
 *
 * @param besides those of the same log that are made, or may be served again
 * @param lastNumber the highest that was asked for of the same log and fold; a later one is of
 *     somebody who knows more
 */
public record Kept(Generation served, Set<Generation> besides, int lastNumber) {
  public Kept {
    besides = Set.copyOf(besides);
  }

  /** Only what is served stays, and all that may be of later versions. */
  public static Kept only(Generation served) {
    return new Kept(served, Set.of(), served.number());
  }

  /** Whether a generation is of an earlier epoch, or was given up for the one that is served. */
  public boolean isOutdated(Generation other) {
    if (other.epoch() != served.epoch()) {
      return other.epoch() < served.epoch();
    }
    return !other.equals(served) && !besides.contains(other) && isKnown(other);
  }

  private boolean isKnown(Generation other) {
    return other.fold() < served.fold()
        || (other.fold() == served.fold()
            && (other.number() < served.number() || other.number() <= lastNumber));
  }
}
