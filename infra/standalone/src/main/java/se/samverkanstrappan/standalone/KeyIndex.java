package se.samverkanstrappan.standalone;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index of one key, by the key itself: what the library wraps around it can be compared only by
 * serializing both sides, each time.
 */
final class KeyIndex extends AbstractUniqueIndex<Object> {
  private final MVMap<Object, Object> positions;

  KeyIndex(MVMap<Object, Object> positions, String name, List<IndexKey> keys, boolean sparse) {
    super(name, keys, sparse);
    this.positions = positions;
  }

  @Override
  protected @Nullable Object removeDocument(KeyValue key) {
    return positions.remove(only(key));
  }

  @Override
  protected boolean putKeyPosition(KeyValue key, @Nullable Object position) {
    return positions.putIfAbsent(only(key), Missing.ofNullable(position)) == null;
  }

  @Override
  protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
    return () ->
        positions.entrySet().stream()
            .map(each -> Map.entry(new KeyValue(each.getKey()), each.getValue()))
            .iterator();
  }

  @Override
  protected @Nullable Object getPosition(KeyValue key) {
    return positions.get(only(key));
  }

  @Override
  public long getCount() {
    return positions.sizeAsLong();
  }

  @Override
  public boolean isEmpty() {
    return positions.isEmpty();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  private static Object only(KeyValue key) {
    return Missing.ofNullable(key.get(0));
  }
}
