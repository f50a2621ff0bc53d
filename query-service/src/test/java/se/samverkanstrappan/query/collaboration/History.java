package se.samverkanstrappan.query.collaboration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** The events of one collaboration as they would come, one second after the other. */
final class History {
  static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  private final String collaboration;
  private final List<RecordedEvent> events = new ArrayList<>();

  private History(String collaboration) {
    this.collaboration = collaboration;
  }

  static History of(String collaboration) {
    return new History(collaboration);
  }

  /** A collaboration that opened on a date. */
  static History openedOn(String date) {
    return of("c1")
        .then(
            new CollaborationOpened(
                "A collaboration",
                null,
                "region-12",
                PartialDate.parse(date),
                null,
                CollaborationForm.ONGOING,
                List.of(),
                List.of()));
  }

  History then(DomainEvent event) {
    long sequence = events.size() + 1L;
    events.add(
        new RecordedEvent(
            collaboration + "-event-" + sequence,
            AggregateKind.COLLABORATION,
            collaboration,
            sequence,
            1,
            START.plusSeconds(sequence),
            null,
            null,
            event));
    return this;
  }

  History joined(String actor, String date) {
    return then(
        new ParticipantJoined(
            "stay-" + actor + date, new Stay(actor, PartialDate.parse(date), null)));
  }

  /** Ends the stay that the actor began on a date. */
  History left(String actor, String joined, String date) {
    return then(new ParticipantLeft("stay-" + actor + joined, actor, PartialDate.parse(date)));
  }

  History logged(String id, String date, Observation observation, String... actors) {
    return then(new InteractionLogged(id, interaction(date, observation, actors)));
  }

  History amended(String id, String date, Observation observation, String... actors) {
    return then(new InteractionAmended(id, interaction(date, observation, actors), "Corrected"));
  }

  History retracted(String id) {
    return then(new InteractionRetracted(id, "Logged by mistake"));
  }

  History changed(LifecycleKind kind, String date) {
    return then(
        new LifecycleChanged("change-" + date, kind, PartialDate.parse(date), "For a reason"));
  }

  static Interaction interaction(String date, Observation observation, String... actors) {
    return new Interaction(
        PartialDate.parse(date),
        false,
        InteractionForm.MEETING,
        List.of(observation),
        Arrays.stream(actors).map(actor -> new Attendance(actor, null, null)).toList(),
        "A meeting",
        null,
        List.of());
  }

  List<RecordedEvent> events() {
    return List.copyOf(events);
  }

  InMemoryCollaborationState folded() {
    return InMemoryCollaborationState.of(events);
  }
}
