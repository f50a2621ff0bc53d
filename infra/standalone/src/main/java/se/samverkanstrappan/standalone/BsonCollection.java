package se.samverkanstrappan.standalone;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection of which a reader who takes some documents at a time gets them as they are read: the
 * library gathers all of them first, and keeps them for a reader who never comes back.
 */
final class BsonCollection extends H2Collection {
  private final MVMap<Object, Document> documents;

  BsonCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, Document> documents,
      MVMap<String, Object> sizes,
      CursorRegistry cursors) {
    super(database, name, options, documents, sizes, cursors);
    this.documents = documents;
  }

  @Override
  protected QueryResult matchDocuments(
      Document query,
      @Nullable Document orderBy,
      int skipped,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    if (batchSize <= 0 || skipped > 0 || limit > 0 || says(orderBy) || says(fields)) {
      return super.matchDocuments(query, orderBy, skipped, limit, batchSize, fields);
    }
    var cursor =
        new KeyCursor(
            cursorRegistry.generateCursorId(),
            documents,
            document -> documentMatchesQuery(document, query));
    List<Document> first = cursor.takeDocuments(batchSize);
    if (cursor.isEmpty()) {
      return new QueryResult(first);
    }
    cursorRegistry.add(cursor);
    return new QueryResult(first, cursor);
  }

  private static boolean says(@Nullable Document something) {
    return something != null && !something.isEmpty();
  }
}
