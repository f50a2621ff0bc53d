package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.actor.ActorView;

/** Finds one document of a collection. */
final class Finding {
  private Finding() {}

  static <T> Optional<T> byId(MongoCollection<Document> collection, String id, Class<T> type) {
    @Nullable Document found = collection.find(eq(Documents.ID, id)).first();
    return found == null ? Optional.empty() : Optional.of(Documents.toRecord(found, type));
  }

  static long version(MongoCollection<Document> collection, String id) {
    @Nullable Document found =
        collection.find(eq(Documents.ID, id)).projection(include(Documents.VERSION)).first();
    return found == null ? 0 : Documents.version(found);
  }

  /** The versions of those of some documents that there are. */
  static Map<String, Long> versions(MongoCollection<Document> collection, Set<String> ids) {
    Map<String, Long> versions = new HashMap<>();
    for (Document each :
        collection.find(in(Documents.ID, ids)).projection(include(Documents.VERSION))) {
      versions.put(each.getString(Documents.ID), Documents.version(each));
    }
    return versions;
  }

  static Optional<ActorView> first(FindIterable<Document> documents) {
    @Nullable Document found = documents.first();
    return found == null
        ? Optional.empty()
        : Optional.of(Documents.toRecord(found, ActorView.class));
  }
}
