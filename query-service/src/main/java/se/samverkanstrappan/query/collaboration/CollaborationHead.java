package se.samverkanstrappan.query.collaboration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * What the fold remembers about a collaboration as a whole; it grows with the stays and lifecycle
 * changes, never with the interactions.
 *
 * @param version the sequence of the last event folded
 * @param lastEventId the id of that event
 * @param interactions how many interactions stand now
 */
public record CollaborationHead(
    String id,
    long version,
    String lastEventId,
    Instant recordedAt,
    String title,
    @Nullable String purpose,
    String owner,
    PartialDate openedOn,
    @Nullable PartialDate endsOn,
    CollaborationForm form,
    List<Area> areas,
    List<String> counties,
    List<StayEntry> stays,
    List<LifecycleEntry> lifecycle,
    int interactions) {

  /** One stay of an actor, as it was given. */
  public record StayEntry(
      String id, String actor, PartialDate joinedOn, @Nullable PartialDate leftOn) {}

  /** One lifecycle change, as it was given. */
  public record LifecycleEntry(
      String id, LifecycleKind kind, PartialDate date, @Nullable String reason) {}
}
