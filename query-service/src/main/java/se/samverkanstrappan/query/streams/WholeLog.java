package se.samverkanstrappan.query.streams;

import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.events.codec.CloudEventCodec;
import se.samverkanstrappan.events.codec.UnreadableEvent;
import se.samverkanstrappan.query.verification.PublishedEvents;

/** Reads the event topics from their beginnings to where they end now. */
@Component
final class WholeLog implements PublishedEvents {
  private static final CloudEventCodec CODEC = new CloudEventCodec();

  private final KafkaSettings kafka;

  WholeLog(KafkaSettings kafka) {
    this.kafka = kafka;
  }

  @Override
  public void read(int epoch, Reader reader) throws Unreachable {
    try (Cluster cluster = new Cluster(kafka);
        Consumer<String, byte[]> consumer =
            new KafkaConsumer<>(reading(), new StringDeserializer(), new ByteArrayDeserializer())) {
      for (Map.Entry<TopicPartition, Long> end : cluster.ends(epoch).entrySet()) {
        AggregateKind kind = kind(end.getKey().topic(), epoch);
        WholePartition.read(
            consumer, end.getKey(), end.getValue(), each -> pass(kind, epoch, each, reader));
      }
    } catch (KafkaException e) {
      throw new Unreachable(e);
    }
  }

  private static void pass(
      AggregateKind kind, int epoch, ConsumerRecord<String, byte[]> record, Reader reader) {
    RecordedEvent event = event(record);
    if (event != null
        && event.epoch() == epoch
        && event.aggregate() == kind
        && event.aggregateId().equals(record.key())) {
      reader.event(event);
    } else {
      reader.unreadable(kind, String.valueOf(record.key()));
    }
  }

  private static @Nullable RecordedEvent event(ConsumerRecord<String, byte[]> record) {
    try {
      return record.value() == null ? null : CODEC.decode(record.value());
    } catch (UnreadableEvent e) {
      return null;
    }
  }

  private static AggregateKind kind(String topic, int epoch) {
    for (AggregateKind each : AggregateKind.values()) {
      if (Topics.events(each, epoch).equals(topic)) {
        return each;
      }
    }
    throw new IllegalArgumentException(topic);
  }

  private Map<String, Object> reading() {
    return kafka.client(
        Map.of(
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            4000,
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            3000));
  }
}
