package se.samverkanstrappan.query.live;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was last known of the collaborations that something happened to lately. */
final class Recent<T> extends LinkedHashMap<String, T> {
  private static final long serialVersionUID = 1;

  /** A few hundred bytes each. */
  private static final int MOST = 50_000;

  Recent() {
    super(16, 0.75f, true);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
    return size() > MOST;
  }
}
