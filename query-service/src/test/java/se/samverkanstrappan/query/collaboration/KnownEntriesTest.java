package se.samverkanstrappan.query.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.AssignmentLinked;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.ObstacleRaised;
import se.samverkanstrappan.events.collaboration.ObstacleResolved;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.collaboration.RoleEnded;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;

class KnownEntriesTest {
  private static final LocalDate BEFORE = LocalDate.parse("2024-02-29");
  private static final LocalDate ON = LocalDate.parse("2024-03-01");
  private static final LocalDate AFTER = LocalDate.parse("2025-01-01");

  /** A kind of entry: dated 2024-03 as first told, about something else when amended. */
  private record Kind<E extends Entry>(
      Class<E> type, E told, E amended, BiFunction<String, E, DomainEvent> stating) {
    DomainEvent stated() {
      return stating.apply("e1", told);
    }

    DomainEvent corrected() {
      return amended instanceof Interaction interaction
          ? new InteractionAmended("e1", interaction, "fel")
          : new EntryAmended("e1", amended, "fel");
    }

    DomainEvent takenBack() {
      return told instanceof Interaction
          ? new InteractionRetracted("e1", "fel")
          : new EntryRetracted("e1", "fel");
    }

    @Override
    public String toString() {
      return type.getSimpleName();
    }
  }

  static Stream<Kind<?>> kinds() {
    PartialDate march = date("2024-03");
    return Stream.of(
        new Kind<>(Stay.class, stay(null), new Stay("b", march, null), ParticipantJoined::new),
        new Kind<>(
            RoleHeld.class,
            role(null),
            new RoleHeld("b", Role.EXECUTOR, march, null),
            RoleTaken::new),
        new Kind<>(
            MandateHeld.class,
            new MandateHeld("a", Mandate.OBSERVE, march, null),
            new MandateHeld("a", Mandate.DECIDE, march, "beslut"),
            MandateGiven::new),
        new Kind<>(
            Interaction.class,
            History.interaction("2024-03", Observation.INFORMED, "a"),
            History.interaction("2024-03", Observation.DISCUSSED, "a", "b"),
            InteractionLogged::new),
        new Kind<>(
            Perception.class,
            new Perception("a", march, 3, null, null),
            new Perception("a", march, 4, 6, "bättre"),
            PerceptionStated::new),
        new Kind<>(
            Obstacle.class,
            obstacle(null, null),
            new Obstacle(ObstacleKind.OTHER, march, "annat", null, null),
            ObstacleRaised::new),
        new Kind<>(
            LifecycleChange.class,
            new LifecycleChange(LifecycleKind.PAUSED, march, "paus"),
            new LifecycleChange(LifecycleKind.CLOSED, march, "slut"),
            (id, change) ->
                new LifecycleChanged(id, change.kind(), change.date(), change.reason())),
        new Kind<>(
            Link.class,
            link(null),
            new Link("assignment", "other", march, null),
            AssignmentLinked::new));
  }

  /** Entries with an end, the events that end them, and how they stand then. */
  static Stream<Ending> endings() {
    PartialDate june = date("2024-06");
    return Stream.of(
        new Ending(
            new ParticipantJoined("e1", stay(null)),
            new ParticipantLeft("e1", "a", june),
            stay(null),
            stay(june)),
        new Ending(
            new RoleTaken("e1", role(null)),
            new RoleEnded("e1", "a", Role.FINANCIER, june),
            role(null),
            role(june)),
        new Ending(
            new ObstacleRaised("e1", obstacle(null, null)),
            new ObstacleResolved("e1", june, "löst"),
            obstacle(null, null),
            obstacle(june, "löst")),
        new Ending(
            new AssignmentLinked("e1", link(null)),
            new EntryAmended("e1", link(june), "klart"),
            link(null),
            link(june)));
  }

  private record Ending(DomainEvent stated, DomainEvent ended, Entry open, Entry closed) {}

