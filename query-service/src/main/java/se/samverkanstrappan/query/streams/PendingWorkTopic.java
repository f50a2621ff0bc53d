package se.samverkanstrappan.query.streams;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.samverkanstrappan.query.store.Generation;

/**
 * The pending work of all instances, where each keeps it in Kafka. It is committed together with
 * how far events were read and with the views that came of them: what was read and is not listed
 * here any more has its views on their topics.
 */
final class PendingWorkTopic {
  private PendingWorkTopic() {}

  /**
   * Whether no work is listed before the given ends, which are with what was not committed yet: the
   * parts of one commit do not come to be seen at the same moment.
   */
  static boolean isEmpty(KafkaSettings kafka, Map<TopicPartition, Long> ends) {
    try (Consumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            reading(kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
      return ends.entrySet().stream()
          .allMatch(end -> isEmpty(consumer, end.getKey(), end.getValue()));
    }
  }

  static String name(Generation made) {
    return made.application() + "-" + ProjectionTopology.PENDING + "-changelog";
  }

  private static boolean isEmpty(
      Consumer<String, byte[]> consumer, TopicPartition partition, long end) {
    Set<String> pending = new HashSet<>();
    WholePartition.read(
        consumer,
        partition,
        end,
        record -> {
          if (record.value() == null) {
            pending.remove(record.key());
          } else {
            pending.add(record.key());
          }
        });
    return pending.isEmpty();
  }

  private static Map<String, Object> reading(KafkaSettings kafka) {
    return kafka.client(
        Map.of(
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
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
