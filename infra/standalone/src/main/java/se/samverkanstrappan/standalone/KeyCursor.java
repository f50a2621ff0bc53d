package se.samverkanstrappan.standalone;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Goes through documents in the order of their keys and remembers no more than where it is. What is
 * written meanwhile may be met or not, as MongoDB has it; what stays is met once.
 */
final class KeyCursor extends AbstractCursor {
  private final MVMap<Object, Document> documents;
  private final Predicate<Document> wanted;
  private @Nullable Object next;
  private boolean ended;

  KeyCursor(long id, MVMap<Object, Document> documents, Predicate<Document> wanted) {
    super(id);
    this.documents = documents;
    this.wanted = wanted;
  }

  @Override
  public boolean isEmpty() {
    return ended;
  }

  /** So many of those that are left; all of them where no number is said. */
  @Override
  public List<Document> takeDocuments(int most) {
    List<Document> taken = new ArrayList<>();
    Cursor<Object, Document> each = documents.cursor(next);
    while (each.hasNext()) {
      Object key = each.next();
      if (wanted.test(each.getValue())) {
        if (most > 0 && taken.size() == most) {
          next = key;
          return taken;
        }
        taken.add(each.getValue());
      }
    }
    ended = true;
    return taken;
  }
}
