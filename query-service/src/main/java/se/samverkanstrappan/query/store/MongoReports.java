package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;

/** Keeps the last report of each kind of work as a text, whatever generation is served. */
record MongoReports(MongoDatabase database) implements Reports {
  private static final String JSON = "json";

  @Override
  public Optional<String> last(String work) {
    return StoreAccess.reach(
        () ->
            Optional.ofNullable(reports().find(eq(Documents.ID, work)).first())
                .map(found -> found.getString(JSON)));
  }

  @Override
  public void tell(String work, String json) {
    Document report = new Document(Documents.ID, work).append(JSON, json);
    ReplaceOptions upsert = new ReplaceOptions().upsert(true);
    StoreAccess.reach(() -> reports().replaceOne(eq(Documents.ID, work), report, upsert));
  }

  private MongoCollection<Document> reports() {
    return database.getCollection("reports");
  }
}
