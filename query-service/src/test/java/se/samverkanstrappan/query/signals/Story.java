package se.samverkanstrappan.query.signals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.ObstacleRaised;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.placement.PlacementRule;

/** A collaboration told fact by fact, to be asked for its signals; ids count from 1. */
final class Story {
  private final List<CollaborationEvent> log = new ArrayList<>();
  private final Map<String, ActorKind> kinds = new HashMap<>();

  /** An ongoing collaboration. */
  static Story opened(String on) {
    return new Story(on, null, CollaborationForm.ONGOING);
  }

  static Story project(String on, @Nullable String endsOn) {
    return new Story(on, endsOn, CollaborationForm.PROJECT);
  }

  private Story(String on, @Nullable String endsOn, CollaborationForm form) {
    PartialDate ends = endsOn == null ? null : date(endsOn);
    log.add(
        new CollaborationOpened(
            "Title", null, "owner", date(on), ends, form, List.of(), List.of()));
  }

  Story joined(String on, String... actors) {
    Arrays.stream(actors).forEach(actor -> stayed(actor, on, null));
    return this;
  }

  Story stayed(String actor, String from, @Nullable String to) {
    return then(new ParticipantJoined(id(), new Stay(actor, date(from), orNull(to))));
  }

  Story is(ActorKind kind, String... actors) {
    Arrays.stream(actors).forEach(actor -> kinds.put(actor, kind));
    return this;
  }

  /** An interaction of a step from 2 to 7, in which everybody took part alike. */
  Story met(String on, int step, String... actors) {
    return met(on, step, null, actors);
  }

  /** The same with so many people from each. */
  Story met(String on, int step, @Nullable Integer people, String... actors) {
    Observation seen =
        Arrays.stream(Observation.values())
            .filter(each -> each.step().number() == step)
            .findFirst()
            .orElseThrow();
    List<Attendance> there =
        Arrays.stream(actors).map(each -> new Attendance(each, null, people)).toList();
    return then(
        new InteractionLogged(
            id(),
            new Interaction(
                date(on),
                false,
                InteractionForm.MEETING,
                List.of(seen),
                there,
                "s",
                null,
                List.of())));
  }

  Story changed(LifecycleKind kind, String on) {
    return then(new LifecycleChanged(id(), kind, date(on), "reason"));
  }

  Story role(String actor, Role role, String from, @Nullable String until) {
    return then(new RoleTaken(id(), new RoleHeld(actor, role, date(from), orNull(until))));
  }

  Story mandate(String actor, Mandate mandate, String from) {
    return then(new MandateGiven(id(), new MandateHeld(actor, mandate, date(from), null)));
  }

  Story perceives(String actor, int step, String on) {
    return then(new PerceptionStated(id(), new Perception(actor, date(on), step, null, null)));
  }

  Story ambition(int step, String by, @Nullable ActorKind kind) {
    return then(new AmbitionSet(id(), new Ambition(step, date(by), kind)));
  }

  Story obstacle(String raised, @Nullable String resolved) {
    return then(
        new ObstacleRaised(
            id(), new Obstacle(ObstacleKind.OTHER, date(raised), "what", orNull(resolved), null)));
  }

  Story then(CollaborationEvent event) {
    log.add(event);
    return this;
  }

  /** The signals as of a day. */
  List<SignalOn> on(String day) {
    return known()
        .signals(LocalDate.parse(day), PlacementRule.CURRENT, kinds)
        .on(LocalDate.parse(day));
  }

  /** Those with a code, each as since when, after what it is about if that is not all. */
  List<String> told(SignalCode code, String day) {
    return on(day).stream()
        .filter(each -> each.code() == code)
        .map(each -> (each.subject() == null ? "" : each.subject() + " ") + each.since())
        .toList();
  }

  /** The only one with a code as of a day. */
  SignalOn only(SignalCode code, String day) {
    List<SignalOn> all = on(day).stream().filter(each -> each.code() == code).toList();
    if (all.size() != 1) {
      throw new AssertionError(code + " is there " + all.size() + " times on " + day);
    }
    return all.getFirst();
  }

  KnownCollaboration known() {
    List<RecordedEvent> history = new ArrayList<>();
    for (CollaborationEvent event : log) {
      long sequence = history.size() + 1L;
      Instant at = Instant.EPOCH.plusSeconds(sequence);
      history.add(
          new RecordedEvent(
              "e-" + sequence,
              AggregateKind.COLLABORATION,
              "c",
              sequence,
              1,
              at,
              null,
              null,
              event));
    }
    return KnownCollaboration.from(history).orElseThrow();
  }

  private String id() {
    return "id-" + log.size();
  }

  private static PartialDate date(String text) {
    return PartialDate.parse(text);
  }

  private static @Nullable PartialDate orNull(@Nullable String text) {
    return text == null ? null : date(text);
  }
}
