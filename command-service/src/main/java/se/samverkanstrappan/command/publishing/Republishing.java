package se.samverkanstrappan.command.publishing;

import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import se.samverkanstrappan.command.eventstore.Streams;
import se.samverkanstrappan.events.EventHeaders;

/**
 * Sends the events of one stream again, for a reader that misses some.
 *
 * <p>These records bear no position: they tell nothing about how far the book was sent. They say
 * that they are sent again: who has kept another event in the place of one of them was deceived.
 */
final class Republishing {
  private final KafkaSettings kafka;
  private final EventStore book;
  private final PublicationTable publications;
  private final RecordedEvents events = new RecordedEvents();

  Republishing(KafkaSettings kafka, EventStore book, PublicationTable publications) {
    this.kafka = kafka;
    this.book = book;
    this.publications = publications;
  }

  /**
   * Sends and waits until Kafka has acknowledged.
   *
   * @param stream as the book names it, {@code collaboration/dalalab}
   * @param fromVersion the first to send, from 1
   * @return how many were sent; empty where there is no such stream
   * @throws org.apache.kafka.common.KafkaException where Kafka does not take them
   */
  OptionalInt republish(String stream, long fromVersion) {
    if (!Streams.isStream(stream) || book.lastSequenceNumberFor(stream).isEmpty()) {
      return OptionalInt.empty();
    }
    int epoch = publications.epoch();
    SentBatch sent = new SentBatch();
    try (Producer<String, byte[]> producer = KafkaClients.producer(kafka)) {
      var stored = book.readEvents(stream, fromVersion - 1);
      while (stored.hasNext()) {
        DomainEventMessage<?> message = stored.next();
        ProducerRecord<String, byte[]> record = events.record(message, epoch);
        record.headers().add(EventHeaders.SENT_AGAIN, new byte[0]);
        sent.add(message.getIdentifier(), 0, producer.send(record));
      }
      var unused = sent.await(Map.of());
    }
    return OptionalInt.of(sent.size());
  }
}
