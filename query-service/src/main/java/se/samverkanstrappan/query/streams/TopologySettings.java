package se.samverkanstrappan.query.streams;

import java.time.Duration;
import se.samverkanstrappan.query.store.Generation;

/**
 * What a topology is built from.
 *
 * @param generation the generation whose events are read and whose views are written
 * @param workInterval how often collaborations that were touched are worked out
 */
record TopologySettings(Generation generation, Duration workInterval) {
  static TopologySettings of(Generation generation) {
    return new TopologySettings(generation, Duration.ofMillis(10));
  }
}