  @ParameterizedTest
  @MethodSource("kinds")
  <E extends Entry> void areKnownFromTheDayTheyAreDated(Kind<E> kind) {
    KnownCollaboration known = known(opened().then(kind.stated()));

    assertThat(known.entries(kind.type(), BEFORE)).isEmpty();
    assertThat(known.entries(kind.type(), ON))
        .containsExactly(
            new StandingEntry<>("e1", kind.told(), 2, History.START.plusSeconds(2), false));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <E extends Entry> void standAsAmended(Kind<E> kind) {
    KnownCollaboration known = known(opened().then(kind.stated()).then(kind.corrected()));

    assertThat(known.entries(kind.type(), ON))
        .containsExactly(
            new StandingEntry<>("e1", kind.amended(), 3, History.START.plusSeconds(3), true));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <E extends Entry> void areGoneOnceRetracted(Kind<E> kind) {
    KnownCollaboration known = known(opened().then(kind.stated()).then(kind.takenBack()));

    assertThat(known.entries(Entry.class, AFTER)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <E extends Entry> void areWhatTheBookSaidAtAnInstant(Kind<E> kind) {
    List<RecordedEvent> events =
        opened().then(kind.stated()).then(kind.corrected()).then(kind.takenBack()).events();

    assertThat(entries(events, 1, kind.type())).isEmpty();
    assertThat(entries(events, 2, kind.type())).containsExactly(kind.told());
    assertThat(entries(events, 3, kind.type())).containsExactly(kind.amended());
    assertThat(entries(events, 4, kind.type())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("endings")
  void standOpenUntilTheDayTheyEnd(Ending ending) {
    KnownCollaboration known = known(opened().then(ending.stated()).then(ending.ended()));

    assertThat(known.entries(Entry.class, LocalDate.parse("2024-05-31")))
        .extracting(StandingEntry::entry)
        .containsExactly(ending.open());
    assertThat(known.entries(Entry.class, LocalDate.parse("2024-06-01")))
        .extracting(StandingEntry::entry)
        .containsExactly(ending.closed());
  }

  @Test
  void stayAmendedWhenTheyEnd() {
    KnownCollaboration known =
        known(
            opened()
                .then(new RoleTaken("e1", role(null)))
                .then(
                    new EntryAmended(
                        "e1", new RoleHeld("b", Role.FINANCIER, date("2024-03"), null), "fel"))
                .then(new RoleEnded("e1", "b", Role.FINANCIER, date("2024-06"))));

    assertThat(known.entries(RoleHeld.class, AFTER))
        .containsExactly(
            new StandingEntry<>(
                "e1",
                new RoleHeld("b", Role.FINANCIER, date("2024-03"), date("2024-06")),
                4,
                History.START.plusSeconds(4),
                true));
  }

  @Test
  void arePlansOnAnyDayWhereTheyAreAmbitions() {
    Ambition ambition = new Ambition(6, date("2027"), null);
    History history = opened().then(new AmbitionSet("e1", ambition));

    assertThat(known(history).entries(Ambition.class, BEFORE))
        .extracting(StandingEntry::entry)
        .containsExactly(ambition);
    assertThat(known(history.then(new EntryRetracted("e1", "fel"))).entries(Ambition.class, AFTER))
        .isEmpty();
  }

  @Test
  void countFromTheOpeningWhereTheirYearContainsIt() {
    KnownCollaboration known =
        known(
            History.openedOn("2024-02-15")
                .then(
                    new MandateGiven(
                        "e1", new MandateHeld("a", Mandate.DECIDE, date("2024"), null))));

    assertThat(known.entries(MandateHeld.class, LocalDate.parse("2024-02-14"))).isEmpty();
    assertThat(known.entries(MandateHeld.class, LocalDate.parse("2024-02-15"))).hasSize(1);
  }

  @Test
  void areListedByDayAndThenAsTheyWereToldOrById() {
    KnownCollaboration known =
        known(
            opened()
                .then(
                    new RoleTaken("late", new RoleHeld("a", Role.INITIATOR, date("2024-05"), null)))
                .then(new RoleTaken("second", role(null)))
                .then(new RoleTaken("first", role(null))));

    assertThat(known.entries(RoleHeld.class, AFTER))
        .extracting(StandingEntry::id)
        .containsExactly("second", "first", "late");
    assertThat(known.items(RoleHeld.class, AFTER))
        .extracting(EntryItem::id)
        .containsExactly("first", "second", "late");
  }

  private static <E extends Entry> List<E> entries(
      List<RecordedEvent> events, int seconds, Class<E> type) {
    Instant knownAt = History.START.plusSeconds(seconds);
    return KnownCollaboration.from(
            events.stream().filter(each -> !each.recordedAt().isAfter(knownAt)).toList())
        .orElseThrow()
        .entries(type, AFTER)
        .stream()
        .map(StandingEntry::entry)
        .toList();
  }

  private static KnownCollaboration known(History history) {
    return KnownCollaboration.from(history.events()).orElseThrow();
  }

  private static History opened() {
    return History.openedOn("2024");
  }

  private static Stay stay(@Nullable PartialDate leftOn) {
    return new Stay("a", date("2024-03"), leftOn);
  }

  private static RoleHeld role(@Nullable PartialDate until) {
    return new RoleHeld("a", Role.FINANCIER, date("2024-03"), until);
  }

  private static Obstacle obstacle(@Nullable PartialDate resolvedOn, @Nullable String how) {
    return new Obstacle(ObstacleKind.LACK_OF_DIALOGUE, date("2024-03"), "tyst", resolvedOn, how);
  }

  private static Link link(@Nullable PartialDate until) {
    return new Link("assignment", "task", date("2024-03"), until);
  }

  private static PartialDate date(String text) {
    return PartialDate.parse(text);
  }
}
