package se.samverkanstrappan.query.collaboration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.PlacementRule;

/** One collaboration as of a day; kinds of facts that cannot be recorded yet are empty. */
record CollaborationAnswer(
    String id,
    String title,
    @Nullable String purpose,
    String owner,
    PartialDate openedOn,
    @Nullable PartialDate endsOn,
    CollaborationForm form,
    List<Area> areas,
    List<String> counties,
    long version,
    Instant recordedAt,
    Placement placement,
    List<ActorPlacement> actors,
    List<CollaborationHead.StayEntry> participants,
    List<CollaborationHead.LifecycleEntry> lifecycle,
    List<Object> roles,
    List<Object> mandates,
    List<Object> perceptions,
    List<Object> ambitions,
    List<Object> obstacles,
    List<Object> links,
    List<Object> signals) {

  static CollaborationAnswer of(KnownCollaboration known, LocalDate asOf, PlacementRule rule) {
    CollaborationHead head = known.head();
    return new CollaborationAnswer(
        head.id(),
        head.title(),
        head.purpose(),
        head.owner(),
        head.openedOn(),
        head.endsOn(),
        head.form(),
        head.areas(),
        head.counties(),
        head.version(),
        head.recordedAt(),
        known.placement(asOf, rule),
        known.actors(asOf, rule),
        known.stays(asOf),
        known.lifecycle(asOf),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
