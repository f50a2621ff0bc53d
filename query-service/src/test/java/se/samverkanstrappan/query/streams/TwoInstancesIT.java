package se.samverkanstrappan.query.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.store.StoreUnavailable;

/** Another epoch is served when all instances are done with it, and not only one of them. */
class TwoInstancesIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(6);
  private static final Generation MADE = Generation.of(2, 1);
  private static final List<String> IDS = List.of("a", "b", "c", "d", "e", "f", "g", "h");

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Instances instances;

  @BeforeEach
  void start() throws Exception {
    instances = new Instances(folder);
  }

  @AfterEach
  void stop() {
    instances.close();
  }

  @Test
  void takeOverTogether() throws Exception {
    instances.start("first");
    instances.start("second");
    publishIn(1);
    await().atMost(PATIENCE).until(() -> bothServe("e1"));

    instances.broker().createEventTopics(2);
    publishIn(2);
    instances.published(2);

    await().atMost(PATIENCE).until(() -> bothServe("e2"));
  }

  @Test
  @EnabledIfSystemProperty(named = "samverkan.full", matches = "true")
  void waitForOneThatHasNotStoredItsPart() throws Exception {
    instances.start("first");
    publishIn(1);
    await().atMost(PATIENCE).until(() -> firstServes("e1"));

    AtomicBoolean stays = new AtomicBoolean(true);
    Thread idle = Thread.ofPlatform().start(() -> readAndStoreNothing(stays));
    try {
      instances.broker().createEventTopics(2);
      publishIn(2);
      instances.published(2);
      staysAtTheFirst();
    } finally {
      stays.set(false);
      idle.join();
    }

    await().atMost(PATIENCE).until(() -> firstServes("e2"));
  }

  @Test
  @EnabledIfSystemProperty(named = "samverkan.full", matches = "true")
  void waitForOneThatHasNotWorkedAllOut() throws Exception {
    instances.start("first");
    publishIn(1);
    await().atMost(PATIENCE).until(() -> firstServes("e1"));
    instances.broker().createEventTopics(2);
    publishIn(2);
    // Before that, the instance here would take the work for its own.
    await().atMost(PATIENCE).until(() -> stored() == IDS.size());

    String pending = PendingWorkTopic.name(Generation.of(2, 1));
    write(pending, "elsewhere", 1L);
    instances.published(2);
    staysAtTheFirst();
    write(pending, "elsewhere", null);

    await().atMost(PATIENCE).until(() -> firstServes("e2"));
  }

  private void staysAtTheFirst() {
    int before = instances.asked();
    await().atMost(PATIENCE).until(() -> instances.asked() > before + 10);
    await().during(LONG_ENOUGH).atMost(PATIENCE).until(() -> firstServes("e1"));
  }

  /** To the others it is an instance that has taken a part of the views and gets nowhere. */
  private void readAndStoreNothing(AtomicBoolean stays) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", instances.broker().bootstrapServers());
    settings.put("group.id", MADE.application() + "-views");
    settings.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
    settings.put("enable.auto.commit", false);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(
          Set.of(
              MADE.topic(Topics.COLLABORATION_VIEWS),
              MADE.topic(Topics.PLACEMENT_VIEWS),
              MADE.topic(Topics.ACTOR_VIEWS),
              MADE.topic(Topics.ASSIGNMENT_VIEWS)));
      while (stays.get()) {
        consumer.poll(Duration.ofMillis(100));
      }
    }
  }

  private void write(String topic, String key, @Nullable Long value) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", instances.broker().bootstrapServers()),
            new StringSerializer(),
            new LongSerializer())) {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    }
  }

  private void publishIn(int epoch) throws Exception {
    for (String id : IDS) {
      List<RecordedEvent> events = Recorded.collaborationOfTwo(id);
      instances
          .broker()
          .publish(events.stream().map(event -> Recorded.inEpoch(epoch, event)).toList());
    }
  }

  private long stored() {
    try (MongoClient client = MongoClients.create(instances.storeUri())) {
      return client
          .getDatabase(instances.database())
          .getCollection("collaborations_" + MADE.name().replace('-', '_'))
          .countDocuments(new Document("version", 5));
    }
  }

  private boolean bothServe(String epoch) {
    assertThat(instances.reads()).hasSize(2);
    return instances.reads().stream().allMatch(each -> serves(each, epoch));
  }

  private boolean firstServes(String epoch) {
    return serves(instances.reads().getFirst(), epoch);
  }

  private static boolean serves(ReadModel reads, String epoch) {
    try {
      boolean served = reads.generation().startsWith(epoch + "-");
      if (served && epoch.equals("e2")) {
        assertThat(reads.collaborations())
            .as("what is served at once")
            .hasSize(IDS.size())
            .allMatch(each -> each.version() == 5);
      }
      return served && reads.collaborations().size() == IDS.size();
    } catch (StoreUnavailable e) {
      return false;
    }
  }
}
