package se.samverkanstrappan.query.followup.outputs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a follow-up comes from.
 *
 * @param sha256 the checksum of its canonical bytes
 * @param fixed null where it is not fixed
 */
public record Origin(String sha256, @Nullable Fixed fixed) {
  /** That it is fixed: under which id, and when. */
  public record Fixed(String id, Instant at) {}
}
