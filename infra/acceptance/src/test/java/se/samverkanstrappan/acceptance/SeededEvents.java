package se.samverkanstrappan.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.events.codec.CloudEventCodec;

/**
 * Many events, written straight onto the event topics as the write side would publish them: what
 * happened in one collaboration happens in others too.
 */
final class SeededEvents {
  private static final String TOPIC = Topics.events(AggregateKind.COLLABORATION, 1);
  private static final Duration POLL = Duration.ofMillis(200);

  private final String kafka;
  private final CloudEventCodec codec = new CloudEventCodec();

  SeededEvents(Instance instance) {
    kafka = "127.0.0.1:" + (instance.port() + Ports.BROKER);
  }

  /** Lets it happen in as many others too, and gives how many events that are. */
  long copy(String collaboration, String prefix, int copies) {
    List<RecordedEvent> template = eventsOf(collaboration);
    assertThat(template).isNotEmpty();
    var failed = new AtomicReference<@Nullable Exception>();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka, "compression.type", "lz4"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int copy = 0; copy < copies; copy++) {
        String id = prefix + copy;
        for (RecordedEvent event : template) {
          byte[] bytes = codec.encode(in(id, event));
          var unused = // flushed below, and the callback tells of failures
              producer.send(
                  new ProducerRecord<>(TOPIC, id, bytes),
                  (sent, failure) -> failed.compareAndSet(null, failure));
        }
      }
      producer.flush();
    }
    assertThat(failed.get()).isNull();
    return (long) copies * template.size();
  }

  private static RecordedEvent in(String collaboration, RecordedEvent event) {
    return new RecordedEvent(
        UUID.nameUUIDFromBytes((collaboration + "/" + event.id()).getBytes(UTF_8)).toString(),
        event.aggregate(),
        collaboration,
        event.sequence(),
        event.epoch(),
        event.recordedAt(),
        event.correlationId(),
        event.author(),
        event.payload());
  }

  private List<RecordedEvent> eventsOf(String collaboration) {
    List<RecordedEvent> events = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", kafka, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(each -> new TopicPartition(TOPIC, each.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (ends.entrySet().stream()
          .anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
        for (var record : consumer.poll(POLL)) {
          if (collaboration.equals(record.key())) {
            events.add(codec.decode(record.value()));
          }
        }
      }
    }
    events.sort(Comparator.comparingLong(RecordedEvent::sequence));
    return events;
  }
}
