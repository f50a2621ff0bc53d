package se.samverkanstrappan.command.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samverkanstrappan.events.codec.PayloadCodec;
import se.samverkanstrappan.tracing.Traces;

@Configuration(proxyBeanMethods = false)
class BookConfiguration {
  private static final int SNAPSHOT_EVERY = 200;

  @Bean
  static DurableBook durableBook() {
    return new DurableBook();
  }

  /** PostgreSQL shows no commit before it is on disk. */
  @Bean
  BookSync bookSync(DataSource book, JdbcClient jdbc) {
    return book instanceof DurableDataSource
        ? () -> jdbc.sql(DurableDataSource.SYNC).update()
        : () -> {};
  }

  @Bean
  PayloadCodec payloadCodec() {
    return new PayloadCodec();
  }

  @Bean
  @Qualifier("eventSerializer")
  BookSerializer eventSerializer(PayloadCodec payloads, List<SnapshotType<?>> snapshots) {
    return new BookSerializer(payloads, snapshots);
  }

  @Bean
  PersistenceExceptionResolver conflicts() {
    return new ConstraintViolations();
  }

  @Bean
  CorrelationDataProvider correlationData(Traces traces) {
    return new Provenance(traces);
  }

  @Bean
  EventStorageEngine eventStorageEngine(
      BookSerializer serializer,
      PersistenceExceptionResolver conflicts,
      ConnectionProvider connections,
      TransactionManager transactions,
      MeterRegistry registry) {
    SnapshotFilter currentRevision =
        snapshot -> serializer.readsSnapshot(snapshot.getPayload().getType());
    return new TimedBook(
        JdbcEventStorageEngine.builder()
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .snapshotFilter(currentRevision)
            .persistenceExceptionResolver(conflicts)
            .connectionProvider(connections)
            .transactionManager(transactions),
        registry);
  }

  @Bean
  SnapshotTriggerDefinition everyTwoHundredEvents(Snapshotter snapshotter) {
    return new WeightedSnapshots(snapshotter, SNAPSHOT_EVERY);
  }

  @Bean
  Cache freshAggregates(EventStorageEngine book, RewrittenStreams rewritten) {
    return new FreshAggregates(book, rewritten, FreshAggregates.SOME_TEN_MEGABYTES);
  }

  /** An assignment may be a megabyte, and is seldom written: none of them stays in memory. */
  @Bean
  Cache freshAssignments(EventStorageEngine book, RewrittenStreams rewritten) {
    return new FreshAggregates(book, rewritten, 0);
  }

  @Bean
  BookAssertions bookAssertions(EventStorageEngine engine, TransactionManager transactions) {
    return new BookAssertions(engine, transactions);
  }
}
