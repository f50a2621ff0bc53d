package se.samverkanstrappan.query.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.ViewHeaders;

/** What is done to topics that stay, on a real broker. */
class ViewSweepIT {
  private static final Duration SOON = Duration.ofMinutes(5);
  private static final Set<String> OURS =
      Set.of("segment.ms", "min.cleanable.dirty.ratio", "min.compaction.lag.ms");
  private static final Generation SERVED = Generation.of(2, 1);
  private static final ConfigResource VIEWS =
      new ConfigResource(ConfigResource.Type.TOPIC, Topics.ACTOR_VIEWS);

  @SuppressWarnings("NullAway.Init")
  private TestBroker broker;

  @SuppressWarnings("NullAway.Init")
  private Admin admin;

  @BeforeEach
  void start(@TempDir Path folder) {
    broker = TestBroker.start(folder.resolve("kafka"), TestBroker.freePort());
    admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()));
    try (Cluster cluster = new Cluster(kafka())) {
      cluster.createTopics(Generation.of(2, 1));
    }
  }

  @AfterEach
  void stop() {
    admin.close();
    broker.close();
  }

  @Test
  void takesItsSettingsBackAndNoneOfAnother() throws Exception {
    own("file.delete.delay.ms", "5000");
    Map<String, String> before = settings();
    TopicSettings settings = new TopicSettings(admin);

    settings.cleanAtOnce(OldViews.TOPICS);
    settings.rollAtOnce(OldViews.TOPICS);
    await().atMost(SOON).until(() -> settings().keySet().containsAll(OURS));
    assertThat(settings()).containsEntry("file.delete.delay.ms", "5000");
    settings.takeBack(OldViews.TOPICS);

    await().atMost(SOON).until(() -> settings().equals(before));
  }

  @Test
  void leavesALengthOfSegmentsThatSomebodyHasChosen() throws Exception {
    own("segment.ms", "600000");
    TopicSettings settings = new TopicSettings(admin);

    settings.rollAtOnce(OldViews.TOPICS);
    await().atMost(SOON).until(() -> settings(Topics.PLACEMENT_VIEWS).containsKey("segment.ms"));
    settings.takeBackRoll(OldViews.TOPICS);
    settings.takeBack(OldViews.TOPICS);

    await().atMost(SOON).until(() -> !settings(Topics.PLACEMENT_VIEWS).containsKey("segment.ms"));
    assertThat(settings()).containsEntry("segment.ms", "600000");
  }

  @Test
  void tellsAgainWhatWasToldWhileItWasBuried() throws Exception {
    view("region-12", "old", "e1-f3-g1");
    view("region-1", "old", "e1-f3-g1");
    OldViews views = new OldViews(kafka(), SERVED);
    ViewBurial burial = new ViewBurial(kafka());
    Map<TopicPartition, OldViews.Found> found = views.find();
    view("region-12", "new", SERVED.name());

    Map<TopicPartition, Set<String>> buried = burial.bury(found);
    assertThat(newest(Topics.ACTOR_VIEWS)).isEqualTo(Map.of());
    burial.tellAgain(views.find(buried));

    assertThat(newest(Topics.ACTOR_VIEWS)).isEqualTo(Map.of("region-12", "new"));
    assertThat(views.find(buried).values()).allMatch(each -> each.lost().isEmpty());
    assertThat(views.find(buried).values()).allMatch(each -> each.newest().isEmpty());
  }

  @Test
  void dropsOldDeadLettersAndKeepsTheOthersWhateverTheirOrder() throws Exception {
    letter("new-1", "actor-events.v1.e2");
    letter("old-1", "actor-events.v1.e1");
    letter("new-2", "actor-events.v1.e2");
    letter("old-2", "collaboration-events.v1.e1");
    letter("new-3", "assignment-events.v1.e3");
    // Resolutions go with the letters that they are about.
    letter("resolution-old", "actor-events.v1.e1");
    letter("resolution-new", "actor-events.v1.e2");

    drop();

    assertThat(values(Topics.DEAD_LETTERS))
        .containsExactly("new-1", "new-2", "new-3", "resolution-new");
    drop();
    assertThat(values(Topics.DEAD_LETTERS))
        .containsExactly("new-1", "new-2", "new-3", "resolution-new");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(settings(Topics.DEAD_LETTERS)).doesNotContainKey("segment.ms"));
  }

  @Test
  void dropsTheOnlyDeadLetter() throws Exception {
    letter("old", "actor-events.v1.e1");

    drop();

    assertThat(values(Topics.DEAD_LETTERS)).isEmpty();
    letter("new", "actor-events.v1.e2");
    assertThat(values(Topics.DEAD_LETTERS)).containsExactly("new");
  }

  private void drop() {
    OldDeadLetters letters = new OldDeadLetters(admin, kafka(), 2);
    await().atMost(SOON).until(letters::look);
  }

  private void view(String key, String value, String generation) throws Exception {
    send(Topics.ACTOR_VIEWS, key, value, ViewHeaders.GENERATION, generation);
  }

  private void letter(String value, String from) throws Exception {
    send(Topics.DEAD_LETTERS, "key", value, LetterHeaders.TOPIC, from);
  }

  private void send(String topic, String key, String value, String header, String content)
      throws Exception {
    List<Header> headers = List.of(new RecordHeader(header, content.getBytes(UTF_8)));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, 0, key, value, headers)).get();
    }
  }

  private Map<String, String> newest(String topic) {
    Map<String, String> newest = new HashMap<>();
    for (ConsumerRecord<String, String> each : records(topic)) {
      String value = each.value();
      if (value == null) {
        newest.remove(each.key());
      } else {
        newest.put(each.key(), value);
      }
    }
    return newest;
  }

  private List<String> values(String topic) {
    List<String> values = new ArrayList<>();
    records(topic).forEach(each -> values.add(each.value()));
    return values;
  }

  private List<ConsumerRecord<String, String>> records(String topic) {
    TopicPartition first = new TopicPartition(topic, 0);
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (Consumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      long end = consumer.endOffsets(List.of(first)).getOrDefault(first, 0L);
      WholePartition.read(consumer, first, end, records::add);
    }
    return records;
  }

  private void own(String name, String value) throws Exception {
    admin
        .incrementalAlterConfigs(
            Map.of(
                VIEWS,
                List.of(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET))))
        .all()
        .get();
    await().atMost(SOON).until(() -> value.equals(settings().get(name)));
  }

  private Map<String, String> settings() throws Exception {
    return settings(Topics.ACTOR_VIEWS);
  }

  private Map<String, String> settings(String topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin.describeConfigs(List.of(resource)).all().get().values().stream()
        .flatMap(each -> each.entries().stream())
        .filter(each -> each.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
        .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
  }

  private KafkaSettings kafka() {
    return new KafkaSettings(broker.bootstrapServers(), 3, (short) 1, Map.of());
  }
}
