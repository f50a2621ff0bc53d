package se.samverkanstrappan.query.store;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoIterable;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The heads of one kind as they were when the store had come so far. They lie in groups by what
 * their ids begin with, up to a stroke: what is known of the actors of one collaboration together,
 * all else in one group. Nothing here ever changes: heads that are read later make another one,
 * which shares the groups in which nothing is different.
 *
 * @param progress what was read before the heads, so that nothing falls between; null where nothing
 *     is known
 * @param groups by what the ids begin with, and in each group by the ids
 * @param views the same without their versions, in each group in order of the ids
 */
record Heads<T>(
    @Nullable Progress progress,
    Map<String, Map<String, Head<T>>> groups,
    Map<String, List<T>> views) {
  private static final String ONLY = "";

  record Head<T>(long version, T view) {}

  static <T> Heads<T> none() {
    return new Heads<>(null, Map.of(), Map.of());
  }

  /** All of a kind whose ids have no stroke. */
  List<T> all() {
    return views.getOrDefault(ONLY, List.of());
  }

  /** Only these heads; those that were known already and are no different stay what they were. */
  Heads<T> replacedBy(MongoIterable<Document> documents, Class<T> type, Progress progress) {
    return with(none(), documents, type, progress);
  }

  /** These heads over those that were known. */
  Heads<T> with(MongoIterable<Document> documents, Class<T> type, Progress progress) {
    return with(this, documents, type, progress);
  }

  /** The version of a head, 0 where it is not known. */
  long version(String id) {
    Head<T> head = known(id);
    return head == null ? 0 : head.version();
  }

  private Heads<T> with(
      Heads<T> base, MongoIterable<Document> documents, Class<T> type, Progress later) {
    Map<String, Map<String, Head<T>>> next = new HashMap<>(base.groups);
    Set<String> changed = new TreeSet<>();
    // Closed also where a document cannot be read, or the store would keep the rest for nobody.
    try (MongoCursor<Document> cursor = documents.iterator()) {
      while (cursor.hasNext()) {
        Document each = cursor.next();
        String id = each.getString(Documents.ID);
        String group = group(id);
        if (changed.add(group)) {
          next.put(group, new TreeMap<>(next.getOrDefault(group, Map.of())));
        }
        next.getOrDefault(group, Map.of()).put(id, head(id, each, type, later));
      }
    }
    Map<String, List<T>> seen = new HashMap<>(base.views);
    changed.forEach(
        group ->
            seen.put(
                group,
                next.getOrDefault(group, Map.of()).values().stream().map(Head::view).toList()));
    return new Heads<>(later, next, Collections.unmodifiableMap(seen));
  }

  /** What lists derive from a head is kept with it, so an equal one must not take its place. */
  private Head<T> head(String id, Document document, Class<T> type, Progress later) {
    long version = Documents.version(document);
    Head<T> known = known(id);
    boolean sameFilling = progress != null && later.ofTheSameFillingAs(progress);
    if (known != null && sameFilling && known.version() > version) {
      return known;
    }
    Head<T> read = new Head<>(version, view(id, document, type));
    return known != null && read.equals(known) ? known : read;
  }

  private @Nullable Head<T> known(String id) {
    return groups.getOrDefault(group(id), Map.of()).get(id);
  }

  private static String group(String id) {
    int stroke = id.indexOf('/');
    return stroke < 0 ? ONLY : id.substring(0, stroke);
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
