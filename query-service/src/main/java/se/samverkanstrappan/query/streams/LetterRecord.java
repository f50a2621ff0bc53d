package se.samverkanstrappan.query.streams;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is sent to the dead letters: as it came, but where it would not be taken there,
 * for it was smaller while it was compressed, its beginning only. One that could not be sent would
 * stop all that come after it.
 */
final class LetterRecord {
  static final int MOST_BYTES = StreamsProperties.MAX_MESSAGE_BYTES - 16 * 1024;

  private static final int BEGINNING = 64 * 1024;
  private static final int BEGINNING_OF_KEY = 200;
  private static final int LONGEST_MESSAGE = 1000;
  private static final byte[] NOTHING = {};

  private LetterRecord() {}

  /** The letter of a record, with headers that tell of it. */
  @SuppressWarnings("NullAway") // Kafka takes a record without a key
  static Record<String, byte[]> of(Record<String, byte[]> came, Headers own) {
    byte[] value = came.value() == null ? NOTHING : came.value();
    Headers others = LetterHeaders.besides(came.headers());
    if (size(came.key()) + value.length + size(own) + size(others) <= MOST_BYTES) {
      own.forEach(others::add);
      return came.withHeaders(others).withValue(value);
    }
    LetterHeaders.add(own, LetterHeaders.SIZE, value.length);
    String key = came.key();
    return came.withKey(beginning(key))
        .withHeaders(own)
        .withValue(Arrays.copyOf(value, Math.min(value.length, BEGINNING)));
  }

  private static @Nullable String beginning(@Nullable String key) {
    return key == null || key.length() <= BEGINNING_OF_KEY
        ? key
        : key.substring(0, BEGINNING_OF_KEY);
  }

  /** What tells a record from others, however large it is. */
  static String digest(byte @Nullable [] value) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(value == null ? NOTHING : value);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static String shortened(@Nullable String message) {
    String text = String.valueOf(message);
    return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
  }

  private static int size(@Nullable String key) {
    return key == null ? 0 : key.getBytes(StandardCharsets.UTF_8).length;
  }

  private static int size(Headers headers) {
    int size = 0;
    for (Header each : headers) {
      size += size(each.key()) + (each.value() == null ? 0 : each.value().length);
    }
    return size;
  }
}
