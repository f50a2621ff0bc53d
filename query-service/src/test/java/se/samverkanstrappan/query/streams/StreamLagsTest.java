package se.samverkanstrappan.query.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StreamLagsTest {
  private final Map<MetricName, Metric> metrics = new LinkedHashMap<>();
  private int asked;
  private long now;
  private final StreamLags lags =
      new StreamLags(
          () -> {
            asked++;
            return metrics;
          },
          () -> now);

  @Test
  void aStreamIsAskedOnceForAllPartitions() {
    told("consumer", 0, 5.0);
    told("consumer", 1, 7.0);

    assertThat(lags.of(partition(0))).isEqualTo(5);
    assertThat(lags.of(partition(1))).isEqualTo(7);
    assertThat(lags.of(partition(2))).isNaN();
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void aSecondLaterItIsAskedAgain() {
    told("consumer", 0, 5.0);
    lags.of(partition(0));
    told("consumer", 0, 6.0);

    now += Duration.ofMillis(999).toNanos();
    assertThat(lags.of(partition(0))).isEqualTo(5);

    now += Duration.ofMillis(1).toNanos();
    assertThat(lags.of(partition(0))).isEqualTo(6);
  }

  @Test
  void consumersThatRestoreStateAndThoseThatKnowNothingYetDoNotCount() {
    told("one-restore-consumer", 0, 900.0);
    told("consumer", 0, 5.0);
    told("consumer", 1, Double.NaN);

    assertThat(lags.of(partition(0))).isEqualTo(5);
    assertThat(lags.of(partition(1))).isNaN();
  }

  private void told(String client, int partition, double lag) {
    Map<String, String> tags =
        Map.of("topic", "events", "partition", Integer.toString(partition), "client-id", client);
    MetricName name = new MetricName("records-lag", "consumer-fetch-manager-metrics", "", tags);
    metrics.put(name, new Told(name, lag));
  }

  private static TopicPartition partition(int number) {
    return new TopicPartition("events", number);
  }

  private record Told(MetricName metricName, Double metricValue) implements Metric {}
}
