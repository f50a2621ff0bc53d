package se.samverkanstrappan.query.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.samverkanstrappan.query.CollaborationBook.assignment;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.ReportSubmitted;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.QueryService;
import se.samverkanstrappan.query.TestTokens;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.store.StoreUnavailable;

/** The read side from event topics to reads, on a real broker and the embedded store. */
class ProjectionIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String DATABASE = "projection-it";

  @TempDir private Path folder;

  private final int kafkaPort = TestBroker.freePort();
  private final int storePort = TestBroker.freePort();

  @SuppressWarnings("NullAway.Init")
  private TestBroker broker;

  @SuppressWarnings("NullAway.Init")
  private MongoServer store;

  @SuppressWarnings("NullAway.Init")
  private ConfigurableApplicationContext service;

  @BeforeEach
  void start() throws Exception {
    broker = TestBroker.start(folder.resolve("kafka"), kafkaPort);
    broker.createEventTopics();
    startStore();
    startService();
  }

  @AfterEach
  void stop() {
    service.close();
    store.shutdownNow();
    broker.close();
  }

  @Test
  void makesEventsReadable() throws Exception {
    broker.publish(List.of(Recorded.event("region-12", 1, Recorded.registered("Skåne", "skane"))));
    broker.publish(Recorded.collaborationOfTwo("forum"));

    CollaborationView head = awaitVersion(5);

    assertThat(head.title()).isEqualTo("Two of forum");
    assertThat(reads().history("forum", 5)).isEqualTo(Recorded.collaborationOfTwo("forum"));
    assertThat(reads().history("forum", 2)).hasSize(2);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(actorsPlaced()).containsExactlyInAnyOrder("region-12", "kommun-1280"));
    await().atMost(PATIENCE).until(() -> reads().actor("skane").isPresent());
    assertThat(reads().actors()).hasSize(1);
    assertThat(reads().collaborations()).containsExactly(head);
  }

  @Test
  void makesAssignmentsReadableAndKeepsTheEventsOfAllKinds() throws Exception {
    List<RecordedEvent> assigned =
        List.of(
            Recorded.event("forum", 1, new AssignmentCreated(assignment("Uppdrag", "2024"))),
            Recorded.event(
                "forum", 2, new ReportSubmitted("slut", PartialDate.parse("2026-11"), null)));
    RecordedEvent registered = Recorded.event("forum", 1, Recorded.registered("Forum"));
    broker.publish(assigned);
    broker.publish(List.of(registered));
    broker.publish(Recorded.collaborationOfTwo("forum"));
    awaitVersion(5);

    AssignmentView assignment =
        await()
            .atMost(PATIENCE)
            .until(
                () -> reads().assignment("forum"),
                found -> found.filter(each -> each.version() == 2).isPresent())
            .orElseThrow();
    await().atMost(PATIENCE).until(() -> reads().actor("forum").isPresent());

    assertThat(assignment.reports().getFirst().submittedOn()).isNotNull();
    assertThat(reads().assignments()).containsExactly(assignment);
    assertThat(reads().events(AggregateKind.ASSIGNMENT)).containsExactlyElementsOf(assigned);
    assertThat(reads().events(AggregateKind.ACTOR)).containsExactly(registered);
    assertThat(reads().events(AggregateKind.COLLABORATION)).hasSize(5);
  }

  @Test
  void servesAnInstallationWithNothingInIt() {
    await()
        .atMost(PATIENCE)
        .ignoreException(StoreUnavailable.class)
        .untilAsserted(() -> assertThat(reads().collaborations()).isEmpty());
  }

  @Test
  void goesOnAfterARestart() throws Exception {
    broker.publish(Recorded.collaborationOfTwo("forum"));
    awaitVersion(5);

    service.close();
    broker.publish(List.of(Recorded.event("forum", 6, Recorded.retracted("i2"))));
    startService();

    assertThat(awaitVersion(6).interactions()).isEqualTo(1);
    assertThat(reads().history("forum", 6)).hasSize(6);
  }

  @Test
  void fillsAStoreThatWasEmptiedWhileRunning() throws Exception {
    broker.publish(Recorded.collaborationOfTwo("forum"));
    CollaborationView before = awaitVersion(5);

    try (MongoClient client = MongoClients.create(storeUri())) {
      client.getDatabase(DATABASE).drop();
    }
    assertThatThrownBy(() -> reads().collaborations()).isInstanceOf(StoreUnavailable.class);

    assertThat(awaitVersion(5)).isEqualTo(before);
    assertThat(reads().history("forum", 5)).hasSize(5);
  }

  @Test
  void saysSoonThatTheStoreIsGoneAndFillsTheOneThatComesBackEmpty() throws Exception {
    broker.publish(Recorded.collaborationOfTwo("forum"));
    CollaborationView before = awaitVersion(5);

    store.shutdownNow();
    long asked = System.nanoTime();
    assertThatThrownBy(() -> reads().collaborations()).isInstanceOf(StoreUnavailable.class);
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(4));
    startStore();

    assertThat(awaitVersion(5)).isEqualTo(before);
  }

  @Test
  void makesAllAgainFromAKafkaThatWasReplacedWhileRunning() throws Exception {
    broker.publish(Recorded.collaborationOfTwo("forum"));
    awaitVersion(5);

    broker.close();
    broker = TestBroker.start(folder.resolve("another-kafka"), kafkaPort);
    broker.createEventTopics();
    List<RecordedEvent> again = Recorded.collaborationOfTwo("forum");
    broker.publish(again);
    broker.publish(List.of(Recorded.event("forum", 6, Recorded.retracted("i2"))));

    assertThat(awaitVersion(6).interactions()).isEqualTo(1);
    assertThat(reads().history("forum", 6)).startsWith(again.toArray(RecordedEvent[]::new));
  }

  private CollaborationView awaitVersion(long version) {
    return await()
        .atMost(PATIENCE)
        .ignoreException(StoreUnavailable.class)
        .until(
            () -> reads().collaborations(),
            heads -> heads.size() == 1 && heads.getFirst().version() == version)
        .getFirst();
  }

  private List<String> actorsPlaced() {
    try (MongoClient client = MongoClients.create(storeUri())) {
      String placements = "placements_" + Generation.of(1, 1).name().replace('-', '_');
      return client
          .getDatabase(DATABASE)
          .getCollection(placements)
          .distinct("actor", String.class)
          .into(new ArrayList<>());
    }
  }

  private ReadModel reads() {
    return service.getBean("readModel", ReadModel.class);
  }

  private void startStore() {
    store = new MongoServer(H2Backend.inMemory());
    store.bind("127.0.0.1", storePort);
  }

  private String storeUri() {
    return "mongodb://127.0.0.1:" + storePort;
  }

  private void startService() {
    service =
        TestTokens.believing(QueryService.application())
            .run(
                "--server.port=0",
                "--" + TestTokens.PSEUDONYMS,
                "--samverkanstrappan.access.public-read=true",
                "--samverkanstrappan.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--samverkanstrappan.kafka.partitions=3",
                "--samverkanstrappan.store.uri=" + storeUri(),
                "--samverkanstrappan.store.database=" + DATABASE,
                "--samverkanstrappan.streams.state-dir=" + folder.resolve("streams"));
  }
}
