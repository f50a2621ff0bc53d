package se.samverkanstrappan.command.publishing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what stands on the event topics; its methods throw Kafka's exceptions after seconds. */
final class PublishedLog implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final Duration POLL = Duration.ofMillis(100);

  private final Consumer<byte[], byte[]> consumer;

  PublishedLog(KafkaSettings settings) {
    Map<String, Object> properties = KafkaClients.properties(settings);
    properties.put("enable.auto.commit", false);
    properties.put("auto.offset.reset", "earliest");
    properties.put("fetch.max.wait.ms", 50);
    this.consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  Map<TopicPartition, Extent> extents(Set<TopicPartition> partitions) {
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Map<TopicPartition, Extent> extents = new HashMap<>();
    ends.forEach(
        (partition, end) ->
            extents.put(partition, new Extent(begins.getOrDefault(partition, 0L), end)));
    return extents;
  }

  /** The record at each of the offsets, all of which must be within the partitions' extents. */
  Map<TopicPartition, ConsumerRecord<byte[], byte[]>> at(Map<TopicPartition, Long> offsets) {
    consumer.assign(offsets.keySet());
    consumer.resume(consumer.paused());
    offsets.forEach(consumer::seek);
    Map<TopicPartition, ConsumerRecord<byte[], byte[]>> found = new HashMap<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (found.size() < offsets.size()) {
      for (ConsumerRecord<byte[], byte[]> record : poll(deadline)) {
        found.putIfAbsent(new TopicPartition(record.topic(), record.partition()), record);
      }
      consumer.pause(new HashSet<>(found.keySet()));
    }
    return found;
  }

  /** The records of a part of a partition that lies within its extent. */
  List<ConsumerRecord<byte[], byte[]>> read(TopicPartition partition, long from, long to) {
    consumer.assign(Set.of(partition));
    consumer.resume(consumer.paused());
    consumer.seek(partition, from);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (consumer.position(partition) < to) {
      records.addAll(poll(deadline));
    }
    records.removeIf(record -> record.offset() >= to);
    return records;
  }

  private List<ConsumerRecord<byte[], byte[]>> poll(long deadline) {
    if (System.nanoTime() > deadline) {
      throw new TimeoutException("the event topics cannot be read");
    }
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    consumer.poll(POLL).forEach(records::add);
    return records;
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ZERO));
  }
}
