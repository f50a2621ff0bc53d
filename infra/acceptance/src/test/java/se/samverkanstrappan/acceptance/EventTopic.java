package se.samverkanstrappan.acceptance;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.events.codec.CloudEventCodec;

/** The event topic of collaborations, for whoever does to it what nobody should. */
record EventTopic(int port) {
  private static final String NAME = Topics.events(AggregateKind.COLLABORATION, 1);
  private static final int SECONDS = 30;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final CloudEventCodec CODEC = new CloudEventCodec();

  static EventTopic of(Instance instance) {
    return new EventTopic(instance.port() + Ports.BROKER);
  }

  void send(RecordedEvent event) {
    send(event.aggregateId(), CODEC.encode(event));
  }

  void send(String key, String text) {
    send(key, text.getBytes(StandardCharsets.UTF_8));
  }

  private void send(String key, byte[] value) {
    try (Producer<String, byte[]> producer =
        new KafkaProducer<>(clients(), new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(NAME, key, value)).get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until an event is there: what is acknowledged is published a little later. */
  void awaitPublished(String id, long version) {
    try (Consumer<String, byte[]> consumer =
        new KafkaConsumer<>(clients(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> parts =
          consumer.partitionsFor(NAME).stream()
              .map(each -> new TopicPartition(NAME, each.partition()))
              .toList();
      consumer.assign(parts);
      consumer.seekToBeginning(parts);
      Awaitility.await()
          .until(
              () ->
                  StreamSupport.stream(consumer.poll(POLL).spliterator(), false)
                      .filter(each -> id.equals(each.key()))
                      .anyMatch(each -> CODEC.decode(each.value()).sequence() == version));
    }
  }

  /** Takes away all records that are there now. */
  void deleteAll() {
    try (Admin admin = Admin.create(clients())) {
      Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
      requireNonNull(
              admin
                  .describeTopics(List.of(NAME))
                  .allTopicNames()
                  .get(SECONDS, TimeUnit.SECONDS)
                  .get(NAME))
          .partitions()
          .forEach(
              each -> asked.put(new TopicPartition(NAME, each.partition()), OffsetSpec.latest()));
      Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
      admin
          .listOffsets(asked)
          .all()
          .get(SECONDS, TimeUnit.SECONDS)
          .forEach((part, end) -> all.put(part, RecordsToDelete.beforeOffset(end.offset())));
      admin.deleteRecords(all).all().get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, Object> clients() {
    return Map.of("bootstrap.servers", "127.0.0.1:" + port);
  }
}
