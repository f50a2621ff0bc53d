package se.samverkanstrappan.query.streams;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.signals.SignalChange;
import se.samverkanstrappan.query.store.Generation;

/** Runs the topology without a broker; time passes only when told to. */
final class TopologyDriver implements AutoCloseable {
  static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  /** Lower than in service: the driver writes all stores to disk after each record. */
  private static final long FULL_SPEED = 80;

  private static final Generation GENERATION = Generation.of(1, 1);

  final StreamCounts counts = new StreamCounts();

  /** What has been asked to be published again. */
  final List<String> askedFor = new ArrayList<>();

  /** Whether whoever has the book is there. */
  boolean answers = true;

  /** How many events the book has from where it is asked; none where it has no such aggregate. */
  OptionalInt published = OptionalInt.of(1);

  private final TopologyTestDriver driver;
  private Instant now;

  TopologyDriver(Path stateDir) {
    this(stateDir, START);
  }

  /** One that is started at an instant. */
  TopologyDriver(Path stateDir, Instant start) {
    now = start;
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    driver =
        new TopologyTestDriver(
            ProjectionTopology.build(
                new TopologySettings(
                    GENERATION,
                    Duration.ofMillis(10),
                    FULL_SPEED,
                    (stream, fromVersion, answered) -> {
                      askedFor.add(stream + " from " + fromVersion);
                      if (answers) {
                        answered.accept(published);
                      }
                    }),
                counts),
            config,
            start);
  }

  void send(RecordedEvent event) {
    send(event.aggregate(), event.aggregateId(), Recorded.bytes(event), START);
  }

  void send(AggregateKind kind, String key, byte @Nullable [] value, Instant published) {
    TestInputTopic<String, byte[]> topic =
        driver.createInputTopic(
            Topics.events(kind, 1), new StringSerializer(), new ByteArraySerializer());
    topic.pipeInput(key, value, published);
  }

  void passTime(Duration duration) {
    driver.advanceWallClockTime(duration);
    now = now.plus(duration);
  }

  Instant now() {
    return now;
  }

  List<CollaborationView> collaborations() {
    return values(Topics.COLLABORATION_VIEWS, CollaborationView.class);
  }

  List<ActorPlacementView> placements() {
    return values(Topics.PLACEMENT_VIEWS, ActorPlacementView.class);
  }

  List<SignalChange> signals() {
    return values(Topics.SIGNAL_CHANGES, SignalChange.class);
  }

  List<ActorView> actors() {
    return values(Topics.ACTOR_VIEWS, ActorView.class);
  }

  List<AssignmentView> assignments() {
    return values(Topics.ASSIGNMENT_VIEWS, AssignmentView.class);
  }

  List<TestRecord<String, byte[]>> deadLetters() {
    return written(Topics.DEAD_LETTERS);
  }

  /** What the generation tells that others read on a topic. */
  List<TestRecord<String, byte[]>> records(String topic) {
    return written(GENERATION.topic(topic));
  }

  private List<TestRecord<String, byte[]>> written(String topic) {
    TestOutputTopic<String, byte[]> output =
        driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    return output.readRecordsToList();
  }

  <V> KeyValueStore<String, V> store(String name) {
    return driver.getKeyValueStore(name);
  }

  /** What is in the stores, which somebody that goes on from there reads back. */
  Map<String, List<KeyValue<String, Object>>> kept() {
    Map<String, List<KeyValue<String, Object>>> kept = new HashMap<>();
    driver
        .getAllStateStores()
        .keySet()
        .forEach(
            name -> {
              List<KeyValue<String, Object>> entries = new ArrayList<>();
              try (KeyValueIterator<String, Object> all = this.<Object>store(name).all()) {
                all.forEachRemaining(entries::add);
              }
              kept.put(name, entries);
            });
    return kept;
  }

  /** Fills the stores with what another one kept. */
  void goOnFrom(Map<String, List<KeyValue<String, Object>>> kept) {
    kept.forEach((name, entries) -> this.<Object>store(name).putAll(entries));
  }

  static Map<String, String> headers(TestRecord<String, byte[]> record) {
    return Arrays.stream(record.headers().toArray())
        .collect(
            Collectors.toMap(
                header -> header.key(),
                header -> new String(header.value(), StandardCharsets.UTF_8)));
  }

  private <V> List<V> values(String topic, Class<V> type) {
    JsonSerde<V> serde = new JsonSerde<>(type);
    return records(topic).stream()
        .map(each -> serde.deserializer().deserialize(topic, each.value()))
        .toList();
  }

  @Override
  public void close() {
    driver.close();
  }
}
