package se.samverkanstrappan.query.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a stream has come: for each lane, the offset of the first record that it has not been
 * told of. As a text it is the id of a server-sent event, {@code generation.cluster.0-1c-0.1a-0-2},
 * with a part for each topic and a number to the base 36 for each partition.
 */
final class Bookmark {
  /** Some fifty partitions of fifty billion records each. */
  private static final int LONGEST = 1000;

  private static final String NUMBER = "[0-9a-z]{1,11}";
  private static final Pattern TEXT =
      Pattern.compile(
          "[a-z0-9-]{1,40}\\.[0-9a-z]{1,7}(\\." + NUMBER + "(-" + NUMBER + "){0,99}){1,9}");

  private final Feed feed;
  private final long[] next;

  private Bookmark(Feed feed, long[] next) {
    this.feed = feed;
    this.next = next;
  }

  /** A place in a feed, by the next offset of each of its lanes. */
  static Bookmark of(Feed feed, long[] next) {
    if (next.length != feed.lanes()) {
      throw new IllegalArgumentException(next.length + " offsets for " + feed);
    }
    return new Bookmark(feed, next.clone());
  }

  /** Reads a text that may come from anywhere; nothing where it is no bookmark. */
  static Optional<Bookmark> parse(String text) {
    if (text.length() > LONGEST || !TEXT.matcher(text).matches()) {
      return Optional.empty();
    }
    List<String> parts = List.of(text.split("\\."));
    List<Integer> partitions = new ArrayList<>();
    List<Long> next = new ArrayList<>();
    for (String topic : parts.subList(2, parts.size())) {
      List<String> numbers = List.of(topic.split("-"));
      partitions.add(numbers.size());
      numbers.forEach(number -> next.add(Long.parseLong(number, Character.MAX_RADIX)));
    }
    Feed feed = new Feed(parts.get(0), parts.get(1), partitions);
    return Optional.of(new Bookmark(feed, next.stream().mapToLong(Long::longValue).toArray()));
  }

  Feed feed() {
    return feed;
  }

  /** The first offset of a lane that has not been told of. */
  long next(int lane) {
    return next[lane];
  }

  /** Whether all has been told here that has been told there, in the same feed. */
  boolean covers(Bookmark other) {
    for (int lane = 0; lane < next.length; lane++) {
      if (next[lane] < other.next[lane]) {
        return false;
      }
    }
    return true;
  }

  /** Where all has been told that has been told here or there, in the same feed. */
  Bookmark together(Bookmark other) {
    if (covers(other)) {
      return this;
    }
    long[] later = new long[next.length];
    Arrays.setAll(later, lane -> Math.max(next[lane], other.next[lane]));
    return new Bookmark(feed, later);
  }

  /** The same place, but for one lane. */
  Bookmark with(int lane, long offset) {
    long[] changed = next.clone();
    changed[lane] = offset;
    return new Bookmark(feed, changed);
  }

  /** The line that tells a client the id to come back with. */
  byte[] line() {
    return ("id: " + this + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Bookmark bookmark
            && feed.equals(bookmark.feed)
            && Arrays.equals(next, bookmark.next);
  }

  @Override
  public int hashCode() {
    return 31 * feed.hashCode() + Arrays.hashCode(next);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(feed.generation()).append('.').append(feed.cluster());
    int lane = 0;
    for (int partitions : feed.partitions()) {
      for (int partition = 0; partition < partitions; partition++) {
        text.append(partition == 0 ? '.' : '-')
            .append(Long.toString(next[lane++], Character.MAX_RADIX));
      }
    }
    return text.toString();
  }
}
