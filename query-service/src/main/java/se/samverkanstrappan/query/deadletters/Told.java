package se.samverkanstrappan.query.deadletters;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was told to be resolved of aggregates in their generations: where letters are sent again so
 * that those before them can be taken away, a resolution may come before its letter.
 */
final class Told {
  private static final int MOST = 10_000;

  private final Map<String, OfOne> all = new LinkedHashMap<>();

  /** What was told of one aggregate in one generation. */
  private static final class OfOne {
    private @Nullable Resolution folded;
    private long version;
    private @Nullable Resolution nothing;
    private final TreeMap<Long, Resolution> confirmed = new TreeMap<>();
  }

  void folded(String generation, String aggregate, long version, Resolution how) {
    OfOne one = of(generation, aggregate);
    if (version > one.version) {
      one.version = version;
      one.folded = how;
    }
  }

  void confirmed(String generation, String aggregate, long sequence, Resolution how) {
    OfOne one = of(generation, aggregate);
    one.confirmed.put(sequence, how);
    if (one.confirmed.size() > 20) {
      one.confirmed.pollFirstEntry();
    }
  }

  void nothingMissing(String generation, String aggregate, Resolution how) {
    of(generation, aggregate).nothing = how;
  }

  /** What was told of a letter before it came. */
  Optional<Resolution> of(Letter letter) {
    String generation = String.valueOf(letter.generation());
    OfOne one = all.get(key(generation, String.valueOf(letter.aggregate())));
    if (one == null) {
      return Optional.empty();
    }
    if (letter.isConflict()) {
      return Optional.ofNullable(one.confirmed.get(letter.wanted()))
          .filter(how -> isAbout(letter, how));
    }
    if (letter.wanted() <= one.version) {
      return Optional.ofNullable(one.folded);
    }
    return Optional.ofNullable(one.nothing).filter(how -> isAbout(letter, how));
  }

  void clear() {
    all.clear();
  }

  /** What came after that was told is another matter. */
  private static boolean isAbout(Letter letter, Resolution how) {
    Instant told = how.at();
    return !letter.at().isAfter(told);
  }

  private OfOne of(String generation, String aggregate) {
    String key = key(generation, aggregate);
    OfOne one = all.remove(key);
    if (one == null) {
      one = new OfOne();
    }
    all.put(key, one);
    if (all.size() > MOST) {
      all.remove(all.keySet().iterator().next());
    }
    return one;
  }

  private static String key(String generation, String aggregate) {
    return generation + " " + aggregate;
  }
}
