package se.samverkanstrappan.query.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.assignment;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.events.UnknownEvent;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.ReportSubmitted;
import se.samverkanstrappan.events.codec.CloudEventCodec;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.store.Generation;
import tools.jackson.databind.json.JsonMapper;

class ProjectionTopologyTest {
  /** Long enough for no record to have come lately, so that nothing rests. */
  private static final Duration ROUND = Duration.ofMillis(150);

  @TempDir private Path stateDir;

  @SuppressWarnings("NullAway.Init")
  private TopologyDriver driver;

  @BeforeEach
  void open() {
    driver = new TopologyDriver(stateDir);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void tellsWhereACollaborationAndItsActorsStand() {
    Recorded.collaborationOfTwo("forum").forEach(driver::send);

    driver.passTime(ROUND);

    List<CollaborationView> views = driver.collaborations();
    assertThat(views).hasSize(1);
    assertThat(views.getFirst().version()).isEqualTo(5);
    assertThat(views.getFirst().interactions()).isEqualTo(2);
    assertThat(stepOn("2024-03-01", views.getFirst())).isEqualTo(4);
    assertThat(driver.placements())
        .extracting(ActorPlacementView::actor)
        .containsExactlyInAnyOrder("region-12", "kommun-1280");
  }

  @Test
  void worksOutATouchedCollaborationOnceHoweverManyEventsTouchedIt() {
    Recorded.collaborationOfTwo("forum").forEach(driver::send);

    assertThat(driver.collaborations()).isEmpty();
    assertThat(driver.counts.pending).hasValue(1);

    driver.passTime(ROUND);
    driver.passTime(ROUND);

    assertThat(driver.collaborations()).hasSize(1);
    assertThat(driver.counts.pending).hasValue(0);
  }

  @Test
  void marksViewsWithTheGenerationAndKeysPlacementsByCollaborationAndActor() {
    Recorded.collaborationOfTwo("forum").forEach(driver::send);

    driver.passTime(ROUND);

    TestRecord<String, byte[]> placement = driver.records(Topics.PLACEMENT_VIEWS).getFirst();
    assertThat(placement.key()).startsWith("forum/");
    assertThat(TopologyDriver.headers(placement))
        .containsEntry("generation", Generation.of(1, 1).name());
  }

  @Test
  void tellsOnlyTheActorsThatWereMoved() {
    Recorded.collaborationOfTwo("forum").forEach(driver::send);
    driver.passTime(ROUND);
    driver.placements();

    driver.send(Recorded.event("forum", 6, Recorded.joined("lansstyrelse-12")));
    driver.passTime(ROUND);

    assertThat(driver.placements())
        .extracting(ActorPlacementView::actor)
        .containsExactly("lansstyrelse-12");
    assertThat(driver.collaborations().getLast().version()).isEqualTo(6);
  }

  @Test
  void takesBackTheEvidenceOfARetractedInteraction() {
    Recorded.collaborationOfTwo("forum").forEach(driver::send);
    driver.send(Recorded.event("forum", 6, Recorded.retracted("i2")));

    driver.passTime(ROUND);

    CollaborationView view = driver.collaborations().getFirst();
    assertThat(view.interactions()).isEqualTo(1);
    assertThat(stepOn("2024-03-01", view)).isEqualTo(1);
    assertThat(keys("evidence"))
        .containsExactly("forum/kommun-1280/2024-02-01/4", "forum/region-12/2024-02-01/4");
  }

  @Test
  void dropsRepeats() {
    List<RecordedEvent> events = Recorded.collaborationOfTwo("forum");
    events.forEach(driver::send);
    driver.passTime(ROUND);
    driver.placements();

    events.forEach(driver::send);
    driver.passTime(ROUND);

    assertThat(driver.placements()).isEmpty();
    assertThat(driver.deadLetters()).isEmpty();
    assertThat(driver.counts.repeats.sum()).isEqualTo(events.size());
  }

  @Test
  void letsEventsAfterAGapWaitUntilItIsFilled() {
    List<RecordedEvent> events = Recorded.collaborationOfTwo("forum");
    driver.send(events.get(0));
    driver.send(events.get(4));
    driver.send(events.get(2));
    driver.send(events.get(3));
    driver.passTime(ROUND);
    assertThat(driver.collaborations().getLast().version()).isEqualTo(1);

    driver.send(events.get(1));
    driver.passTime(ROUND);

    assertThat(driver.collaborations().getLast().version()).isEqualTo(5);
    assertThat(keys("collaborations-waiting")).isEmpty();
  }

  @Test
  void raisesTheAlarmWhenAnotherEventHasTheSameSequence() {
    driver.send(Recorded.event("forum", 1, Recorded.opened("Forum")));

    driver.send(
        new RecordedEvent(
            "another",
            AggregateKind.COLLABORATION,
            "forum",
            1,
            1,
            Recorded.AT,
            null,
            null,
            Recorded.opened("Not the forum")));

    assertThat(driver.counts.conflicts.sum()).isEqualTo(1);
    assertThat(driver.deadLetters())
        .extracting(each -> TopologyDriver.headers(each).get("cause"))
        .containsExactly("sequence-conflict");
  }

  @Test
  void sendsPoisonToTheDeadLettersAndGoesOn() {
    byte[] poison = "{not json".getBytes(UTF_8);

    driver.send(AggregateKind.COLLABORATION, "forum", poison, TopologyDriver.START);
    Recorded.collaborationOfTwo("forum").forEach(driver::send);
    driver.passTime(ROUND);

    List<TestRecord<String, byte[]>> letters = driver.deadLetters();
    assertThat(letters.getFirst().value()).isEqualTo(poison);
    assertThat(TopologyDriver.headers(letters.getFirst()))
        .containsEntry("cause", "unreadable")
        .containsEntry("topic", "collaboration-events.v1.e1")
        .containsEntry("partition", "0")
        .containsEntry("offset", "0");
    assertThat(letters.stream().skip(1).map(TopologyDriver::headers))
        .extracting(each -> each.get("resolution"))
        .containsExactly("folded");
    assertThat(driver.collaborations().getFirst().version()).isEqualTo(5);
  }

  @Test
  void sendsAnEventOfAnotherEpochToTheDeadLetters() {
    RecordedEvent event =
        new RecordedEvent(
            "e",
            AggregateKind.COLLABORATION,
            "forum",
            1,
            2,
            Recorded.AT,
            null,
            null,
            Recorded.opened("Forum"));

    driver.send(event);

    assertThat(driver.deadLetters())
        .extracting(each -> TopologyDriver.headers(each).get("cause"))
        .containsExactly("misplaced");
  }

  @Test
  void countsAnUnknownEventAsAVersion() {
    Recorded.collaborationOfTwo("forum").forEach(driver::send);
    byte[] unknown =
        new CloudEventCodec()
            .encode(
                Recorded.event(
                    "forum",
                    6,
                    new UnknownEvent(
                        "collaboration.sung", 1, JsonMapper.shared().createObjectNode())));

    driver.send(AggregateKind.COLLABORATION, "forum", unknown, TopologyDriver.START);
    driver.passTime(ROUND);

    assertThat(driver.collaborations().getLast().version()).isEqualTo(6);
  }

  @Test
  void defersTheTimelineWhileOldRecordsStreamInAtFullSpeed() {
    Instant longAgo = TopologyDriver.START.minusSeconds(3600);
    streamIn(longAgo);

    driver.passTime(Duration.ofMillis(100));
    assertThat(driver.counts.pending).hasPositiveValue();
    assertThat(driver.collaborations()).isEmpty();

    driver.passTime(Duration.ofMillis(110));
    driver.passTime(ROUND);

    assertThat(driver.counts.pending).hasValue(0);
    assertThat(driver.collaborations()).hasSize(2);
  }

  @Test
  void keepsWhatIsPendingInAStore() {
    Recorded.collaborationOfTwo("forum").forEach(driver::send);

    PendingWork afterRestart = new PendingWork(driver.store("pending"), new StreamCounts());

    assertThat(afterRestart.isEmpty()).isFalse();
    afterRestart.next(id -> assertThat(id).isEqualTo("forum"));
    assertThat(keys("pending")).isEmpty();
  }

  @Test
  void tellsWhatTheRegisterSaysAboutAnActor() {
    driver.send(Recorded.event("region-12", 1, Recorded.registered("Region Skåne", "skane")));
    driver.send(Recorded.event("region-12", 1, Recorded.registered("Region Skåne", "skane")));

    assertThat(driver.actors())
        .isNotEmpty()
        .allSatisfy(
            actor -> {
              assertThat(actor.version()).isEqualTo(1);
              assertThat(actor.profile().aliases()).containsExactly("skane");
            });
  }

  @Test
  void tellsAViewAgainWhenTheLastEventIsSentAgain() {
    List<RecordedEvent> events = Recorded.collaborationOfTwo("forum");
    events.forEach(driver::send);
    driver.passTime(ROUND);
    CollaborationView view = driver.collaborations().getFirst();

    driver.send(events.get(3));
    driver.passTime(ROUND);
    assertThat(driver.collaborations()).isEmpty();

    driver.send(events.get(4));
    driver.passTime(ROUND);
    assertThat(driver.collaborations()).containsExactly(view);
  }

  @Test
  void asksForTheEventsOfAGapThatLasts() {
    List<RecordedEvent> events = Recorded.collaborationOfTwo("forum");
    driver.send(events.get(0));
    driver.send(events.get(2));
    driver.send(events.get(3));
    driver.passTime(Duration.ofSeconds(2));
    assertThat(driver.askedFor).isEmpty();

    driver.passTime(Duration.ofSeconds(3));
    driver.passTime(Duration.ofSeconds(3));
    assertThat(driver.askedFor).containsExactly("collaboration/forum from 2");

    driver.passTime(Duration.ofSeconds(8));
    assertThat(driver.askedFor).hasSize(2);
  }

  @Test
  void asksForNothingWhenAGapIsFilledSoon() {
    List<RecordedEvent> events = Recorded.collaborationOfTwo("forum");
    driver.send(events.get(0));
    driver.send(events.get(2));
    driver.send(events.get(1));

    driver.passTime(Duration.ofSeconds(20));

    assertThat(driver.askedFor).isEmpty();
  }

  @Test
  void goesOnWithTheOthersWhenOneCannotBeWorkedOut() {
    Recorded.collaborationOfTwo("broken").forEach(driver::send);
    driver.<Integer>store("evidence").put("broken/region-12/no day/4", 1);
    Recorded.collaborationOfTwo("forum").forEach(driver::send);

    driver.passTime(ROUND);
    driver.passTime(ROUND);

    assertThat(driver.collaborations()).extracting(CollaborationView::id).containsExactly("forum");
    assertThat(driver.counts.notWorkedOut.sum()).isEqualTo(1);
    assertThat(driver.counts.pending).hasValue(0);
  }

  @Test
  void tellsAnActorWhenTheEventsThatWaitedAreFoldedToo() {
    driver.send(Recorded.event("region-12", 1, Recorded.registered("Region Skåne")));
    driver.send(Recorded.event("region-12", 3, Recorded.registered("Region Skåne", "scania")));
    driver.send(Recorded.event("region-12", 2, Recorded.registered("Region Skåne", "skane")));

    assertThat(driver.actors().getLast())
        .satisfies(
            actor -> {
              assertThat(actor.version()).isEqualTo(3);
              assertThat(actor.profile().aliases()).containsExactly("scania");
            });
  }

  @Test
  void tellsWhatIsKnownAboutAnAssignment() {
    driver.send(Recorded.event("ru", 1, new AssignmentCreated(assignment("Uppdrag", "2024"))));
    driver.send(
        Recorded.event("ru", 2, new ReportSubmitted("slut", PartialDate.parse("2026-11"), null)));

    assertThat(driver.assignments().getLast())
        .satisfies(
            view -> {
              assertThat(view.version()).isEqualTo(2);
              assertThat(view.title()).isEqualTo("Uppdrag");
              assertThat(view.reports().getFirst().submittedOn())
                  .isEqualTo(PartialDate.parse("2026-11"));
            });
    assertThat(driver.actors()).isEmpty();
  }

  @Test
  void tellsNoPlacementOfWhatWasWithdrawnAndTakesBackThoseOfItsActors() {
    Recorded.collaborationOfTwo("forum").forEach(driver::send);
    driver.passTime(ROUND);
    driver.placements();
    driver.collaborations();

    driver.send(Recorded.event("forum", 6, new CollaborationWithdrawn("Registered twice")));
    driver.passTime(ROUND);

    assertThat(driver.collaborations())
        .singleElement()
        .satisfies(
            view -> {
              assertThat(view.withdrawn()).isTrue();
              assertThat(view.segments()).isEmpty();
            });
    assertThat(driver.placements())
        .hasSize(2)
        .allSatisfy(each -> assertThat(each.segments()).isEmpty());
    assertThat(keys("told")).isEmpty();
  }

  /** So that generations that are compared may be compared in what says something. */
  @Test
  void saysTheSameOfAWithdrawnCollaborationHoweverFastItWasRead() {
    List<RecordedEvent> events = new ArrayList<>(Recorded.collaborationOfTwo("forum"));
    events.add(Recorded.event("forum", 6, new CollaborationWithdrawn("Registered twice")));

    for (RecordedEvent each : events) {
      driver.send(each);
      driver.passTime(ROUND);
    }
    CollaborationView slowly = driver.collaborations().getLast();
    List<ActorPlacementView> left = lastOfEach(driver.placements());
    assertThat(left).hasSize(2);
    assertThat(left)
        .allSatisfy(
            each -> {
              assertThat(each.segments()).isEmpty();
              assertThat(each.roles()).isEmpty();
              assertThat(each.mandates()).isEmpty();
              assertThat(each.perceptions()).isEmpty();
            });

    try (TopologyDriver atOnce = new TopologyDriver(stateDir.resolve("at-once"))) {
      events.forEach(atOnce::send);
      atOnce.passTime(ROUND);

      assertThat(atOnce.collaborations()).containsExactly(slowly);
      assertThat(atOnce.placements()).isEmpty();
    }
  }

  private static List<ActorPlacementView> lastOfEach(List<ActorPlacementView> told) {
    Map<String, ActorPlacementView> last = new LinkedHashMap<>();
    told.forEach(each -> last.put(each.actor(), each));
    return List.copyOf(last.values());
  }

  private void streamIn(Instant published) {
    for (int i = 0; i < 2; i++) {
      String id = "c" + i;
      Recorded.collaborationOfTwo(id)
          .forEach(
              event ->
                  driver.send(AggregateKind.COLLABORATION, id, Recorded.bytes(event), published));
    }
  }

  private List<String> keys(String store) {
    List<String> keys = new ArrayList<>();
    try (KeyValueIterator<String, Object> all = driver.<Object>store(store).all()) {
      all.forEachRemaining(each -> keys.add(each.key));
    }
    return keys;
  }

  private static int stepOn(String day, CollaborationView view) {
    LocalDate date = LocalDate.parse(day);
    Integer step =
        view.segments().stream()
            .filter(each -> !each.from().isAfter(date))
            .reduce((first, second) -> second)
            .map(Segment::step)
            .orElseThrow();
    return step;
  }
}
