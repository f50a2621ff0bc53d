package se.samverkanstrappan.query.streams;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import se.samverkanstrappan.events.Topics;

/** What lies on the dead-letter topic from earlier epochs. */
final class DeadLetterTopic {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private DeadLetterTopic() {}

  /** Whether the first dead letter came from another epoch's events. */
  static boolean beginsInAnotherEpoch(KafkaSettings kafka, int epoch) {
    TopicPartition only = new TopicPartition(Topics.DEAD_LETTERS, 0);
    KafkaConsumer<byte[], byte[]> consumer = consumer(kafka);
    try {
      consumer.assign(List.of(only));
      consumer.seekToBeginning(List.of(only));
      if (consumer.endOffsets(List.of(only)).getOrDefault(only, 0L) <= consumer.position(only)) {
        return false;
      }
      for (ConsumerRecord<byte[], byte[]> first : consumer.poll(PATIENCE)) {
        return !isOf(epoch, first);
      }
      return false;
    } finally {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
  }

  private static boolean isOf(int epoch, ConsumerRecord<?, ?> record) {
    Header topic = record.headers().lastHeader(DeadLetters.TOPIC);
    return topic != null
        && new String(topic.value(), StandardCharsets.UTF_8).endsWith(".e" + epoch);
  }

  private static KafkaConsumer<byte[], byte[]> consumer(KafkaSettings kafka) {
    return new KafkaConsumer<>(
        kafka.client(
            Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                4000,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                3000)),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
