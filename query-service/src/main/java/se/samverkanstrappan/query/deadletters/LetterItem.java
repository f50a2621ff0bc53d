package se.samverkanstrappan.query.deadletters;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the list tells of it.
 *
 * @param offset null where the record had waited for others in between
 * @param how in which way it was resolved; null while it is open, as what follows
 * @param text the beginning of the record as it came, where that is asked for; not to be believed
 */
record LetterItem(
    String id,
    LetterState state,
    String cause,
    String message,
    @Nullable String key,
    @Nullable String aggregate,
    @Nullable Long sequence,
    String topic,
    int partition,
    @Nullable Long offset,
    @Nullable String generation,
    Instant at,
    int size,
    Resolution.@Nullable How how,
    @Nullable Instant resolvedAt,
    @Nullable String reason,
    @Nullable String resolvedBy,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text) {
  static LetterItem of(KnownLetter known) {
    return of(known, null);
  }

  static LetterItem of(KnownLetter known, @Nullable String text) {
    Letter letter = known.letter();
    Resolution resolution = known.resolution();
    return new LetterItem(
        letter.id(),
        known.state(),
        letter.cause(),
        letter.message(),
        letter.key(),
        letter.aggregate(),
        letter.sequence(),
        letter.topic(),
        letter.partition(),
        letter.offset(),
        letter.generation(),
        letter.at(),
        letter.size(),
        resolution == null ? null : resolution.how(),
        resolution == null ? null : resolution.at(),
        resolution == null ? null : resolution.reason(),
        resolution == null ? null : resolution.by(),
        text);
  }
}
