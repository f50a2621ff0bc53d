package se.samverkanstrappan.query.streams;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.ViewHeaders;

/** The records of earlier epochs on the view topics. */
record OldViews(KafkaSettings kafka, Generation served) {
  static final Set<String> TOPICS =
      Set.of(
          Topics.COLLABORATION_VIEWS,
          Topics.PLACEMENT_VIEWS,
          Topics.SIGNAL_CHANGES,
          Topics.ACTOR_VIEWS,
          Topics.ASSIGNMENT_VIEWS);

  /** No key of a view: ids begin with a letter or a digit. Its record only begins a segment. */
  private static final String NO_VIEW = "-";

  private static final Duration POLL = Duration.ofMillis(200);

  /**
   * What a partition has of earlier epochs.
   *
   * @param any whether there is any such record, also one that is outdated
   * @param newest the keys whose newest record is one
   */
  record Found(boolean any, Set<String> newest) {}

  Map<TopicPartition, Found> find() {
    Map<TopicPartition, Found> found = new HashMap<>();
    try (Consumer<String, byte[]> consumer =
        new KafkaConsumer<>(reading(), new StringDeserializer(), new ByteArrayDeserializer())) {
      for (String topic : TOPICS) {
        consumer
            .partitionsFor(topic)
            .forEach(
                each -> {
                  TopicPartition partition = new TopicPartition(topic, each.partition());
                  found.put(partition, find(consumer, partition));
                });
      }
    }
    return found;
  }

  private Found find(Consumer<String, byte[]> consumer, TopicPartition partition) {
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    boolean any = false;
    Set<String> newest = new HashSet<>();
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        boolean old = record.value() != null && isOld(record);
        any |= old;
        if (old) {
          newest.add(record.key());
        } else {
          newest.remove(record.key());
        }
      }
    }
    return new Found(any, newest);
  }

  private boolean isOld(ConsumerRecord<String, byte[]> record) {
    Header generation = record.headers().lastHeader(ViewHeaders.GENERATION);
    return generation != null
        && Generation.named(new String(generation.value(), StandardCharsets.UTF_8))
            .filter(each -> each.epoch() < served.epoch())
            .isPresent();
  }

  /**
   * Deletes what no later generation has told. All that this generation knows it has told before it
   * was served, so there is no view of these keys.
   */
  void bury(Map<TopicPartition, Found> found) {
    Map<TopicPartition, Set<String>> keys = new HashMap<>();
    found.forEach((partition, old) -> keys.put(partition, old.newest()));
    sendNothing(keys);
  }

  /** Writes to every partition what nobody reads, so that it can begin another segment with it. */
  void beginSegments(Set<TopicPartition> partitions) {
    Map<TopicPartition, Set<String>> keys = new HashMap<>();
    partitions.forEach(partition -> keys.put(partition, Set.of(NO_VIEW)));
    sendNothing(keys);
  }

  private void sendNothing(Map<TopicPartition, Set<String>> keys) {
    try (Producer<String, byte[]> producer =
        new KafkaProducer<>(client(), new StringSerializer(), new ByteArraySerializer())) {
      for (Map.Entry<TopicPartition, Set<String>> each : keys.entrySet()) {
        for (String key : each.getValue()) {
          var unused = producer.send(nothing(each.getKey(), key));
        }
      }
      producer.flush();
    }
  }

  private static ProducerRecord<String, byte[]> nothing(TopicPartition partition, String key) {
    return new ProducerRecord<>(partition.topic(), partition.partition(), key, null);
  }

  private Map<String, Object> reading() {
    return kafka.client(
        Map.of(
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            5000));
  }

  private Map<String, Object> client() {
    return kafka.connection();
  }
}
