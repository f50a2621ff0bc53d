package se.samverkanstrappan.bench.seed;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.actor.ActorRegistered;
import se.samverkanstrappan.events.codec.CloudEventCodec;
import se.samverkanstrappan.events.codec.EventType;
import se.samverkanstrappan.events.codec.EventTypes;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;

class ExampleBookTest {
  private static final SeedPlan PLAN = new SeedPlan(600, 9_000, 1, LocalDate.of(2026, 11, 20));
  private static final List<RecordedEvent> EVENTS = new ExampleBook(PLAN).events().toList();

  @Test
  void sameSeedGivesTheSameBook() {
    assertThat(new ExampleBook(PLAN).events()).containsExactlyElementsOf(EVENTS);
    assertThat(new ExampleBook(new SeedPlan(600, 9_000, 2, PLAN.until())).events())
        .isNotEqualTo(EVENTS);
  }

  @Test
  void holdsAsManyAsPlanned() {
    assertThat(payloads(CollaborationOpened.class)).hasSize(PLAN.collaborations());
    assertThat(payloads(InteractionLogged.class)).hasSize(PLAN.interactions());
    assertThat(payloads(CollaborationOpened.class))
        .allSatisfy(opened -> assertThat(opened.title()).startsWith("Exempel: "));
  }

  @Test
  void fillsTheRegisterUpWithMadeUpOrganisations() {
    Map<String, ActorRegistered> registered = new HashMap<>();
    new ExampleBook(new SeedPlan(20, 40, 1, PLAN.until()), 1_000)
        .events()
        .filter(event -> event.payload() instanceof ActorRegistered)
        .forEach(event -> registered.put(event.aggregateId(), (ActorRegistered) event.payload()));

    assertThat(registered).hasSize(1_000).containsKey("region-12");
    registered.keySet().removeIf(id -> !id.startsWith("exempel-"));
    assertThat(registered.values())
        .hasSizeGreaterThan(500)
        .allSatisfy(each -> assertThat(each.profile().name()).startsWith("Exempel: "));
  }

  @Test
  void sequencesHaveNoGapsAndTimeNeverTurns() {
    Map<String, RecordedEvent> last = new HashMap<>();
    for (RecordedEvent event : EVENTS) {
      RecordedEvent before = last.put(event.aggregate() + event.aggregateId(), event);
      assertThat(event.sequence()).isEqualTo(before == null ? 1 : before.sequence() + 1);
      assertThat(before == null || !event.recordedAt().isBefore(before.recordedAt())).isTrue();
      assertThat(event.recordedAt()).isBefore("2026-11-21T00:00:00Z");
    }
  }

  @Test
  void onlyParticipantsOfTheDayTakePart() {
    Map<String, CollaborationOpened> opened = new HashMap<>();
    Map<String, Membership> stays = new HashMap<>();
    for (RecordedEvent event : EVENTS) {
      String at = event.aggregateId() + "/";
      switch (event.payload()) {
        case CollaborationOpened it -> opened.put(at, it);
        case ParticipantJoined it -> stays.put(at + it.participant().actor(), joined(it));
        case ParticipantLeft it ->
            stays.computeIfPresent(
                at + it.actor(),
                (id, stay) -> new Membership(stay.actor(), stay.joined(), it.leftOn().firstDay()));
        default -> {}
      }
    }
    for (RecordedEvent event : EVENTS) {
      if (event.payload() instanceof InteractionLogged logged) {
        String at = event.aggregateId() + "/";
        LocalDate first = requireNonNull(opened.get(at)).openedOn().firstDay();
        LocalDate day = logged.interaction().date().countedFrom(first);
        assertThat(day).isBetween(first, PLAN.until());
        assertThat(logged.interaction().participants())
            .extracting(Attendance::actor)
            .doesNotHaveDuplicates()
            .allMatch(actor -> requireNonNull(stays.get(at + actor)).holdsOn(day));
      }
    }
  }

  @Test
  void everyKindOfEventOccursAndCanBeReadBack() {
    var codec = new CloudEventCodec();
    Set<Class<? extends DomainEvent>> seen = new HashSet<>();
    for (RecordedEvent event : EVENTS) {
      if (seen.add(event.payload().getClass())) {
        assertThat(codec.decode(codec.encode(event))).isEqualTo(event);
      }
    }
    assertThat(seen)
        .containsAll(
            EventTypes.ALL.stream()
                .filter(type -> AggregateKind.ofType(type.name()) == AggregateKind.COLLABORATION)
                .map(EventType::payload)
                .toList());
  }

  private static Membership joined(ParticipantJoined event) {
    return new Membership(
        event.participant().actor(), event.participant().joinedOn().firstDay(), null);
  }

  private static <E> List<E> payloads(Class<E> kind) {
    return EVENTS.stream()
        .map(RecordedEvent::payload)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
