package se.samverkanstrappan.query.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverkanstrappan.query.CollaborationBook.assignment;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.EventHeaders;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.collaboration.RoleEnded;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.streams.Recorded;

class HistoryWriterTest {
  private static final Generation GENERATION = Generation.of(1, 1);

  private final List<byte[]> events =
      Recorded.collaborationOfTwo("forum").stream().map(Recorded::bytes).toList();

  @SuppressWarnings("NullAway.Init")
  private MongoServer server;

  @SuppressWarnings("NullAway.Init")
  private MongoClient client;

  @SuppressWarnings("NullAway.Init")
  private HistoryWriter writer;

  @SuppressWarnings("NullAway.Init")
  private MongoReadModel reads;

  @BeforeEach
  void open() {
    server = new MongoServer(new MemoryBackend());
    client = MongoClients.create(server.bindAndGetConnectionString());
    MongoDatabase database = client.getDatabase("history");
    ActiveGeneration active = new ActiveGeneration(database);
    active.activate(GENERATION, null);
    reads = new MongoReadModel(active);
    writer = new HistoryWriter(new GenerationCollections(database, GENERATION).history(), 1);
  }

  @AfterEach
  void close() {
    client.close();
    server.shutdownNow();
  }

  @Test
  void knowsHowFarABucketIsCompleteWhenTheMissingEventComesAlone() {
    write(events.get(0));
    write(events.get(2), events.get(3));
    assertThat(version()).isEqualTo(1);

    write(events.get(1));

    assertThat(version()).isEqualTo(4);
    write(events.get(4));
    assertThat(version()).isEqualTo(5);
    assertThat(reads.history("forum", 5)).isEqualTo(Recorded.collaborationOfTwo("forum"));
  }

  @Test
  void completesABucketFromBeforeItsLastEventWasKept() {
    writer.write(List.of());
    client
        .getDatabase("history")
        .getCollection(GENERATION.collection("history"))
        .insertOne(
            new org.bson.Document("_id", "forum/0")
                .append("version", 1L)
                .append(
                    "events",
                    new org.bson.Document("1", text(0)).append("2", text(1)).append("3", text(2))));

    write(events.get(1));

    assertThat(version()).isEqualTo(3);
  }

  @Test
  void putsARepairedEventInThePlaceOfABrokenCopy() {
    byte[] broken =
        new String(events.get(1), UTF_8).replace("2024-01-01", "no day").getBytes(UTF_8);
    write(events.get(0), broken);

    write(events.get(1));

    List<RecordedEvent> history = reads.history("forum", 2);
    assertThat(history).isEqualTo(Recorded.collaborationOfTwo("forum").subList(0, 2));
  }

