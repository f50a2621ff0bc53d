package se.samverkanstrappan.query.streams;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads a partition from its beginning to an end that was there before. */
final class WholePartition {
  private static final Duration POLL = Duration.ofMillis(200);

  /** How long nothing may come: of a topic that was made anew the end may never be reached. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private WholePartition() {}

  /**
   * Reads.
   *
   * @throws TimeoutException where the end is not reached and nothing more comes
   */
  static <K, V> void read(
      Consumer<K, V> consumer,
      TopicPartition partition,
      long end,
      java.util.function.Consumer<ConsumerRecord<K, V>> reader) {
    read(consumer, partition, end, reader, PATIENCE);
  }

  static <K, V> void read(
      Consumer<K, V> consumer,
      TopicPartition partition,
      long end,
      java.util.function.Consumer<ConsumerRecord<K, V>> reader,
      Duration patience) {
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    readOn(consumer, partition, end, reader, patience);
  }

  /** The same of what comes after an offset. */
  static <K, V> void readFrom(
      long offset,
      Consumer<K, V> consumer,
      TopicPartition partition,
      long end,
      java.util.function.Consumer<ConsumerRecord<K, V>> reader) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, offset);
    readOn(consumer, partition, end, reader, PATIENCE);
  }

  private static <K, V> void readOn(
      Consumer<K, V> consumer,
      TopicPartition partition,
      long end,
      java.util.function.Consumer<ConsumerRecord<K, V>> reader,
      Duration patience) {
    long position = consumer.position(partition);
    long came = System.nanoTime();
    while (position < end) {
      ConsumerRecords<K, V> polled = consumer.poll(POLL);
      polled.forEach(reader);
      long now = consumer.position(partition);
      if (now > position) {
        came = System.nanoTime();
      } else if (System.nanoTime() - came > patience.toNanos()) {
        throw new TimeoutException("the end of " + partition + " does not come");
      }
      position = now;
    }
  }
}
