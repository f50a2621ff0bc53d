package se.samverkanstrappan.query.caching;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart lists of all heads of a kind: thousands of them, so that it is worked out once for
 * each time anything is written.
 *
 * @param <T> the heads
 */
final class KnownHeads<T> {
  private final Function<T, String> id;
  private final ToLongFunction<T> version;
  private volatile @Nullable Summed<T> last;

  private record Summed<T>(List<T> of, long sum) {}

  KnownHeads(Function<T, String> id, ToLongFunction<T> version) {
    this.id = id;
    this.version = version;
  }

  /** Adds which heads there are, each at its version. */
  @SuppressWarnings("ReferenceEquality") // what was written since makes another list
  Fingerprint addTo(Fingerprint parts, List<T> heads) {
    Summed<T> known = last;
    if (known == null || known.of() != heads) {
      known = new Summed<>(heads, Fingerprint.sum(heads, id, version));
      last = known;
    }
    return parts.and(heads.size()).and(known.sum());
  }
}
