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
  /**
   * That it is fixed.
   *
   * @param as the checksum of what was fixed, where texts were taken out of it since; null where it
   *     is as it was fixed
   */
  public record Fixed(String id, Instant at, @Nullable String as) {}
}
