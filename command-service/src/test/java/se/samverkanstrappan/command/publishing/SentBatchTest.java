package se.samverkanstrappan.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class SentBatchTest {
  private static final TopicPartition FIRST = new TopicPartition("t", 0);
  private static final TopicPartition SECOND = new TopicPartition("t", 1);

  private final SentBatch batch = new SentBatch();

  @Test
  void givesTheLastRecordOfEachPartition() {
    batch.add(10, at(FIRST, 4));
    batch.add(11, at(SECOND, 0));
    batch.add(12, at(FIRST, 5));

    var last = batch.await(Map.of(FIRST, new Acknowledged(3, 9)));

    assertThat(last)
        .containsOnly(
            Map.entry(FIRST, new Acknowledged(5, 12)), Map.entry(SECOND, new Acknowledged(0, 11)));
  }

  @Test
  void noticesThatTheLogWasCutOff() {
    batch.add(10, at(FIRST, 3));

    assertThatThrownBy(() -> batch.await(Map.of(FIRST, new Acknowledged(3, 9))))
        .isInstanceOf(KafkaException.class)
        .hasMessageContaining("cut off");
  }

  @Test
  void failsWhereOneRecordFailed() {
    batch.add(10, at(FIRST, 4));
    batch.add(11, CompletableFuture.failedFuture(new TimeoutException("away")));

    assertThatThrownBy(() -> batch.await(Map.of())).isInstanceOf(TimeoutException.class);
  }

  private static CompletableFuture<RecordMetadata> at(TopicPartition partition, long offset) {
    return CompletableFuture.completedFuture(new RecordMetadata(partition, offset, 0, 0, 1, 1));
  }
}
