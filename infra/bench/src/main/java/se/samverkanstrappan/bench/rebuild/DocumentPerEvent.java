package se.samverkanstrappan.bench.rebuild;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;
import se.samverkanstrappan.bench.book.BookFile;
import se.samverkanstrappan.bench.running.Installation;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.codec.PayloadCodec;

/**
 * What one would otherwise write: a tracking processor of Axon that reads the book and for each
 * event updates the document of its collaboration. It works nothing out, and keeps its place in
 * memory: whoever wrote it in earnest would have more to do.
 */
record DocumentPerEvent(String store, Path folder) {
  private static final int BATCH = 200;
  private static final Duration LONG = Duration.ofMinutes(20);

  /** How many events a second, when it has done a quarter of them. */
  double perSecond(Stream<RecordedEvent> events) throws InterruptedException {
    try (var book = new BookFile(folder.resolve("otherwise"));
        var client = MongoClients.create(store)) {
      long written = book.append(events);
      MongoCollection<Document> documents =
          client.getDatabase("otherwise").getCollection("collaborations");
      var handled =
          new Handled(
              documents,
              new PayloadCodec(),
              written / 4,
              new AtomicLong(),
              new AtomicLong(),
              new AtomicLong());
      EmbeddedEventStore source = EmbeddedEventStore.builder().storageEngine(book.engine()).build();
      TrackingEventProcessor processor = processor(source, handled);
      processor.start();
      try {
        Installation.await("all documents are updated", LONG, () -> handled.count.get() >= written);
      } finally {
        processor.shutDown();
        source.shutDown();
      }
      double seconds = (handled.last.get() - handled.warm.get()) / 1e9;
      documents.drop();
      return (written - written / 4) / seconds;
    }
  }

  private static TrackingEventProcessor processor(
      EmbeddedEventStore source, EventHandlerInvoker handled) {
    return TrackingEventProcessor.builder()
        .name("otherwise")
        .eventHandlerInvoker(handled)
        .messageSource(source)
        .tokenStore(new InMemoryTokenStore())
        .transactionManager(NoTransactionManager.INSTANCE)
        .trackingEventProcessorConfiguration(
            TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                .andBatchSize(BATCH))
        .build();
  }

  private record Handled(
      MongoCollection<Document> documents,
      PayloadCodec codec,
      long warmAfter,
      AtomicLong count,
      AtomicLong warm,
      AtomicLong last)
      implements EventHandlerInvoker {
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
      return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
      var event = (DomainEventMessage<?>) message;
      String json =
          new String(codec.toBytes((DomainEvent) event.getPayload()), StandardCharsets.UTF_8);
      documents.updateOne(
          eq("_id", event.getAggregateIdentifier()),
          combine(push("events", json), set("version", event.getSequenceNumber() + 1)),
          new UpdateOptions().upsert(true));
      last.set(System.nanoTime());
      if (count.incrementAndGet() == warmAfter) {
        warm.set(last.get());
      }
    }
  }
}
