package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Marks one filling of the store with a generation, so that it is noticed when the store has been
 * emptied or put back: the mark is gone, or it is another one.
 */
record Filling(MongoCollection<Document> documents, Generation generation) {
  private static final String MARK = "mark";

  Optional<String> mark() {
    @Nullable Document found = documents.find(eq(Documents.ID, id())).first();
    return Optional.ofNullable(found).map(document -> document.getString(MARK));
  }

  String markOrBegin() {
    return mark().orElseGet(this::begin);
  }

  private String begin() {
    String mark = UUID.randomUUID().toString();
    try {
      documents.insertOne(new Document(Documents.ID, id()).append(MARK, mark));
      return mark;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return mark().orElseThrow(() -> e);
    }
  }

  private String id() {
    return id(generation);
  }

  /** Where the mark of a generation's filling is written down. */
  static String id(Generation generation) {
    return generation.name() + "/filling";
  }
}
