package se.samverkanstrappan.query.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.Map;

/** Starts sinks that fill the store, by a client of their own: a batch takes longer than a read. */
public final class SinkFactory implements AutoCloseable {
  private final MongoClient client;
  private final MongoDatabase database;

  SinkFactory(MongoClient client, String database) {
    this.client = client;
    this.database = client.getDatabase(database);
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
    return StoreAccess.reach(() -> Sinks.start(settings, database));
  }
}
