package se.samverkanstrappan.query.streams;

import java.time.Duration;
import se.samverkanstrappan.query.store.Generation;

/**
 * What a topology is built from.
 *
 * @param generation the generation whose events are read and whose views are written
 * @param workInterval how often collaborations that were touched are worked out
 * @param fullSpeed how many records a second are more than people and imports log
 * @param healing who is asked for events that do not come
 */
record TopologySettings(
    Generation generation, Duration workInterval, long fullSpeed, Healing healing) {
  static TopologySettings of(Generation generation, Healing healing) {
    return new TopologySettings(generation, Duration.ofMillis(10), 3000, healing);
  }
}
