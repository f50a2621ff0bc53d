package se.samverkanstrappan.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.query.QueryService;
import se.samverkanstrappan.query.TestTokens;
import se.samverkanstrappan.query.streams.Recorded;
import se.samverkanstrappan.query.streams.TestBroker;

/** The whole service with its broker and its store, each of which can be taken away. */
final class LiveService implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path folder;
  private final List<String> settings;
  private final int kafkaPort = TestBroker.freePort();
  private final int storePort = TestBroker.freePort();
  private final int port = TestBroker.freePort();
  private final MongoServer store = new MongoServer(H2Backend.inMemory());
  private @Nullable TestBroker broker;
  private @Nullable ConfigurableApplicationContext context;
  private int brokers;

  private LiveService(Path folder, List<String> settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /** Everything, running and telling. */
  static LiveService start(String... settings) throws Exception {
    // Not a folder of JUnit's: of a Kafka that is gone, the stream may still write there.
    Path folder = Files.createTempDirectory(Path.of("target"), "live-");
    LiveService service = new LiveService(folder, List.of(settings));
    service.store.bind("127.0.0.1", service.storePort);
    service.startBroker();
    service.broker().createEventTopics();
    service.run();
    service.awaitOpen();
    return service;
  }

  int port() {
    return port;
  }

  TestBroker broker() {
    return Objects.requireNonNull(broker);
  }

  /** A broker on the same port, with what the last one wrote unless it is to be a new one. */
  void startBroker() {
    broker = TestBroker.start(folder.resolve("kafka-" + brokers), kafkaPort);
  }

  void stopBroker() {
    broker().close();
    broker = null;
  }

  void replaceBroker() throws Exception {
    stopBroker();
    brokers++;
    startBroker();
    broker().createEventTopics();
  }

  void run(String... more) {
    List<String> arguments = new ArrayList<>(settings);
    arguments.addAll(List.of(more));
    arguments.addAll(
        List.of(
            "--server.port=" + port,
            "--" + TestTokens.PSEUDONYMS,
            "--samverkanstrappan.access.public-read=true",
            "--samverkanstrappan.kafka.bootstrap-servers=127.0.0.1:" + kafkaPort,
            "--samverkanstrappan.kafka.partitions=3",
            "--samverkanstrappan.store.uri=mongodb://127.0.0.1:" + storePort,
            "--samverkanstrappan.store.database=live-it",
            "--samverkanstrappan.streams.state-dir=" + folder.resolve("streams")));
    context =
        TestTokens.believing(QueryService.application()).run(arguments.toArray(String[]::new));
  }

  Ring ring() {
    return Objects.requireNonNull(context).getBean(Ring.class);
  }

  void awaitOpen() {
    await().atMost(PATIENCE).until(() -> ring().isOpen());
  }

  /** Gives how long it took. */
  Duration stop() {
    long began = System.nanoTime();
    Objects.requireNonNull(context).close();
    context = null;
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Logs so many interactions in a collaboration that has five versions before. */
  void log(String id, int from, int count) throws Exception {
    List<RecordedEvent> events = new ArrayList<>();
    for (int sequence = from; sequence < from + count; sequence++) {
      events.add(
          Recorded.event(
              id, sequence, Recorded.discussed("i" + sequence, "2024-05-01", "region-12")));
    }
    broker().publish(events);
  }

  @Override
  public void close() {
    if (context != null) {
      stop();
    }
    store.shutdownNow();
    if (broker != null) {
      stopBroker();
    }
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      assertThat(folder).as("what is left goes with the other build results").exists();
    }
  }
}
