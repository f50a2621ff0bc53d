package se.samverkanstrappan.query.verification;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.codec.StreamChecksum;

/**
 * What some place has of an aggregate.
 *
 * @param version the sequence of its last event
 * @param sha256 of what its events say, in hexadecimal; null where not all of them are there
 */
record Standing(long version, @Nullable String sha256) {
  static Standing of(StreamChecksum checksum) {
    return new Standing(checksum.version(), checksum.sha256Hex());
  }

  static Standing at(long version) {
    return new Standing(version, null);
  }
}
