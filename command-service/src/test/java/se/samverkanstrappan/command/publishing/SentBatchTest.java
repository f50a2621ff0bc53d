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
    batch.add("ten", 10, at(FIRST, 4));
    batch.add("eleven", 11, at(SECOND, 0));
    batch.add("twelve", 12, at(FIRST, 5));

    var last = batch.await(Map.of(FIRST, new Acknowledged(3, 9, "nine")));

    assertThat(last)
        .containsOnly(
            Map.entry(FIRST, new Acknowledged(5, 12, "twelve")),
            Map.entry(SECOND, new Acknowledged(0, 11, "eleven")));
  }

  @Test
  void noticesThatTheLogWasCutOff() {
    batch.add("ten", 10, at(FIRST, 3));

    assertThatThrownBy(() -> batch.await(Map.of(FIRST, new Acknowledged(3, 9, "nine"))))
        .isInstanceOf(KafkaException.class)
        .hasMessageContaining("cut off");
  }

  @Test
  void failsWhereOneRecordFailed() {
    batch.add("ten", 10, at(FIRST, 4));
    batch.add("eleven", 11, CompletableFuture.failedFuture(new TimeoutException("away")));

    assertThatThrownBy(() -> batch.await(Map.of())).isInstanceOf(TimeoutException.class);
  }

  private static CompletableFuture<RecordMetadata> at(TopicPartition partition, long offset) {
    return CompletableFuture.completedFuture(new RecordMetadata(partition, offset, 0, 0, 1, 1));
  }
}
