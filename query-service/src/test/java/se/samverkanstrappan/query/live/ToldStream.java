package se.samverkanstrappan.query.live;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a client of a reader was told, as it reads it. */
final class ToldStream {
  private final Reader reader;
  private final StringBuilder text = new StringBuilder();
  private int count;

  ToldStream(Ring ring, @Nullable String lastId) {
    this(ring, lastId, null);
  }

  ToldStream(Ring ring, @Nullable String lastId, @Nullable String collaboration) {
    reader = Reader.of(ring, lastId, collaboration);
    append(reader.begin());
    read();
  }

  /** Reads all there is now. */
  ToldStream read() {
    // Where a place has to be found first, that alone is one step without news.
    for (int silent = 0; silent < 2; ) {
      List<byte[]> news = reader.next(0);
      append(news);
      silent = news.isEmpty() ? silent + 1 : 0;
    }
    return this;
  }

  /** Waits for one step of news. */
  ToldStream await() {
    append(reader.next(TimeUnit.SECONDS.toNanos(30)));
    return this;
  }

  ToldStream signOfLife() {
    append(reader.signOfLife());
    return this;
  }

  private void append(List<byte[]> news) {
    for (byte[] each : news) {
      String part = new String(each, StandardCharsets.UTF_8);
      count += part.contains("data: ") ? 1 : 0;
      text.append(part);
    }
  }

  /** How much was told so far. */
  int count() {
    return count;
  }

  /** The data of what was told, and the name of what has none. */
  List<String> told() {
    return blocks().stream()
        .map(each -> "reset".equals(field(each, "event")) ? "reset" : value(each, "data"))
        .toList();
  }

  /** The id of each. */
  List<String> ids() {
    return blocks().stream().map(each -> value(each, "id")).toList();
  }

  private List<String> blocks() {
    return Arrays.stream(text.toString().split("\n\n"))
        .filter(each -> field(each, "data") != null)
        .toList();
  }

  private static String value(String block, String name) {
    return Objects.requireNonNull(field(block, name), block);
  }

  String lastId() {
    String last = "";
    for (String block : text.toString().split("\n\n")) {
      String id = field(block, "id");
      last = id == null ? last : id;
    }
    return last;
  }

  private static @Nullable String field(String block, String name) {
    return block
        .lines()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElse(null);
  }
}