  @Test
  void keepsTheFirstOfTwoEventsWithTheSameSequence() {
    write(events.get(0));

    write(new String(events.get(0), UTF_8).replace("forum-1", "another").getBytes(UTF_8));

    assertThat(reads.history("forum", 1)).extracting(RecordedEvent::id).containsExactly("forum-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {EventHeaders.POSITION, EventHeaders.SENT_AGAIN})
  void takesWhatTheBookHasSentInsteadOfWhatSomebodyElseWroteBefore(String header) {
    write(events.get(0));
    write(forged());

    writer.write(List.of(ofTheBook(header, events.get(1))));
    write(forged());

    assertThat(version()).isEqualTo(2);
    assertThat(reads.history("forum", 2))
        .isEqualTo(Recorded.collaborationOfTwo("forum").subList(0, 2));
  }

  @Test
  void takesItAlsoWhereAllComesAtOnce() {
    writer.write(
        List.of(
            record(events.get(0)),
            record(forged()),
            ofTheBook(EventHeaders.POSITION, events.get(1)),
            record(forged())));

    assertThat(reads.history("forum", 2))
        .isEqualTo(Recorded.collaborationOfTwo("forum").subList(0, 2));
  }

  @Test
  void keepsTheEventsOfThingsOfDifferentKindsWithTheSameIdApart() {
    RecordedEvent actor = Recorded.event("forum", 1, Recorded.registered("Forum"));
    RecordedEvent assignment =
        Recorded.event("forum", 1, new AssignmentCreated(assignment("Forum", "2024")));
    write(events.get(0), events.get(1));
    publish(actor);
    publish(assignment);
    head("collaborations", "forum", 2);
    head("actors", "forum", 1);
    head("assignments", "forum", 1);

    assertThat(reads.events(AggregateKind.ACTOR)).containsExactly(actor);
    assertThat(reads.events(AggregateKind.ASSIGNMENT)).containsExactly(assignment);
    assertThat(reads.history("forum", 2)).hasSize(2);
    assertThat(reads.events(AggregateKind.COLLABORATION))
        .containsExactlyElementsOf(Recorded.collaborationOfTwo("forum").subList(0, 2));
  }

  @Test
  void givesEveryEventByIdAndSequenceUpToTheVersionServed() {
    List<RecordedEvent> written = new ArrayList<>();
    for (int number = 10; number < 60; number++) {
      String id = "actor-" + number;
      int last = number == 30 ? 450 : 3;
      for (int sequence = 1; sequence <= last; sequence++) {
        written.add(Recorded.event(id, sequence, Recorded.registered("Actor")));
      }
      head("actors", id, number == 59 ? 2 : last);
    }
    written.forEach(this::publish);

    List<RecordedEvent> read = reads.events(AggregateKind.ACTOR).toList();

    assertThat(read).isEqualTo(written.subList(0, written.size() - 1));
    assertThat(reads.events(AggregateKind.ASSIGNMENT)).isEmpty();
  }

  @Test
  void givesWhatCameSinceAHistoryWasReadAndStillWhatWasBefore() {
    List<RecordedEvent> all = Recorded.collaborationOfTwo("forum");
    write(events.get(0), events.get(1));
    assertThat(reads.history("forum", 2)).isEqualTo(all.subList(0, 2));
    write(events.get(2), events.get(3));
    assertThat(reads.history("forum", 3)).isEqualTo(all.subList(0, 3));

    assertThatThrownBy(() -> reads.history("forum", 5)).isInstanceOf(StoreUnavailable.class);
    assertThat(reads.history("forum", 4)).isEqualTo(all.subList(0, 4));
    assertThat(reads.history("forum", 1)).isEqualTo(all.subList(0, 1));
  }

  @Test
  void givesNothingThatWasReadOfAnotherGenerationThanTheOneThatIsServed() {
    write(events.get(0));
    assertThat(reads.history("forum", 1)).hasSize(1);

    new ActiveGeneration(client.getDatabase("history")).activate(Generation.of(2, 1), GENERATION);

    assertThat(reads.collaborationVersion("forum")).isZero(); // looks at what is served by now
    assertThatThrownBy(() -> reads.history("forum", 1)).isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void saysThatTheStoreIsGoneRatherThanLeaveEventsOut() {
    head("actors", "skane", 1);

    assertThatThrownBy(() -> reads.events(AggregateKind.ACTOR).count())
        .isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void saysThatTheStoreIsGoneRatherThanLeaveEventsOutOfABucket() {
    write(events.get(0), events.get(2));
    head("collaborations", "forum", 3);

    assertThatThrownBy(() -> reads.history("forum", 3)).isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(() -> reads.events(AggregateKind.COLLABORATION).count())
        .isInstanceOf(StoreUnavailable.class);
    assertThat(reads.history("forum", 1)).hasSize(1);
    assertThatThrownBy(() -> reads.history("forum", 201)).isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void saysThatTheStoreIsGoneWhereABucketSaysMoreThanItHolds() {
    client
        .getDatabase("history")
        .getCollection(GENERATION.collection("history"))
        .insertOne(
            new org.bson.Document("_id", "forum/0")
                .append("version", 2L)
                .append("events", new org.bson.Document("1", text(0))));

    assertThatThrownBy(() -> reads.history("forum", 2)).isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void keepsFewEventsOfAnAssignmentInABucket() {
    List<RecordedEvent> written = new ArrayList<>();
    for (int sequence = 1; sequence <= 25; sequence++) {
      written.add(
          Recorded.event(
              "uppdrag", sequence, new AssignmentCreated(assignment("Uppdrag", "2024"))));
    }
    written.forEach(this::publish);
    head("assignments", "uppdrag", 21);

    assertThat(reads.events(AggregateKind.ASSIGNMENT)).isEqualTo(written.subList(0, 21));
    assertThat(writer.versions(List.of("assignment/uppdrag/1", "assignment/uppdrag/2")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("assignment/uppdrag/1", 20L, "assignment/uppdrag/2", 25L));
  }

  @Test
  void readsOfOneThingNothingOfAnother() {
    List<RecordedEvent> written = new ArrayList<>();
    for (int sequence = 1; sequence <= 12; sequence++) {
      written.add(
          Recorded.event(
              "uppdrag", sequence, new AssignmentCreated(assignment("Uppdrag", "2024"))));
    }
    written.forEach(this::publish);
    head("assignments", "uppdrag", 11);
    head("assignments", "annat", 1); // whose history is gone

    assertThat(reads.events(AggregateKind.ASSIGNMENT, "uppdrag")).isEqualTo(written.subList(0, 11));
    assertThat(reads.events(AggregateKind.ASSIGNMENT, "inget")).isEmpty();
    assertThat(reads.events(AggregateKind.ACTOR, "uppdrag")).isEmpty();
    assertThatThrownBy(() -> reads.events(AggregateKind.ASSIGNMENT, "annat").count())
        .isInstanceOf(StoreUnavailable.class);
  }

  private void head(String collection, String id, long version) {
    client
        .getDatabase("history")
        .getCollection(GENERATION.collection(collection))
        .insertOne(new org.bson.Document("_id", id).append("version", version));
  }

  private void publish(RecordedEvent event) {
    String topic = Topics.events(event.aggregate(), 1);
    writer.write(
        List.of(new ConsumerRecord<>(topic, 0, 0, event.aggregateId(), Recorded.bytes(event))));
  }

  private String text(int event) {
    return new String(events.get(event), UTF_8);
  }

  private void write(byte[]... records) {
    writer.write(Arrays.stream(records).map(HistoryWriterTest::record).toList());
  }

  private static ConsumerRecord<String, byte[]> ofTheBook(String header, byte[] event) {
    ConsumerRecord<String, byte[]> record = record(event);
    record.headers().add(header, new byte[0]);
    return record;
  }

  private static ConsumerRecord<String, byte[]> record(byte[] event) {
    return new ConsumerRecord<>("collaboration-events.v1.e1", 0, 0, "forum", event);
  }

  /** What no fold takes. */
  private static byte[] forged() {
    RecordedEvent event =
        Recorded.event(
            "forum",
            2,
            new RoleEnded("none", "region-12", Role.FINANCIER, PartialDate.parse("2024")));
    return new String(Recorded.bytes(event), UTF_8).replace("forum-2", "forged").getBytes(UTF_8);
  }

  private long version() {
    Map<String, Long> versions = writer.versions(List.of("forum/0"));
    return versions.getOrDefault("forum/0", 0L);
  }
}
