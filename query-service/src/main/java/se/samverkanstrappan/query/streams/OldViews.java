package se.samverkanstrappan.query.streams;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
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

  /**
   * What a partition has of earlier epochs.
   *
   * @param any whether there is any such record, also one that is outdated
   * @param newest the keys whose newest record is one
   * @param lost the views that came before the newest record of a key, where that deletes it
   */
  record Found(boolean any, Set<String> newest, Map<String, ConsumerRecord<String, byte[]>> lost) {}

  /**
   * Finds out what there is, without what was told at a time of keys nobody asks about.
   *
   * @throws org.apache.kafka.common.KafkaException also where an end that was there never comes
   */
  Map<TopicPartition, Found> find() {
    return find(Map.of());
  }

  /**
   * Finds out what there is.
   *
   * @param buried the keys of each partition that were deleted, and may have been told meanwhile
   */
  Map<TopicPartition, Found> find(Map<TopicPartition, Set<String>> buried) {
    Map<TopicPartition, Found> found = new HashMap<>();
    try (Consumer<String, byte[]> consumer =
        new KafkaConsumer<>(reading(), new StringDeserializer(), new ByteArrayDeserializer())) {
      for (String topic : TOPICS) {
        consumer
            .partitionsFor(topic)
            .forEach(
                each -> {
                  TopicPartition partition = new TopicPartition(topic, each.partition());
                  found.put(
                      partition,
                      find(consumer, partition, buried.getOrDefault(partition, Set.of())));
                });
      }
    }
    return found;
  }

  private Found find(
      Consumer<String, byte[]> consumer, TopicPartition partition, Set<String> buried) {
    long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    Reading reading = new Reading(buried);
    WholePartition.read(consumer, partition, end, reading::read);
    return new Found(reading.any, reading.newest, reading.lost);
  }

  /** What has been found in the part of a partition that is read. */
  private final class Reading {
    private final Set<String> buried;
    private final Set<String> newest = new HashSet<>();
    private final Map<String, ConsumerRecord<String, byte[]>> live = new HashMap<>();
    private final Map<String, ConsumerRecord<String, byte[]>> lost = new HashMap<>();
    private boolean any;

    Reading(Set<String> buried) {
      this.buried = buried;
    }

    void read(ConsumerRecord<String, byte[]> record) {
      String key = record.key();
      boolean old = record.value() != null && isOld(record);
      any |= old;
      if (old) {
        newest.add(key);
      } else {
        newest.remove(key);
      }
      if (!buried.contains(key)) {
        return;
      }
      ConsumerRecord<String, byte[]> before = live.remove(key);
      if (record.value() == null && before != null) {
        lost.put(key, before);
      } else if (record.value() != null) {
        lost.remove(key);
        if (!old) {
          live.put(key, record);
        }
      }
    }
  }

  private boolean isOld(ConsumerRecord<String, byte[]> record) {
    Header generation = record.headers().lastHeader(ViewHeaders.GENERATION);
    return generation != null
        && Generation.named(new String(generation.value(), StandardCharsets.UTF_8))
            .filter(each -> each.epoch() < served.epoch())
            .isPresent();
  }

  private Map<String, Object> reading() {
    return kafka.client(
        Map.of(
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            5000,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            4000,
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            3000));
  }
}
