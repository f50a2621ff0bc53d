package se.samverkanstrappan.query.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import se.samverkanstrappan.tracing.Traces;

/** Starts sinks that fill the store, by a client of their own: a batch takes longer than a read. */
public final class SinkFactory implements AutoCloseable {
  private final MongoClient client;
  private final MongoDatabase database;
  private final ActiveGeneration active;
  private final MeterRegistry registry;
  private final Clock clock;
  private final Traces traces;

  SinkFactory(
      MongoClient client,
      String database,
      ActiveGeneration active,
      MeterRegistry registry,
      Clock clock,
      Traces traces) {
    this.client = client;
    this.active = active;
    this.registry = registry;
    this.clock = clock;
    this.traces = traces;
    this.database = client.getDatabase(database);
  }

  Rebuilds rebuilds() {
    return new Rebuilds(database);
  }

  OldGenerations oldGenerations() {
    return new OldGenerations(database);
  }

  @Override
  public void close() {
    client.close();
  }

  /**
   * Starts the sinks of a generation where the store says they stopped.
   *
   * @param connection what any client needs to reach Kafka
   * @param cluster the id of the Kafka cluster that is read
   * @param instance the lasting name of this process
   * @throws StoreUnavailable while the store does not answer
   */
  public Sinks start(
      Map<String, Object> connection, Generation generation, String cluster, String instance) {
    var settings = new SinkSettings(connection, generation, cluster, instance);
    var recent = new Recent(clock.instant(), () -> active.servedSince(generation));
    var freshness = new Freshness(registry, clock, recent);
    return StoreAccess.reach(() -> Sinks.start(settings, database, freshness, traces, recent));
  }
}
