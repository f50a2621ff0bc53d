package se.samverkanstrappan.bench.book;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import se.samverkanstrappan.command.eventstore.BookSerializer;
import se.samverkanstrappan.command.eventstore.EventMetadata;
import se.samverkanstrappan.command.eventstore.Streams;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Timestamps;
import se.samverkanstrappan.events.codec.PayloadCodec;

/**
 * A book as command-service keeps it in the standalone, with the same tables, engine, serializer
 * and settings of H2, and nothing of the service before it.
 */
public final class BookFile implements AutoCloseable {
  private static final int AT_ONCE = 500;
  private static final int CONNECTIONS = 32;

  private final HikariDataSource connections = new HikariDataSource();
  private final EventStorageEngine synced;
  private final EventStorageEngine engine;

  /**
   * Opens a book, which begins empty where there is none.
   *
   * @param file as H2 names it, without its ending
   */
  public BookFile(Path file) {
    connections.setJdbcUrl(
        "jdbc:h2:file:" + file + ";RETENTION_TIME=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
    connections.setUsername("sa");
    connections.setPassword("");
    connections.setMaximumPoolSize(CONNECTIONS);
    Flyway.configure()
        .dataSource(connections)
        .locations("classpath:db/migration/h2")
        .load()
        .migrate();
    var serializer = new BookSerializer(new PayloadCodec(), List.of());
    synced = engine(serializer, new SyncedTransactions(connections));
    engine = engine(serializer, new DataSourceTransactionManager(connections));
  }

  private EventStorageEngine engine(
      Serializer serializer, PlatformTransactionManager transactions) {
    return JdbcEventStorageEngine.builder()
        .eventSerializer(serializer)
        .snapshotSerializer(serializer)
        .persistenceExceptionResolver(failure -> false)
        .connectionProvider(new SpringDataSourceConnectionProvider(connections))
        .transactionManager(new SpringTransactionManager(transactions))
        .build();
  }

  /** The storage engine of Axon, for those who read. */
  public EventStorageEngine engine() {
    return engine;
  }

  /** Writes an event and returns when it is on disk. */
  public void append(RecordedEvent event) {
    synced.appendEvents(List.of(message(event)));
  }

  /** Writes many events, some hundred in each transaction; tells how many. */
  public long append(Stream<RecordedEvent> events) {
    List<DomainEventMessage<?>> batch = new ArrayList<>();
    long[] count = {0};
    events.forEach(
        event -> {
          batch.add(message(event));
          count[0]++;
          if (batch.size() == AT_ONCE) {
            synced.appendEvents(batch);
            batch.clear();
          }
        });
    if (!batch.isEmpty()) {
      synced.appendEvents(batch);
    }
    return count[0];
  }

  private static DomainEventMessage<?> message(RecordedEvent event) {
    String kind = event.aggregate().word();
    return new GenericDomainEventMessage<>(
        Character.toUpperCase(kind.charAt(0)) + kind.substring(1),
        Streams.of(event.aggregate(), event.aggregateId()),
        event.sequence() - 1,
        event.payload(),
        MetaData.with(EventMetadata.RECORDED_AT, Timestamps.format(event.recordedAt())),
        event.id(),
        event.recordedAt());
  }

  @Override
  public void close() {
    connections.close();
  }
}
