package se.samverkanstrappan.query.streams;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.actor.ActorEvent;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.actor.ActorRegistered;
import se.samverkanstrappan.events.assignment.AssignmentEvent;
import se.samverkanstrappan.events.codec.CloudEventCodec;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** Events as the book would have recorded them. */
public final class Recorded {
  public static final Instant AT = Instant.parse("2026-01-02T03:04:05.000006Z");

  private static final CloudEventCodec CODEC = new CloudEventCodec();

  private Recorded() {}

  public static RecordedEvent event(String id, long sequence, DomainEvent payload) {
    return new RecordedEvent(
        id + "-" + sequence, kind(payload), id, sequence, 1, AT, null, null, payload);
  }

  private static AggregateKind kind(DomainEvent payload) {
    if (payload instanceof ActorEvent) {
      return AggregateKind.ACTOR;
    }
    return payload instanceof AssignmentEvent
        ? AggregateKind.ASSIGNMENT
        : AggregateKind.COLLABORATION;
  }

  public static byte[] bytes(RecordedEvent event) {
    return CODEC.encode(event);
  }

  public static CollaborationOpened opened(String title) {
    return new CollaborationOpened(
        title,
        null,
        "region-12",
        PartialDate.parse("2024-01-01"),
        null,
        CollaborationForm.ONGOING,
        List.of(),
        List.of("12"));
  }

  public static ParticipantJoined joined(String actor) {
    return new ParticipantJoined(
        "stay-" + actor, new Stay(actor, PartialDate.parse("2024-01-01"), null));
  }

  public static InteractionLogged discussed(String id, String date, String... actors) {
    return new InteractionLogged(
        id,
        new Interaction(
            PartialDate.parse(date),
            false,
            InteractionForm.MEETING,
            List.of(Observation.DISCUSSED),
            Arrays.stream(actors).map(actor -> new Attendance(actor, null, null)).toList(),
            "They met.",
            null,
            List.of()));
  }

  public static InteractionRetracted retracted(String id) {
    return new InteractionRetracted(id, "Never happened.");
  }

  public static ActorRegistered registered(String name, String... aliases) {
    return new ActorRegistered(
        new ActorProfile(
            ActorKind.REGION,
            name,
            null,
            "12",
            null,
            null,
            false,
            List.of(aliases),
            null,
            null,
            null));
  }

  /** The same event as it is published in another epoch. */
  static RecordedEvent inEpoch(int epoch, RecordedEvent event) {
    return new RecordedEvent(
        event.id(),
        event.aggregate(),
        event.aggregateId(),
        event.sequence(),
        epoch,
        event.recordedAt(),
        event.correlationId(),
        event.author(),
        event.payload());
  }

  /** A collaboration of two that have met twice, so that discussion is established. */
  public static List<RecordedEvent> collaborationOfTwo(String id) {
    return List.of(
        event(id, 1, opened("Two of " + id)),
        event(id, 2, joined("region-12")),
        event(id, 3, joined("kommun-1280")),
        event(id, 4, discussed("i1", "2024-02-01", "region-12", "kommun-1280")),
        event(id, 5, discussed("i2", "2024-03-01", "region-12", "kommun-1280")));
  }
}
