package se.samverkanstrappan.command.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** The records of one batch that Kafka has yet to acknowledge. */
final class SentBatch {
  private record Sent(String eventId, long position, Future<RecordMetadata> metadata) {}

  private final List<Sent> sent = new ArrayList<>();

  void add(String eventId, long position, Future<RecordMetadata> metadata) {
    sent.add(new Sent(eventId, position, metadata));
  }

  int size() {
    return sent.size();
  }

  /**
   * Waits for all records.
   *
   * @param before the last acknowledged record of each partition before this batch
   * @return the last one of each partition written to
   * @throws KafkaException where one failed, or where one stands before what was acknowledged
   *     earlier: then the log was cut off meanwhile
   */
  Map<TopicPartition, Acknowledged> await(Map<TopicPartition, Acknowledged> before) {
    Map<TopicPartition, Acknowledged> last = new HashMap<>();
    for (Sent each : sent) {
      RecordMetadata metadata = get(each.metadata());
      if (metadata.hasOffset()) {
        TopicPartition partition = new TopicPartition(metadata.topic(), metadata.partition());
        Acknowledged earlier = before.get(partition);
        if (earlier != null && metadata.offset() <= earlier.offset()) {
          throw new KafkaException(
              partition + " was cut off: " + metadata.offset() + " follows " + earlier.offset());
        }
        last.put(partition, new Acknowledged(metadata.offset(), each.position(), each.eventId()));
      }
    }
    return last;
  }

  private static RecordMetadata get(Future<RecordMetadata> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e);
    }
  }
}
