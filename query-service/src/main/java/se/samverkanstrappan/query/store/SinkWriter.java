package se.samverkanstrappan.query.store;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Writes records into the store; writing the same again changes nothing. */
interface SinkWriter {
  /**
   * Writes what can be written now.
   *
   * @return the records that have to wait and be offered again
   */
  List<ConsumerRecord<String, byte[]>> write(List<ConsumerRecord<String, byte[]>> records);
}
