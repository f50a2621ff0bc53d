package se.samverkanstrappan.query.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A digest of some documents by what they are, in whichever order they come. */
final class Digests {
  /** Where a document came from, which is nothing that it says. */
  private static final Set<String> PLACE = Set.of(ReceivedView.PARTITION, ReceivedView.OFFSET);

  private static final int BYTES = 16;
  private static final byte END = 0;

  private final NavigableMap<String, String> parts = new TreeMap<>();

  void add(String part, Document document) {
    MessageDigest sha256 = sha256();
    write(document, sha256);
    parts.put(part, hex(sha256));
  }

  /** A digest of all that was added. */
  String digest() {
    return of(parts);
  }

  /** A digest of texts by their names. */
  static String of(NavigableMap<String, String> named) {
    MessageDigest sha256 = sha256();
    named.forEach(
        (name, text) -> {
          write(name, sha256);
          write(text, sha256);
        });
    return hex(sha256);
  }

  private static void write(@Nullable Object value, MessageDigest into) {
    if (value instanceof Map<?, ?> fields) {
      NavigableMap<String, Object> sorted = new TreeMap<>();
      fields.forEach((name, each) -> sorted.put(name.toString(), each));
      sorted.keySet().removeAll(PLACE);
      into.update((byte) '{');
      sorted.forEach(
          (name, each) -> {
            write(name, into);
            write(each, into);
          });
      into.update((byte) '}');
    } else if (value instanceof List<?> items) {
      into.update((byte) '[');
      items.forEach(each -> write(each, into));
      into.update((byte) ']');
    } else {
      into.update(String.valueOf(value).getBytes(UTF_8));
      into.update(END);
    }
  }

  private static String hex(MessageDigest sha256) {
    return HexFormat.of().formatHex(Arrays.copyOf(sha256.digest(), BYTES));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }
}
