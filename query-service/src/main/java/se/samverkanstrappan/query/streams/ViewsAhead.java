package se.samverkanstrappan.query.streams;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads views without being a member of any group. */
interface ViewsAhead {
  /** Reads a partition from an offset to where it ends now. */
  void read(TopicPartition partition, long from, Consumer<ConsumerRecord<String, byte[]>> reader);

  /** How many partitions a topic has. */
  int partitions(String topic);

  /** Reads from Kafka. */
  record OnKafka(KafkaSettings kafka) implements ViewsAhead {
    @Override
    public void read(
        TopicPartition partition, long from, Consumer<ConsumerRecord<String, byte[]>> reader) {
      try (KafkaConsumer<String, byte[]> consumer = consumer()) {
        List<TopicPartition> one = List.of(partition);
        long beginning = consumer.beginningOffsets(one).getOrDefault(partition, 0L);
        long end = consumer.endOffsets(one).getOrDefault(partition, 0L);
        WholePartition.readFrom(Math.max(from, beginning), consumer, partition, end, reader);
      }
    }

    @Override
    public int partitions(String topic) {
      try (KafkaConsumer<String, byte[]> consumer = consumer()) {
        return consumer.partitionsFor(topic).size();
      }
    }

    private KafkaConsumer<String, byte[]> consumer() {
      return new KafkaConsumer<>(
          kafka.client(committedOnly()), new StringDeserializer(), new ByteArrayDeserializer());
    }

    static Map<String, Object> committedOnly() {
      return Map.of(
          ConsumerConfig.ISOLATION_LEVEL_CONFIG,
          "read_committed",
          ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
          false,
          ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
          false,
          ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
          "earliest");
    }
  }
}
