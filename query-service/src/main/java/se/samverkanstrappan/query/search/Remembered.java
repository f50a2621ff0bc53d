package se.samverkanstrappan.query.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was worked out of things that never change themselves, kept for the newest thing with each
 * id; another thing with the same id takes the place of the one before.
 *
 * @param <T> the things, told apart as instances since comparing them costs more than it saves
 * @param <V> what is worked out of each
 */
public final class Remembered<T, V> {
  private record Kept<T, V>(T thing, V value) {}

  private final Function<T, String> id;
  private final Function<T, V> work;
  private final Map<String, Kept<T, V>> kept = new ConcurrentHashMap<>();

  public Remembered(Function<T, String> id, Function<T, V> work) {
    this.id = id;
    this.work = work;
  }

  /** What follows from a thing, worked out once. */
  @SuppressWarnings("ReferenceEquality")
  public V of(T thing) {
    Kept<T, V> found = kept.get(id.apply(thing));
    if (found != null && found.thing() == thing) {
      return found.value();
    }
    V value = work.apply(thing);
    kept.put(id.apply(thing), new Kept<>(thing, value));
    return value;
  }
}
