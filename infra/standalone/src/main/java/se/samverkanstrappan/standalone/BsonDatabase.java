package se.samverkanstrappan.standalone;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose documents are kept as BSON, and found by what their keys are. */
final class BsonDatabase extends H2Database {
  private final MVStore store;

  BsonDatabase(String name, MVStore store, CursorRegistry cursors) {
    // Its collections are opened before the constructor above has ended.
    this.store = store;
    super(name, store, cursors);
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
    String namespace = getFullCollectionNamespace(name);
    MVMap<Object, Document> documents =
        store.openMap(
            "databases." + namespace,
            new MVMap.Builder<Object, Document>().valueType(new BsonDocuments()));
    MVMap<String, Object> sizes = store.openMap("meta." + namespace);
    return new BsonCollection(this, name, options, documents, sizes, cursorRegistry);
  }

  @Override
  protected Index<Object> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    if (keys.size() > 1) {
      return super.openOrCreateUniqueIndex(collection, name, keys, sparse);
    }
    return new KeyIndex(
        store.openMap(getFullCollectionNamespace(collection) + "._index_" + name),
        name,
        keys,
        sparse);
  }
}
