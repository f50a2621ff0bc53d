package se.samverkanstrappan.query.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.sun.net.httpserver.HttpServer;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.QueryService;
import se.samverkanstrappan.query.TestTokens;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.store.StoreUnavailable;

/** Another epoch is served when all instances are done with it, and not only one of them. */
class TwoInstancesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(6);
  private static final String DATABASE = "two-instances-it";
  private static final String MADE = Generation.of(2, 1).name();
  private static final List<String> IDS = List.of("a", "b", "c", "d", "e", "f", "g", "h");

  @TempDir private Path folder;

  private final int storePort = TestBroker.freePort();
  private final AtomicInteger asked = new AtomicInteger();
  private final List<ConfigurableApplicationContext> services = new ArrayList<>();
  private volatile String publication = "{\"epoch\":1,\"complete\":true}";

  @SuppressWarnings("NullAway.Init")
  private TestBroker broker;

  @SuppressWarnings("NullAway.Init")
  private MongoServer store;

  @SuppressWarnings("NullAway.Init")
  private HttpServer commandService;

  @BeforeEach
  void start() throws Exception {
    broker = TestBroker.start(folder.resolve("kafka"), TestBroker.freePort());
    broker.createEventTopics();
    store = new MongoServer(H2Backend.inMemory());
    store.bind("127.0.0.1", storePort);
    commandService = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    commandService.createContext(
        "/internal/publication",
        exchange -> {
          asked.incrementAndGet();
          byte[] body = publication.getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    commandService.start();
  }

  @AfterEach
  void stop() {
    services.forEach(ConfigurableApplicationContext::close);
    commandService.stop(0);
    store.shutdownNow();
    broker.close();
  }

  @Test
  void takeOverTogether() throws Exception {
    startService("first");
    startService("second");
    publishIn(1);
    await().atMost(PATIENCE).until(() -> bothServe("e1"));

    broker.createEventTopics(2);
    publishIn(2);
    publication = "{\"epoch\":2,\"complete\":true}";

    await().atMost(PATIENCE).until(() -> bothServe("e2"));
  }

  @Test
  void waitForOneThatHasNotStoredItsPart() throws Exception {
    startService("first");
    publishIn(1);
    await().atMost(PATIENCE).until(() -> serves(services.getFirst(), "e1"));

    AtomicBoolean stays = new AtomicBoolean(true);
    Thread idle = Thread.ofPlatform().start(() -> readAndStoreNothing(stays));
    try {
      broker.createEventTopics(2);
      publishIn(2);
      publication = "{\"epoch\":2,\"complete\":true}";
      staysAtTheFirst();
    } finally {
      stays.set(false);
      idle.join();
    }

    await().atMost(PATIENCE).until(() -> serves(services.getFirst(), "e2"));
  }

  @Test
  void waitForOneThatHasNotWorkedAllOut() throws Exception {
    startService("first");
    publishIn(1);
    await().atMost(PATIENCE).until(() -> serves(services.getFirst(), "e1"));
    broker.createEventTopics(2);
    publishIn(2);
    // Before that, the instance here would take the work for its own.
    await().atMost(PATIENCE).until(() -> stored() == IDS.size());

    String pending = PendingWorkTopic.name(Generation.of(2, 1));
    write(pending, "elsewhere", 1L);
    publication = "{\"epoch\":2,\"complete\":true}";
    staysAtTheFirst();
    write(pending, "elsewhere", null);

    await().atMost(PATIENCE).until(() -> serves(services.getFirst(), "e2"));
  }

  private void staysAtTheFirst() {
    int before = asked.get();
    await().atMost(PATIENCE).until(() -> asked.get() > before + 10);
    await().during(LONG_ENOUGH).atMost(PATIENCE).until(() -> serves(services.getFirst(), "e1"));
  }

  /** To the others it is an instance that has taken a part of the views and gets nowhere. */
  private void readAndStoreNothing(AtomicBoolean stays) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", broker.bootstrapServers());
    settings.put("group.id", "samverkanstrappan-query-" + MADE + "-views");
    settings.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
    settings.put("enable.auto.commit", false);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(
          Set.of(
              Topics.COLLABORATION_VIEWS,
              Topics.PLACEMENT_VIEWS,
              Topics.ACTOR_VIEWS,
              Topics.ASSIGNMENT_VIEWS));
      while (stays.get()) {
        consumer.poll(Duration.ofMillis(100));
      }
    }
  }

  private void write(String topic, String key, @Nullable Long value) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
            new StringSerializer(),
            new LongSerializer())) {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    }
  }

  private void publishIn(int epoch) throws Exception {
    for (String id : IDS) {
      List<RecordedEvent> events = Recorded.collaborationOfTwo(id);
      broker.publish(events.stream().map(event -> Recorded.inEpoch(epoch, event)).toList());
    }
  }

  private long stored() {
    try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + storePort)) {
      return client
          .getDatabase(DATABASE)
          .getCollection("collaborations_" + MADE.replace('-', '_'))
          .countDocuments(new Document("version", 5));
    }
  }

  private boolean bothServe(String epoch) {
    assertThat(services).hasSize(2);
    return services.stream().allMatch(each -> serves(each, epoch));
  }

  private static boolean serves(ConfigurableApplicationContext service, String epoch) {
    try {
      ReadModel reads = service.getBean("readModel", ReadModel.class);
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

  private void startService(String name) {
    services.add(
        TestTokens.trusted(QueryService.application())
            .run(
                "--server.port=0",
                "--" + TestTokens.PSEUDONYMS,
                "--samverkanstrappan.access.public-read=true",
                "--samverkanstrappan.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--samverkanstrappan.kafka.partitions=3",
                "--samverkanstrappan.store.uri=mongodb://127.0.0.1:" + storePort,
                "--samverkanstrappan.store.database=" + DATABASE,
                "--samverkanstrappan.streams.state-dir=" + folder.resolve(name),
                "--samverkanstrappan.command-service-url=http://127.0.0.1:"
                    + commandService.getAddress().getPort()));
  }
}
