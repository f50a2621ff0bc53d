package se.samverkanstrappan.query.store;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far a sink is behind, to be read by others than the sink's own thread, which alone may ask
 * the consumer. It is looked at once a second: the sink has more to do than to be measured.
 */
final class SinkLags {
  private static final long PAUSE = Duration.ofSeconds(1).toNanos();

  private final Map<TopicPartition, Long> lags = new ConcurrentHashMap<>();
  private final LongSupplier nanos;
  private @Nullable Long measured;

  SinkLags(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** How many records of a partition are not stored yet; empty where that is not known. */
  OptionalLong of(TopicPartition partition) {
    Long lag = lags.get(partition);
    return lag == null ? OptionalLong.empty() : OptionalLong.of(lag);
  }

  /**
   * Looks how far a consumer is, where it has not been looked a moment ago.
   *
   * @param held what was read but has to wait: it is not stored either
   */
  void measure(Consumer<?, ?> consumer, List<ConsumerRecord<String, byte[]>> held) {
    long now = nanos.getAsLong();
    if (measured != null && now - measured < PAUSE) {
      return;
    }
    measured = now;
    Map<TopicPartition, Long> waiting =
        held.stream()
            .collect(
                groupingBy(each -> new TopicPartition(each.topic(), each.partition()), counting()));
    for (TopicPartition partition : consumer.assignment()) {
      consumer
          .currentLag(partition)
          .ifPresent(lag -> lags.put(partition, lag + waiting.getOrDefault(partition, 0L)));
    }
  }

  /** Partitions that are another sink's now. */
  void forget(Collection<TopicPartition> partitions) {
    lags.keySet().removeAll(partitions);
  }

  /** Nothing is known of any; it is looked again as soon as it can be. */
  void forget() {
    lags.clear();
    measured = null;
  }
}
