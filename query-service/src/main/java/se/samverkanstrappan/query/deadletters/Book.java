package se.samverkanstrappan.query.deadletters;

import java.util.OptionalInt;

/** Whoever has all events, and can publish them again. */
@FunctionalInterface
public interface Book {
  /**
   * Has the events of an aggregate published again, and waits until they are.
   *
   * @param stream its kind before its id
   * @param fromVersion the first of them
   * @return how many those were; none where the book has no such aggregate
   * @throws se.samverkanstrappan.query.web.Refusal where nobody could be asked
   */
  OptionalInt sendAgain(String stream, long fromVersion);
}
