package se.samverkanstrappan.command.eventstore;

import tools.jackson.databind.JsonNode;

/**
 * How one kind of aggregate is kept as a snapshot.
 *
 * @param <T> the aggregate
 */
public interface SnapshotType<T> {
  /** The wire name; never a class name. */
  String name();

  /** What is written in another revision is ignored and the aggregate read from its events. */
  int revision();

  Class<T> aggregate();

  /** All of the aggregate's state, compactly. */
  JsonNode write(T aggregate);

  /** The aggregate as {@link #write} gave it. */
  T read(JsonNode snapshot);
}
