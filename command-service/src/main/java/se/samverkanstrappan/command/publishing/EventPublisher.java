package se.samverkanstrappan.command.publishing;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import se.samverkanstrappan.command.eventstore.BookSync;
import se.samverkanstrappan.events.EventHeaders;

/** Sends each event of a batch and lets the batch commit once Kafka has acknowledged all. */
final class EventPublisher implements EventHandlerInvoker {
  private final Outlet outlet;
  private final PublicationTable publications;
  private final BookSync book;
  private final RecordedEvents events = new RecordedEvents();

  EventPublisher(Outlet outlet, PublicationTable publications, BookSync book) {
    this.outlet = outlet;
    this.publications = publications;
    this.book = book;
  }

  @Override
  public boolean canHandle(EventMessage<?> message, Segment segment) {
    return true;
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) {
    Outlet.Open open = outlet.current();
    if (open == null) {
      throw new KafkaException("publishing was closed inside a batch");
    }
    GapAwareTrackingToken token =
        (GapAwareTrackingToken) ((TrackedEventMessage<?>) message).trackingToken();
    ProducerRecord<String, byte[]> record =
        events.record((DomainEventMessage<?>) message, open.epoch());
    long position = BookPosition.of(token);
    record.headers().add(EventHeaders.POSITION, BookPosition.toBytes(position));
    try {
      batch().add(message.getIdentifier(), position, open.producer().send(record));
    } catch (KafkaException e) {
      outlet.fail(e);
      throw e;
    }
  }

  private SentBatch batch() {
    UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
    return unit.getOrComputeResource(
        SentBatch.class.getName(),
        key -> {
          // What is sent can never be taken back, so first it must be where it cannot be lost.
          book.sync();
          SentBatch batch = new SentBatch();
          unit.onPrepareCommit(committing -> store(batch));
          return batch;
        });
  }

  private void store(SentBatch batch) {
    try {
      publications.advance(batch.size(), batch.await(publications.acknowledged()));
    } catch (KafkaException e) {
      outlet.fail(e);
      throw e;
    }
  }
}
