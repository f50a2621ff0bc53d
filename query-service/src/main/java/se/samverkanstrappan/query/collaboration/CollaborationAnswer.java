package se.samverkanstrappan.query.collaboration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.deadletters.Waiting;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.PlacementRule;

/**
 * One collaboration as of a day.
 *
 * @param waiting told only while something of it could not be folded
 */
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
    List<EntryItem<Stay>> participants,
    List<EntryItem<LifecycleChange>> lifecycle,
    List<RoleItem> roles,
    List<EntryItem<MandateHeld>> mandates,
    List<EntryItem<Perception>> perceptions,
    ExpectationsItem expectations,
    List<AmbitionItem> ambitions,
    List<EntryItem<Obstacle>> obstacles,
    List<EntryItem<Link>> links,
    List<SignalItem> signals,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Waiting waiting) {

  static CollaborationAnswer of(
      KnownCollaboration known,
      LocalDate asOf,
      PlacementRule rule,
      Map<String, ActorKind> kinds,
      @Nullable Waiting waiting) {
    CollaborationHead head = known.head();
    CollaborationOn on = known.on(asOf, rule);
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
        on.placement(),
        on.actors(),
        items(known, Stay.class, asOf),
        items(known, LifecycleChange.class, asOf),
        known.entries(RoleHeld.class, asOf).stream().map(it -> RoleItem.of(it, on)).toList(),
        items(known, MandateHeld.class, asOf),
        items(known, Perception.class, asOf),
        ExpectationsItem.of(on.expectations()),
        on.ambitions(kinds).stream().map(AmbitionItem::of).toList(),
        items(known, Obstacle.class, asOf),
        items(known, Link.class, asOf),
        on.signals(kinds).on(asOf).stream().map(SignalItem::of).toList(),
        waiting);
  }

  private static <E extends Entry> List<EntryItem<E>> items(
      KnownCollaboration known, Class<E> kind, LocalDate asOf) {
    return known.entries(kind, asOf).stream().map(EntryItem::of).toList();
  }
}
