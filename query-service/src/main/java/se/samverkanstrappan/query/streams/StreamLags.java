package se.samverkanstrappan.query.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far a stream's consumers are behind, as they tell it themselves. All metrics of a stream,
 * which are thousands, are put together each time it is asked for them: so it is asked once for all
 * partitions, and at most once a second.
 */
final class StreamLags {
  private static final long KEPT = Duration.ofSeconds(1).toNanos();

  private final Supplier<Map<MetricName, ? extends Metric>> metrics;
  private final LongSupplier nanos;
  private Map<TopicPartition, Double> lags = Map.of();
  private @Nullable Long asked;

  StreamLags(Supplier<Map<MetricName, ? extends Metric>> metrics, LongSupplier nanos) {
    this.metrics = metrics;
    this.nanos = nanos;
  }

  /** How many records of a partition it has yet to take; NaN where another instance has it. */
  synchronized double of(TopicPartition partition) {
    long now = nanos.getAsLong();
    if (asked == null || now - asked >= KEPT) {
      lags = told();
      asked = now;
    }
    return lags.getOrDefault(partition, Double.NaN);
  }

  private Map<TopicPartition, Double> told() {
    Map<TopicPartition, Double> told = new HashMap<>();
    for (Metric each : metrics.get().values()) {
      MetricName name = each.metricName();
      if (isLag(name) && each.metricValue() instanceof Double lag && !lag.isNaN()) {
        told.merge(partition(name), lag, Math::max);
      }
    }
    return told;
  }

  /** Consumers that restore state are none of ours, nor is what is told of all partitions. */
  private static boolean isLag(MetricName name) {
    Map<String, String> tags = name.tags();
    return name.name().equals("records-lag")
        && tags.containsKey("topic")
        && tags.containsKey("partition")
        && !tags.getOrDefault("client-id", "").contains("restore-consumer");
  }

  private static TopicPartition partition(MetricName name) {
    Map<String, String> tags = name.tags();
    return new TopicPartition(
        tags.getOrDefault("topic", ""), Integer.parseInt(tags.getOrDefault("partition", "-1")));
  }
}
