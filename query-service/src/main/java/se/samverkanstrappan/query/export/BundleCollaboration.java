package se.samverkanstrappan.query.export;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.collaboration.CollaborationHead;
import se.samverkanstrappan.query.collaboration.EntryItem;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;

/** A collaboration as a bundle writes it: what stands as of a day, each entry with its id. */
record BundleCollaboration(
    String id,
    String title,
    @Nullable String purpose,
    String owner,
    PartialDate openedOn,
    @Nullable PartialDate endsOn,
    CollaborationForm form,
    List<Area> areas,
    List<String> counties,
    List<EntryItem<Stay>> participants,
    @JsonInclude(NON_EMPTY) List<EntryItem<RoleHeld>> roles,
    @JsonInclude(NON_EMPTY) List<EntryItem<MandateHeld>> mandates,
    @JsonInclude(NON_EMPTY) List<EntryItem<Interaction>> interactions,
    @JsonInclude(NON_EMPTY) List<EntryItem<Perception>> perceptions,
    @JsonInclude(NON_EMPTY) List<EntryItem<Ambition>> ambitions,
    @JsonInclude(NON_EMPTY) List<EntryItem<Obstacle>> obstacles,
    @JsonInclude(NON_EMPTY) List<EntryItem<LifecycleChange>> lifecycle,
    @JsonInclude(NON_EMPTY) List<EntryItem<Link>> links) {

  static BundleCollaboration of(KnownCollaboration known, LocalDate asOf) {
    CollaborationHead head = known.head();
    return new BundleCollaboration(
        head.id(),
        head.title(),
        head.purpose(),
        head.owner(),
        head.openedOn(),
        head.endsOn(),
        head.form(),
        head.areas(),
        head.counties(),
        known.items(Stay.class, asOf),
        known.items(RoleHeld.class, asOf),
        known.items(MandateHeld.class, asOf),
        known.items(Interaction.class, asOf).stream().map(BundleCollaboration::ordered).toList(),
        known.items(Perception.class, asOf),
        known.items(Ambition.class, asOf),
        known.items(Obstacle.class, asOf),
        known.items(LifecycleChange.class, asOf),
        known.items(Link.class, asOf));
  }

  /** In which order observations and participants were given means nothing. */
  private static EntryItem<Interaction> ordered(EntryItem<Interaction> item) {
    Interaction given = item.entry();
    return new EntryItem<>(
        item.id(),
        new Interaction(
            given.date(),
            given.estimated(),
            given.form(),
            given.observations().stream().sorted().toList(),
            given.participants().stream().sorted(Comparator.comparing(Attendance::actor)).toList(),
            given.summary(),
            given.outcome(),
            given.evidence()));
  }
}
