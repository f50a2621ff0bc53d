package se.samverkanstrappan.query.live;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Says what is told of the records of one topic. What has been told before is remembered, so each
 * reading of the topic has one of its own.
 */
interface Telling {
  /**
   * What is told of a record, if anything.
   *
   * @throws RuntimeException where the record cannot be understood
   */
  Optional<Told> tell(ConsumerRecord<String, byte[]> record);

  /**
   * An event to be sent.
   *
   * @param event its name
   * @param collaboration what it is about
   * @param data what becomes its JSON
   */
  record Told(String event, String collaboration, Object data) {}
}
