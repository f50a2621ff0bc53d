package se.samverkanstrappan.query.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.signals.SignalChange;
import se.samverkanstrappan.query.signals.SignalChange.State;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.store.StoreUnavailable;
import se.samverkanstrappan.query.web.Today;
import tools.jackson.databind.json.JsonMapper;

/** What there is to look at is told once, whoever works it out when partitions move. */
class SignalsOfTwoInstancesIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private final LocalDate today = Today.of(Instant.now());
  private static final List<String> IDS =
      IntStream.range(0, 24).mapToObj(each -> "c" + each).toList();

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
  void areToldOnceEachWhilePartitionsMove() throws Exception {
    instances.start("first");
    publish(1, 5);
    awaitVersion(5);
    instances.start("second");
    log(6, "2024-05-01");
    awaitVersion(6);
    instances.stop("first");
    log(7, "2024-07-01");
    awaitVersion(7);
    instances.start("third");
    log(8, "2025-12-01");
    awaitVersion(8);

    Set<String> there = thereNow();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(toldNow()).isEqualTo(there));
    List<SignalChange> all = changes();
    assertThat(there).hasSizeGreaterThanOrEqualTo(2 * IDS.size());
    for (String id : IDS) {
      List<Long> numbers =
          all.stream()
              .filter(each -> each.collaboration().equals(id))
              .map(SignalChange::number)
              .sorted()
              .toList();
      assertThat(numbers).as(id).isEqualTo(upTo(numbers.size()));
    }
    assertThat(all).extracting(SignalChange::state).contains(State.WITHDRAWN);
  }

  private static List<Long> upTo(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(Long::valueOf).toList();
  }

  private void publish(int from, int to) throws Exception {
    for (String id : IDS) {
      instances.broker().publish(Recorded.collaborationOfTwo(id).subList(from - 1, to));
    }
  }

  /**
   * They meet once more: what had been told of the days since the last time may never have been.
   */
  private void log(int version, String date) throws Exception {
    List<RecordedEvent> events = new ArrayList<>();
    for (String id : IDS) {
      events.add(
          Recorded.event(
              id, version, Recorded.discussed("i" + version, date, "region-12", "kommun-1280")));
    }
    instances.broker().publish(events);
  }

  private void awaitVersion(long version) {
    await().atMost(PATIENCE).until(() -> haveAll(version));
  }

  private boolean haveAll(long version) {
    try {
      for (ReadModel each : instances.reads()) {
        List<CollaborationView> all = each.collaborations();
        if (all.size() != IDS.size() || all.stream().anyMatch(it -> it.version() != version)) {
          return false;
        }
      }
      return true;
    } catch (StoreUnavailable e) {
      return false;
    }
  }

  /** Each signal that has begun by today, with the day it ended, by the newest views. */
  private Set<String> thereNow() {
    Set<String> there = new HashSet<>();
    for (CollaborationView view : instances.reads().getFirst().collaborations()) {
      view.signals().stream()
          .filter(each -> !each.from().isAfter(today))
          .forEach(
              each ->
                  there.add(
                      shown(
                          new SignalChange(
                              view.id(),
                              each.code(),
                              each.subject(),
                              each.from(),
                              each.to() == null || each.to().isAfter(today) ? null : each.to(),
                              State.BEGUN,
                              1,
                              1))));
    }
    return there;
  }

  /** The same by what was told. */
  private Set<String> toldNow() {
    Map<String, SignalChange> newest = new HashMap<>();
    changes().forEach(each -> newest.put(each.key(), each));
    return newest.values().stream()
        .filter(each -> each.state() != State.WITHDRAWN)
        .map(SignalsOfTwoInstancesIT::shown)
        .collect(Collectors.toSet());
  }

  private static String shown(SignalChange change) {
    return change.key() + " until " + change.until();
  }

  private List<SignalChange> changes() {
    JsonMapper json = new JsonMapper();
    List<SignalChange> changes = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                instances.broker().bootstrapServers(),
                "isolation.level",
                "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Generation.of(1, 1).topic(Topics.SIGNAL_CHANGES)).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      for (TopicPartition each : partitions) {
        WholePartition.read(
            consumer,
            each,
            Objects.requireNonNull(ends.get(each)),
            record -> changes.add(read(json, record)));
      }
    }
    return changes;
  }

  private static SignalChange read(JsonMapper json, ConsumerRecord<String, byte[]> record) {
    return json.readValue(record.value(), SignalChange.class);
  }
}
