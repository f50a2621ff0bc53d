package se.samverkanstrappan.query.store;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoIterable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The heads of one kind as they were when the store had come so far.
 *
 * @param progress what was read before the heads, so that nothing falls between; null where nothing
 *     is known
 */
record Heads<T>(@Nullable Progress progress, Map<String, Head<T>> byId, List<T> all) {
  record Head<T>(long version, T view) {}

  static <T> Heads<T> none() {
    return new Heads<>(null, Map.of(), List.of());
  }

  /** Only these heads; those that were known already and are no different stay what they were. */
  Heads<T> replacedBy(MongoIterable<Document> documents, Class<T> type, Progress progress) {
    return with(new TreeMap<>(), documents, type, progress);
  }

  /** These heads over those that were known. */
  Heads<T> with(MongoIterable<Document> documents, Class<T> type, Progress progress) {
    return with(new TreeMap<>(byId), documents, type, progress);
  }

  /** The version of a head, 0 where it is not known. */
  long version(String id) {
    Head<T> head = byId.get(id);
    return head == null ? 0 : head.version();
  }

  private Heads<T> with(
      Map<String, Head<T>> heads,
      MongoIterable<Document> documents,
      Class<T> type,
      Progress later) {
    // Closed also where a document cannot be read, or the store would keep the rest for nobody.
    try (MongoCursor<Document> cursor = documents.iterator()) {
      while (cursor.hasNext()) {
        Document each = cursor.next();
        String id = each.getString(Documents.ID);
        heads.put(id, head(id, each, type, later));
      }
    }
    List<T> views = new ArrayList<>(heads.size());
    heads.values().forEach(head -> views.add(head.view()));
    return new Heads<>(later, heads, Collections.unmodifiableList(views));
  }

  /** What lists derive from a head is kept with it, so an equal one must not take its place. */
  private Head<T> head(String id, Document document, Class<T> type, Progress later) {
    long version = Documents.version(document);
    Head<T> known = byId.get(id);
    boolean sameFilling = progress != null && later.ofTheSameFillingAs(progress);
    if (known != null && sameFilling && known.version() > version) {
      return known;
    }
    Head<T> read = new Head<>(version, view(id, document, type));
    return known != null && read.equals(known) ? known : read;
  }

  private static <T> T view(String id, Document document, Class<T> type) {
    try {
      return Documents.toRecord(document, type);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "the document " + id + " is no " + type.getSimpleName() + " that can be read", e);
    }
  }
}
