package se.samverkanstrappan.events.assignment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up of the assignment was fixed: what it says is kept as it was told, to be opened
 * unchanged years later. It never says who somebody is.
 *
 * @param id of the follow-up, the only one of its kind wherever it is
 * @param asOf the day it is about
 * @param knownAt what the book said then, to the microsecond
 * @param rule the id of the rule that collaborations are placed by
 * @param sha256 of its canonical JSON as it was fixed, in small hexadecimal digits; it stays what
 *     it was if texts are taken out later
 * @param bytes the length of that JSON in UTF-8, at least 1
 * @param content the JSON, packed as {@link FollowUpContent} does
 * @param redacted what the content is since texts were taken out of it; null where it is as it was
 *     fixed
 */
public record FollowUpFixed(
    String id,
    LocalDate asOf,
    Instant knownAt,
    String rule,
    String sha256,
    int bytes,
    String content,
    @Nullable Redacted redacted)
    implements AssignmentEvent {
  public FollowUpFixed {
    requireNonNull(id, "id");
    requireNonNull(asOf, "asOf");
    knownAt = requireNonNull(knownAt, "knownAt").truncatedTo(ChronoUnit.MICROS);
    requireNonNull(rule, "rule");
    requireNonNull(sha256, "sha256");
    requireNonNull(content, "content");
    atLeastOne(bytes);
  }

  /**
   * The length and the checksum of JSON from which texts were taken out.
   *
   * @param bytes at least 1
   */
  public record Redacted(String sha256, int bytes) {
    public Redacted {
      requireNonNull(sha256, "sha256");
      atLeastOne(bytes);
    }
  }

  private static void atLeastOne(int bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("no length: " + bytes);
    }
  }

  /**
   * The canonical JSON in UTF-8: the very bytes that were fixed, but for texts that were taken out.
   *
   * @throws IllegalStateException where the content is not what its checksum says
   */
  public byte[] json() {
    byte[] json = FollowUpContent.unpack(content, redacted == null ? bytes : redacted.bytes());
    String told = redacted == null ? sha256 : redacted.sha256();
    if (!FollowUpContent.sha256(json).equals(told)) {
      throw new IllegalStateException("the content of the follow-up " + id + " is not what it was");
    }
    return json;
  }
}
