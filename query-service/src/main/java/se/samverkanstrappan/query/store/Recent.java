package se.samverkanstrappan.query.store;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells what is new from what sinks only read again. A generation that is made anew, or a store
 * that is filled again, takes all that was ever recorded: that it is old says nothing.
 *
 * @param began when the sinks began
 * @param servedSince since when readers have what they fill; empty where they have not
 */
record Recent(Instant began, Supplier<Optional<Instant>> servedSince) {
  /** Whether it was recorded when readers were waiting for it already. */
  boolean includes(Instant recorded) {
    return recorded.isAfter(began) && servedSince.get().filter(recorded::isAfter).isPresent();
  }
}
