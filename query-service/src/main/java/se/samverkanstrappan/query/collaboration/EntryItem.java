package se.samverkanstrappan.query.collaboration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import se.samverkanstrappan.events.collaboration.Entry;

/** An entry as a bundle writes it: its id, then its fields. */
public record EntryItem<E extends Entry>(String id, @JsonUnwrapped E entry) {
  static <E extends Entry> EntryItem<E> of(StandingEntry<E> standing) {
    return new EntryItem<>(standing.id(), standing.entry());
  }
}
