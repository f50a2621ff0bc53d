package se.samverkanstrappan.query.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.assignment;
import static se.samverkanstrappan.query.CollaborationBook.fixed;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.EventHeaders;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.query.streams.Recorded;

class StoredFollowUpsTest {
  private static final Generation GENERATION = Generation.of(1, 1);

  private final RecordedEvent created =
      Recorded.event("uppdrag", 1, new AssignmentCreated(assignment("Uppdrag", "2024")));
  private final RecordedEvent fixing = Recorded.event("uppdrag", 2, fixed("uppf", "uppdrag"));

  @SuppressWarnings("NullAway.Init")
  private MongoServer server;

  @SuppressWarnings("NullAway.Init")
  private MongoClient client;

  @SuppressWarnings("NullAway.Init")
  private EventWriter writer;

  @SuppressWarnings("NullAway.Init")
  private MongoReadModel reads;

  @BeforeEach
  void open() {
    server = new MongoServer(new MemoryBackend());
    client = MongoClients.create(server.bindAndGetConnectionString());
    MongoDatabase database = client.getDatabase("follow-ups");
    ActiveGeneration active = new ActiveGeneration(database);
    active.activate(GENERATION, null);
    reads = new MongoReadModel(active);
    writer = new EventWriter(new GenerationCollections(database, GENERATION));
  }

  @AfterEach
  void close() {
    client.close();
    server.shutdownNow();
  }

  private void write(byte[]... events) {
    writer.write(
        Arrays.stream(events)
            .map(each -> new ConsumerRecord<>(topic(1), 0, 0, "uppdrag", each))
            .toList());
  }

  private static String topic(int epoch) {
    return Topics.events(AggregateKind.ASSIGNMENT, epoch);
  }

  private static byte[] bytes(RecordedEvent event) {
    return Recorded.bytes(event);
  }

  @Test
  void keepsTheVeryEventThatFixedOne() {
    write(bytes(created), bytes(fixing));

    assertThat(reads.followUp("uppf")).contains(fixing);
    assertThat(reads.followUp("uppdrag")).isEmpty();
  }

  @Test
  void keepsItOnceAndTheFirst() {
    write(bytes(fixing), bytes(fixing));
    RecordedEvent another = Recorded.event("uppdrag", 3, fixed("uppf", "annat"));

    write(bytes(another));

    assertThat(reads.followUp("uppf")).contains(fixing);
  }

  @Test
  void keepsWhatTheBookHasSentInsteadOfWhatSomebodyElseWroteBefore() {
    RecordedEvent forged = Recorded.event("uppdrag", 2, fixed("uppf", "annat"));
    write(bytes(forged));

    var sent = new ConsumerRecord<>(topic(1), 0, 0, "uppdrag", bytes(fixing));
    sent.headers().add(EventHeaders.POSITION, new byte[8]);
    writer.write(List.of(sent));
    write(bytes(forged));

    assertThat(reads.followUp("uppf")).contains(fixing);
  }

  @Test
  void keepsItInTheHistoryToo() {
    write(bytes(created), bytes(fixing));
    client
        .getDatabase("follow-ups")
        .getCollection(GENERATION.collection("assignments"))
        .insertOne(new org.bson.Document("_id", "uppdrag").append("version", 2L));

    assertThat(reads.events(AggregateKind.ASSIGNMENT)).containsExactly(created, fixing);
  }

  @Test
  void leavesOutWhatCannotBeReadOrIsMisplaced() {
    byte[] broken =
        new String(bytes(fixing), UTF_8).replace("2025-12-31", "no day").getBytes(UTF_8);
    byte[] elsewhere =
        new String(bytes(fixing), UTF_8).replace("\"epoch\":1", "\"epoch\":2").getBytes(UTF_8);

    write(broken, elsewhere, "{".getBytes(UTF_8));
    assertThat(reads.followUp("uppf")).isEmpty();

    write(bytes(fixing));
    assertThat(reads.followUp("uppf")).contains(fixing);
  }
}
