package se.samverkanstrappan.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SinkLagsTest {
  private static final TopicPartition FIRST = new TopicPartition("views", 0);
  private static final TopicPartition SECOND = new TopicPartition("views", 1);

  private long now;
  private final SinkLags lags = new SinkLags(() -> now);
  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");

  @BeforeEach
  void given() {
    consumer.assign(List.of(FIRST, SECOND));
    consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
    end(10);
    consumer.seek(FIRST, 4);
    consumer.seek(SECOND, 10);
  }

  @Test
  void whatWaitsToBeStoredIsBehindAsIsWhatWasNotRead() {
    lags.measure(consumer, List.of(record(FIRST, 2), record(FIRST, 3), record(SECOND, 9)));

    assertThat(lags.of(FIRST)).hasValue(8);
    assertThat(lags.of(SECOND)).hasValue(1);
  }

  @Test
  void nothingIsLookedAtTwiceInASecond() {
    lags.measure(consumer, List.of());
    end(20);

    now += Duration.ofMillis(900).toNanos();
    lags.measure(consumer, List.of());
    assertThat(lags.of(FIRST)).hasValue(6);

    now += Duration.ofMillis(100).toNanos();
    lags.measure(consumer, List.of());
    assertThat(lags.of(FIRST)).hasValue(16);
  }

  @Test
  void nothingIsKnownWhileTheStoreIsAwayAndAllAtOnceAfterwards() {
    lags.measure(consumer, List.of());

    lags.forget();
    assertThat(lags.of(FIRST)).isEmpty();

    lags.measure(consumer, List.of());
    assertThat(lags.of(FIRST)).hasValue(6);
  }

  @Test
  void aPartitionThatIsAnothersIsNotToldOf() {
    lags.measure(consumer, List.of());

    lags.forget(List.of(FIRST));

    assertThat(lags.of(FIRST)).isEmpty();
    assertThat(lags.of(SECOND)).hasValue(0);
  }

  private void end(long offset) {
    consumer.updateEndOffsets(Map.of(FIRST, offset, SECOND, offset));
  }

  private static ConsumerRecord<String, byte[]> record(TopicPartition partition, long offset) {
    return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, "a", new byte[0]);
  }
}
