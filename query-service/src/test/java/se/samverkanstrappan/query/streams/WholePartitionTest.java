package se.samverkanstrappan.query.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class WholePartitionTest {
  private static final TopicPartition PARTITION = new TopicPartition("views", 0);
  private static final Duration PATIENCE = Duration.ofMillis(50);

  private final MockConsumer<String, String> consumer = new MockConsumer<>("earliest");
  private final List<String> read = new ArrayList<>();

  @Test
  void readsToTheEnd() {
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.schedulePollTask(
        () -> {
          consumer.addRecord(new ConsumerRecord<>("views", 0, 0, "a", "1"));
          consumer.addRecord(new ConsumerRecord<>("views", 0, 1, "b", "2"));
        });

    WholePartition.read(consumer, PARTITION, 2, each -> read.add(each.value()), PATIENCE);

    assertThat(read).containsExactly("1", "2");
  }

  @Test
  void doesNotWaitForAnEndThatDoesNotCome() {
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.schedulePollTask(
        () -> consumer.addRecord(new ConsumerRecord<>("views", 0, 0, "a", "1")));

    assertThatThrownBy(
            () -> WholePartition.read(consumer, PARTITION, 2, each -> read.add("1"), PATIENCE))
        .isInstanceOf(TimeoutException.class)
        .hasMessageContaining("views-0");
    assertThat(read).hasSize(1);
  }
}
