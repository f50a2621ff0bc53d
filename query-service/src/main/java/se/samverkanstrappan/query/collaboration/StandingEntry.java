package se.samverkanstrappan.query.collaboration;

import java.time.Instant;
import se.samverkanstrappan.events.collaboration.Entry;

/**
 * An entry as it stands, and where in the book that is written.
 *
 * @param version the version of the collaboration that wrote what stands
 * @param recordedAt when that was
 * @param amended whether it was ever corrected; coming to its end is not a correction
 */
public record StandingEntry<E extends Entry>(
    String id, E entry, long version, Instant recordedAt, boolean amended) {

  /** The same place in the book with less told of the entry. */
  <F extends Entry> StandingEntry<F> as(F known) {
    return new StandingEntry<>(id, known, version, recordedAt, amended);
  }
}
