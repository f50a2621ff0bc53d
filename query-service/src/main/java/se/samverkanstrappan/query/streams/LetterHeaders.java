package se.samverkanstrappan.query.streams;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** What the headers of the dead-letter topic are called. */
final class LetterHeaders {
  static final String ID = "letter";
  static final String CAUSE = "cause";
  static final String MESSAGE = "message";
  static final String TOPIC = "topic";
  static final String PARTITION = "partition";
  static final String OFFSET = "offset";
  static final String GENERATION = "generation";
  static final String AGGREGATE = "aggregate";
  static final String EVENT = "event";

  /** Of the event itself, or of what a resolution is about. */
  static final String SEQUENCE = "sequence";

  /** The version from which the book is to be asked again. */
  static final String WANTED = "wanted";

  static final String AT = "recorded-at";

  /** How many bytes the record had, where only its beginning was sent. */
  static final String SIZE = "size";

  /** How a letter was resolved; whatever has it is no letter. */
  static final String RESOLUTION = "resolution";

  /** Which letter was resolved, where it is one alone. */
  static final String RESOLVES = "resolves";

  private static final Set<String> ALL =
      Set.of(
          ID,
          CAUSE,
          MESSAGE,
          TOPIC,
          PARTITION,
          OFFSET,
          GENERATION,
          AGGREGATE,
          EVENT,
          SEQUENCE,
          WANTED,
          AT,
          SIZE,
          RESOLUTION,
          RESOLVES);

  private LetterHeaders() {}

  /** The headers that a record came with, but for those that would be taken for ours. */
  static Headers besides(Headers came) {
    Headers headers = new RecordHeaders();
    for (Header each : came) {
      if (!ALL.contains(each.key())) {
        headers.add(each);
      }
    }
    return headers;
  }

  static void add(Headers headers, String name, @Nullable Object value) {
    if (value != null) {
      headers.add(name, value.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  static Optional<String> text(Headers headers, String name) {
    return Optional.ofNullable(headers.lastHeader(name))
        .map(Header::value)
        .map(value -> new String(value, StandardCharsets.UTF_8));
  }

  /** A whole number, where there is one. */
  static Optional<Long> number(Headers headers, String name) {
    return text(headers, name)
        .filter(text -> text.matches("\\d{1,19}"))
        .map(BigInteger::new)
        .filter(number -> number.bitLength() < Long.SIZE)
        .map(BigInteger::longValue);
  }
}
