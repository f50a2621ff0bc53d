package se.samverkanstrappan.command.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The book, which tells how long it takes from handing it events to their being on disk. */
final class TimedBook extends JdbcEventStorageEngine {
  private static final Duration[] STEPS = {
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(4)
  };

  private final Timer appends;

  TimedBook(Builder builder, MeterRegistry registry) {
    super(builder);
    appends =
        Timer.builder("samverkanstrappan.book.append")
            .description("From handing events to the book to their being committed")
            .serviceLevelObjectives(STEPS)
            .register(registry);
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    Timer.Sample begun = Timer.start();
    super.appendEvents(events, serializer);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(new Committed(begun, appends));
    }
  }

  /** What is rolled back was not appended, and is not counted. */
  private record Committed(Timer.Sample begun, Timer appends)
      implements TransactionSynchronization {
    @Override
    public void afterCommit() {
      begun.stop(appends);
    }
  }
}
