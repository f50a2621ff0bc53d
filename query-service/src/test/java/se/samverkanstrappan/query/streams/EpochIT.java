package se.samverkanstrappan.query.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.ReplaceOptions;
import com.sun.net.httpserver.HttpServer;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.QueryService;
import se.samverkanstrappan.query.TestTokens;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.Kept;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.store.StoreUnavailable;

/** Another epoch is served when all of it is there, and the one before leaves nothing behind. */
class EpochIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);
  private static final Set<String> MADE_WITH =
      Set.of("cleanup.policy", "max.message.bytes", "retention.ms");
  private static final String DATABASE = "epoch-it";

  @TempDir private Path folder;

  private final int storePort = TestBroker.freePort();
  private volatile String publication = "{\"epoch\":1,\"complete\":true}";

  @SuppressWarnings("NullAway.Init")
  private TestBroker broker;

  @SuppressWarnings("NullAway.Init")
  private MongoServer store;

  @SuppressWarnings("NullAway.Init")
  private HttpServer commandService;

  @SuppressWarnings("NullAway.Init")
  private ConfigurableApplicationContext service;

  @BeforeEach
  void start() throws Exception {
    startWith(Map.of());
  }

  private void startWith(Map<String, String> brokerSettings) throws Exception {
    broker =
        TestBroker.start(
            folder.resolve("kafka" + brokerSettings.size()), TestBroker.freePort(), brokerSettings);
    broker.createEventTopics();
    store = new MongoServer(H2Backend.inMemory());
    store.bind("127.0.0.1", storePort);
    commandService = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    commandService.createContext(
        "/internal/publication",
        exchange -> {
          byte[] body = publication.getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    commandService.start();
    startService();
  }

  @AfterEach
  void stop() {
    service.close();
    commandService.stop(0);
    store.shutdownNow();
    broker.close();
  }

  @Test
  void takesOverWhenAllIsPublishedAndLeavesNothingOfTheEpochBefore() throws Exception {
    broker.publish(List.of(Recorded.event("region-12", 1, Recorded.registered("Xerxes", "x"))));
    broker.publish(Recorded.collaborationOfTwo("gone"));
    broker.publish(Recorded.collaborationOfTwo("forum"));
    await().atMost(PATIENCE).until(() -> serves("e1", 2));
    deadLetter();

    broker.createEventTopics(2);
    publication = "{\"epoch\":2,\"complete\":false}";
    broker.publish(inEpochTwo(Recorded.collaborationOfTwo("forum")).subList(0, 2));
    await().atMost(PATIENCE).until(() -> stored("collaborations", 2).equals(List.of(2L)));
    await().during(LONG_ENOUGH).atMost(PATIENCE).until(() -> serves("e1", 2));
    restartInTheMiddle();
    await().during(LONG_ENOUGH).atMost(PATIENCE).until(() -> serves("e1", 2));

    broker.publish(
        inEpochTwo(List.of(Recorded.event("region-12", 1, Recorded.registered("Region", "x")))));
    broker.publish(inEpochTwo(Recorded.collaborationOfTwo("forum")).subList(2, 5));
    publication = "{\"epoch\":2,\"complete\":true}";
    await().atMost(PATIENCE).until(() -> serves("e2", 1));

    await().atMost(PATIENCE).until(() -> collections().noneMatch(each -> each.contains("_e1_")));
    await().atMost(PATIENCE).until(() -> broker.topics().stream().noneMatch(EpochIT::isOfEpochOne));
    await().atMost(PATIENCE).until(() -> stateFolders().noneMatch(EpochIT::isOfEpochOne));
    await().atMost(PATIENCE).until(() -> !viewsOfEpochOne());
    await().atMost(PATIENCE).until(() -> collections().anyMatch("projection"::equals));
    assertThat(reads().history("forum", 5)).allMatch(event -> event.epoch() == 2);
    await().atMost(PATIENCE).until(() -> !deadLettersOfEpochOne());
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(ownSettings()).isEmpty());
  }

  @Test
  void leavesOnlyWhatItMayNotDelete() throws Exception {
    stop();
    startWith(Map.of("delete.topic.enable", "false"));
    broker.publish(Recorded.collaborationOfTwo("forum"));
    await().atMost(PATIENCE).until(() -> serves("e1", 1));

    publication = "{\"epoch\":2,\"complete\":true}";
    broker.createEventTopics(2);
    broker.publish(inEpochTwo(Recorded.collaborationOfTwo("forum")));
    await().atMost(PATIENCE).until(() -> serves("e2", 1));

    await().atMost(PATIENCE).until(() -> collections().noneMatch(each -> each.contains("_e1_")));
    await().atMost(PATIENCE).until(() -> stateFolders().noneMatch(EpochIT::isOfEpochOne));
    await().atMost(PATIENCE).until(() -> !viewsOfEpochOne());
    assertThat(broker.topics()).anyMatch(EpochIT::isOfEpochOne);
    assertThat(service.getBean(ProjectionHealth.class).health().getDetails())
        .hasEntrySatisfying(
            "notTakenAway", what -> assertThat(what.toString()).startsWith("topics: "));
  }

  /** Its store remembers a book of a later epoch than the one that was put back. */
  @Test
  void servesABookThatWasPutBackWithANewKafka() throws Exception {
    broker.publish(Recorded.collaborationOfTwo("forum"));
    await().atMost(PATIENCE).until(() -> serves("e1", 1));

    store("projection", new Document("_id", "active").append("epoch", 5).append("fold", 3));
    store("collaborations_e5_f3_g0", new Document("_id", "forum").append("version", 99L));
    publication = "{\"epoch\":1,\"complete\":false}";
    await().during(LONG_ENOUGH).atMost(PATIENCE).until(() -> reads().epoch() == 5);
    publication = "{\"epoch\":1,\"complete\":true}";

    await().atMost(PATIENCE).until(() -> serves("e1", 1));
    await().atMost(PATIENCE).until(() -> collections().noneMatch(each -> each.contains("_e5_")));
    assertThat(serves("e1", 1)).isTrue();
  }

  private void restartInTheMiddle() {
    service.close();
    startService();
    await().atMost(PATIENCE).until(() -> serves("e1", 2));
  }

  private void deadLetter() throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      String topic = Topics.events(AggregateKind.COLLABORATION, 1);
      producer.send(new ProducerRecord<>(topic, "forum", "{}".getBytes(UTF_8))).get();
    }
    await().atMost(PATIENCE).until(this::deadLettersOfEpochOne);
  }

  private boolean deadLettersOfEpochOne() {
    try (Admin admin = admin()) {
      return new OldDeadLetters(admin, kafka(), 2).find().any();
    }
  }

  private List<ConfigEntry> ownSettings() throws Exception {
    try (Admin admin = admin()) {
      List<ConfigResource> topics =
          Stream.concat(OldViews.TOPICS.stream(), Stream.of(Topics.DEAD_LETTERS))
              .map(each -> new ConfigResource(ConfigResource.Type.TOPIC, each))
              .toList();
      return admin.describeConfigs(topics).all().get().values().stream()
          .flatMap(each -> each.entries().stream())
          .filter(each -> each.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
          .filter(each -> !MADE_WITH.contains(each.name()))
          .toList();
    }
  }

  private Admin admin() {
    return Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()));
  }

  private static List<RecordedEvent> inEpochTwo(List<RecordedEvent> events) {
    return events.stream().map(event -> Recorded.inEpoch(2, event)).toList();
  }

  private boolean serves(String epoch, int collaborations) {
    try {
      return reads().generation().startsWith(epoch + "-")
          && reads().collaborations().size() == collaborations
          && reads().collaborations().stream().allMatch(each -> each.version() == 5);
    } catch (StoreUnavailable e) {
      return false;
    }
  }

  private boolean viewsOfEpochOne() {
    return new OldViews(kafka(), Generation.of(2, 1))
        .find().values().stream().anyMatch(OldViews.Found::any);
  }

  private Stream<String> collections() {
    try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + storePort)) {
      return client
          .getDatabase(DATABASE)
          .listCollectionNames()
          .into(new ArrayList<String>())
          .stream();
    }
  }

  private void store(String collection, Document document) {
    try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + storePort)) {
      client
          .getDatabase(DATABASE)
          .getCollection(collection)
          .replaceOne(
              new Document("_id", document.get("_id")),
              document,
              new ReplaceOptions().upsert(true));
    }
  }

  /** The versions of what is stored of a kind in an epoch. */
  private List<Long> stored(String kind, int epoch) {
    try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + storePort)) {
      return client
          .getDatabase(DATABASE)
          .getCollection(kind + "_" + Generation.of(epoch, 1).name().replace('-', '_'))
          .find()
          .map(each -> ((Number) each.get("version", (Object) 0L)).longValue())
          .into(new ArrayList<>());
    }
  }

  private Stream<String> stateFolders() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("streams"), 2)) {
      return all.map(each -> each.getFileName().toString()).toList().stream();
    }
  }

  private static boolean isOfEpochOne(String name) {
    return OldTopics.isOutdated(name, Kept.only(Generation.of(2, 1)));
  }

  private ReadModel reads() {
    return service.getBean("readModel", ReadModel.class);
  }

  private void startService() {
    service =
        TestTokens.trusted(QueryService.application())
            .run(
                "--server.port=0",
                "--" + TestTokens.PSEUDONYMS,
                "--samverkanstrappan.access.public-read=true",
                "--samverkanstrappan.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--samverkanstrappan.kafka.partitions=3",
                "--samverkanstrappan.store.uri=mongodb://127.0.0.1:" + storePort,
                "--samverkanstrappan.store.database=" + DATABASE,
                "--samverkanstrappan.streams.state-dir=" + folder.resolve("streams"),
                "--samverkanstrappan.command-service-url=http://127.0.0.1:"
                    + commandService.getAddress().getPort());
  }

  private KafkaSettings kafka() {
    return new KafkaSettings(broker.bootstrapServers(), 3, (short) 1, Map.of());
  }
}
