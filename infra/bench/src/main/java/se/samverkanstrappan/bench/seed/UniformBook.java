package se.samverkanstrappan.bench.seed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.actor.ActorRegistered;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * A book of collaborations that all have equally many events, nearly all of them interactions, and
 * the same participants: only how long their histories are tells one such book from another.
 *
 * @param events of each collaboration
 * @param sideBySide in how many of them something happens in turn
 */
public record UniformBook(int collaborations, int events, int sideBySide, LocalDate until) {
  private static final int YEARS = 9;
  private static final List<String> ACTORS =
      IntStream.of(1, 3, 4, 5, 6, 7).mapToObj("region-%02d"::formatted).toList();

  /** The id of a collaboration. */
  public static String id(int collaboration) {
    return "exempel-" + collaboration;
  }

  /** Everything in the order in which it is published; made while the stream is used. */
  public Stream<RecordedEvent> all() {
    return Stream.concat(
        actors(),
        IntStream.range(0, Math.ceilDiv(collaborations, sideBySide)).boxed().flatMap(this::block));
  }

  private Stream<RecordedEvent> actors() {
    return Register.shipped().actors().stream()
        .map(
            actor ->
                recorded(AggregateKind.ACTOR, actor.id(), 1, new ActorRegistered(actor.profile())));
  }

  private Stream<RecordedEvent> block(int number) {
    int from = number * sideBySide;
    int to = Math.min(collaborations, from + sideBySide);
    return LongStream.rangeClosed(1, events)
        .boxed()
        .flatMap(sequence -> IntStream.range(from, to).mapToObj(each -> event(each, sequence)));
  }

  private RecordedEvent event(int collaboration, long sequence) {
    return recorded(
        AggregateKind.COLLABORATION, id(collaboration), sequence, payload(collaboration, sequence));
  }

  private RecordedEvent recorded(AggregateKind kind, String id, long sequence, DomainEvent event) {
    return new RecordedEvent(
        kind.word() + "-" + id + "-" + sequence,
        kind,
        id,
        sequence,
        1,
        day(sequence).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC).plusSeconds(sequence),
        "example",
        null,
        event);
  }

  /** The whole time is filled, however many events there are. */
  private LocalDate day(long sequence) {
    return opened().plusDays(sequence * YEARS * 365L / (events + 1L));
  }

  private LocalDate opened() {
    return until.minusYears(YEARS);
  }

  private DomainEvent payload(int collaboration, long sequence) {
    PartialDate opened = PartialDate.of(opened());
    if (sequence == 1) {
      return new CollaborationOpened(
          Titles.title(collaboration, new Random(collaboration)),
          null,
          ACTORS.getFirst(),
          opened,
          null,
          CollaborationForm.ONGOING,
          List.of(Area.PLANNING),
          List.of("01"));
    }
    if (sequence < 2 + ACTORS.size()) {
      String actor = ACTORS.get((int) sequence - 2);
      return new ParticipantJoined("stay-" + actor, new Stay(actor, opened, null));
    }
    return new InteractionLogged(
        "i-" + sequence, interaction(day(sequence), new Random(collaboration * 31L + sequence)));
  }

  private static Interaction interaction(LocalDate day, Random random) {
    Observation[] observations = Observation.values();
    return new Interaction(
        PartialDate.of(day),
        false,
        InteractionForm.MEETING,
        List.of(observations[random.nextInt(observations.length)]),
        ACTORS.stream()
            .limit(2 + random.nextInt(ACTORS.size() - 1))
            .map(actor -> new Attendance(actor, null, null))
            .toList(),
        Titles.happened(random),
        null,
        List.of());
  }
}
