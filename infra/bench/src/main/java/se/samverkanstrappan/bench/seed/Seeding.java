package se.samverkanstrappan.bench.seed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.events.codec.CloudEventCodec;

/**
 * Writes a made-up book straight onto the event topics of a running Kafka, as command-service would
 * publish it. No command-service may run there: it would find events that its book does not know.
 */
public final class Seeding {
  private static final int EPOCH = 1;

  private final String bootstrapServers;
  private final int partitions;

  public Seeding(String bootstrapServers, int partitions) {
    this.bootstrapServers = bootstrapServers;
    this.partitions = partitions;
  }

  /**
   * What was written.
   *
   * @param versions of each collaboration the last one
   */
  public record Seeded(long events, long millis, Map<String, Long> versions) {}

  public Seeded write(ExampleBook book) throws InterruptedException {
    return write(book.events());
  }

  /** Writes events in the order in which they come. */
  public Seeded write(Stream<RecordedEvent> events) throws InterruptedException {
    createTopics();
    long began = System.nanoTime();
    var codec = new CloudEventCodec();
    Map<String, Long> versions = new HashMap<>();
    var failed = new AtomicReference<@Nullable Exception>();
    long[] position = {0};
    try (Producer<String, byte[]> producer = producer()) {
      events.forEach(
          event -> {
            if (event.aggregate() == AggregateKind.COLLABORATION) {
              versions.put(event.aggregateId(), event.sequence());
            }
            var unused = // flushed below, and the callback tells of failures
                producer.send(
                    record(event, codec.encode(event), position[0]++),
                    (sent, failure) -> failed.compareAndSet(null, failure));
          });
      producer.flush();
    }
    if (failed.get() != null) {
      throw new IllegalStateException("not everything could be written", failed.get());
    }
    return new Seeded(position[0], (System.nanoTime() - began) / 1_000_000, versions);
  }

  private static ProducerRecord<String, byte[]> record(
      RecordedEvent event, byte[] bytes, long position) {
    var record =
        new ProducerRecord<>(Topics.events(event.aggregate(), EPOCH), event.aggregateId(), bytes);
    record.headers().add("position", Long.toString(position).getBytes(StandardCharsets.UTF_8));
    return record;
  }

  private void createTopics() throws InterruptedException {
    List<NewTopic> topics =
        Arrays.stream(AggregateKind.values())
            .map(
                kind ->
                    new NewTopic(Topics.events(kind, EPOCH), partitions, (short) 1)
                        .configs(Map.of("retention.ms", "-1", "retention.bytes", "-1")))
            .toList();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(topics).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the event topics cannot be made", e.getCause());
    }
  }

  private Producer<String, byte[]> producer() {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "acks",
            "all",
            "enable.idempotence",
            true,
            "linger.ms",
            20,
            "batch.size",
            262_144);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }
}
