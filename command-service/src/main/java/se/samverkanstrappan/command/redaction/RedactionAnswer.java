package se.samverkanstrappan.command.redaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a redaction is answered; it never holds a text.
 *
 * @param id of the act; null where it was only rehearsed
 * @param recordedAt UTC with microseconds; null where it was only rehearsed
 * @param epoch the first published log without the texts
 * @param events where texts were overwritten, or would be
 * @param alsoIn where else in the same stream one of the texts still stands, alone or within
 *     another
 * @param inFollowUps where one of the texts still stands in what was fixed of assignments: they are
 *     told by their own streams, and each is to be named in a redaction of its own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RedactionAnswer(
    @Nullable String id,
    boolean dryRun,
    @Nullable String recordedAt,
    int epoch,
    List<Place> events,
    List<Place> alsoIn,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InFollowUp> inFollowUps) {}
