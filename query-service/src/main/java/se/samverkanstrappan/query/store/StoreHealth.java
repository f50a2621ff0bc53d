package se.samverkanstrappan.query.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the document store answers. */
final class StoreHealth implements HealthIndicator {
  private final MongoDatabase database;

  StoreHealth(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public Health health() {
    try {
      database.runCommand(new Document("ping", 1));
      return Health.up().build();
    } catch (MongoException e) {
      return Health.down(e).build();
    }
  }
}
