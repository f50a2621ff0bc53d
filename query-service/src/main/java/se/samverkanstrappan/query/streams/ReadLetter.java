package se.samverkanstrappan.query.streams;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.deadletters.Letter;
import se.samverkanstrappan.query.deadletters.LetterBox;
import se.samverkanstrappan.query.deadletters.Resolution;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record of the dead-letter topic: a letter, or what became of some. */
final class ReadLetter {
  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_MESSAGE = 1000;
  private static final int LONGEST_HEADER = 300;

  private final ConsumerRecord<String, byte[]> record;
  private final Headers headers;

  private ReadLetter(ConsumerRecord<String, byte[]> record) {
    this.record = record;
    this.headers = record.headers();
  }

  /** Puts it where it belongs; one without a value only began another file. */
  static void into(LetterBox box, ConsumerRecord<String, byte[]> record) {
    if (record.value() != null) {
      new ReadLetter(record).into(box);
    }
  }

  private void into(LetterBox box) {
    Optional<String> resolution = text(LetterHeaders.RESOLUTION, LONGEST_HEADER);
    if (resolution.isEmpty()) {
      box.add(letter());
      return;
    }
    how(resolution.get()).ifPresent(how -> resolve(box, how));
  }

  private void resolve(LetterBox box, Resolution.How how) {
    String generation = text(LetterHeaders.GENERATION, LONGEST_HEADER).orElse("");
    String aggregate = text(LetterHeaders.AGGREGATE, LONGEST_HEADER).orElse("");
    long sequence = LetterHeaders.number(headers, LetterHeaders.SEQUENCE).orElse(0L);
    switch (how) {
      case FOLDED -> box.folded(generation, aggregate, sequence, at());
      case CONFIRMED -> box.confirmed(generation, aggregate, sequence, at());
      case NOTHING_MISSING, DISMISSED ->
          text(LetterHeaders.RESOLVES, LONGEST_HEADER)
              .ifPresentOrElse(
                  id -> box.resolve(id, said(how)),
                  () -> box.nothingMissing(generation, aggregate, sequence, at()));
    }
  }

  private Resolution said(Resolution.How how) {
    JsonNode said = json();
    return new Resolution(how, at(), word(said, "reason"), word(said, "by"));
  }

  private Letter letter() {
    Optional<String> topic = text(LetterHeaders.TOPIC, LONGEST_HEADER);
    long partition = LetterHeaders.number(headers, LetterHeaders.PARTITION).orElse(0L);
    Optional<Long> offset = LetterHeaders.number(headers, LetterHeaders.OFFSET);
    String place = record.topic() + "-" + record.partition() + "-" + record.offset();
    return new Letter(
        text(LetterHeaders.ID, LONGEST_HEADER)
            .or(() -> topic.flatMap(in -> offset.map(at -> in + "-" + partition + "-" + at)))
            .orElse(place),
        text(LetterHeaders.GENERATION, LONGEST_HEADER).orElse(null),
        text(LetterHeaders.CAUSE, LONGEST_HEADER).orElse("unknown"),
        text(LetterHeaders.MESSAGE, LONGEST_MESSAGE).orElse(""),
        record.key() == null ? null : inert(record.key(), LONGEST_KEY),
        text(LetterHeaders.AGGREGATE, LONGEST_HEADER).orElse(null),
        LetterHeaders.number(headers, LetterHeaders.SEQUENCE).orElse(null),
        LetterHeaders.number(headers, LetterHeaders.WANTED).orElse(0L),
        topic.orElse(record.topic()),
        (int) Math.min(partition, Integer.MAX_VALUE),
        offset.orElse(null),
        at(),
        size(),
        beginning(record.value()),
        record.offset());
  }

  private int size() {
    int sent = record.value().length;
    return LetterHeaders.number(headers, LetterHeaders.SIZE)
        .map(size -> (int) Math.min(size, Integer.MAX_VALUE))
        .orElse(sent);
  }

  private Instant at() {
    Instant sent = Instant.ofEpochMilli(record.timestamp());
    try {
      return text(LetterHeaders.AT, LONGEST_HEADER).map(Instant::parse).orElse(sent);
    } catch (DateTimeException e) {
      return sent;
    }
  }

  private Optional<String> text(String name, int longest) {
    return LetterHeaders.text(headers, name).map(text -> inert(text, longest));
  }

  private JsonNode json() {
    try {
      return JsonMapper.shared().readTree(record.value());
    } catch (JacksonException e) {
      return JsonMapper.shared().createObjectNode();
    }
  }

  private static @Nullable String word(JsonNode said, String name) {
    return said.path(name).isString() ? inert(said.path(name).asString(), LONGEST_MESSAGE) : null;
  }

  private static Optional<Resolution.How> how(String word) {
    for (Resolution.How each : Resolution.How.values()) {
      if (word(each).equals(word)) {
        return Optional.of(each);
      }
    }
    // Of a later version.
    return Optional.empty();
  }

  /** How it is written in a header. */
  static String word(Resolution.How how) {
    return how.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String beginning(byte[] value) {
    // No character has more than four bytes; the last may be cut in two.
    int length = Math.min(value.length, LONGEST_TEXT * 4);
    return inert(new String(value, 0, length, StandardCharsets.UTF_8), LONGEST_TEXT);
  }

  /** Nothing that moves what stands around it, and not too much of it. */
  private static String inert(String text, int longest) {
    StringBuilder inert = new StringBuilder();
    text.codePoints()
        .limit(longest)
        .map(each -> isPlain(each) ? each : 0xFFFD)
        .forEach(inert::appendCodePoint);
    return inert.toString();
  }

  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n' || character == '\t';
      case Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
