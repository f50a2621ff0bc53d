package se.samverkanstrappan.query.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.document.Document.Fact;
import se.samverkanstrappan.query.document.Part.Column;
import se.samverkanstrappan.query.document.Part.Heading;
import se.samverkanstrappan.query.document.Part.Ladder;
import se.samverkanstrappan.query.document.Part.Paragraph;
import se.samverkanstrappan.query.document.Part.Reader;
import se.samverkanstrappan.query.document.Part.Rung;
import se.samverkanstrappan.query.document.Part.Table;
import se.samverkanstrappan.query.document.Part.Traced;
import se.samverkanstrappan.query.document.Part.Word;
import se.samverkanstrappan.query.web.Language;

/** Documents that tests write. */
final class Examples {
  static final List<Column> COLUMNS =
      List.of(
          Column.of("what", "Vad", 40),
          Column.of("count", "Antal", 20).ofFigures(),
          Column.of("on", "Dag", 20),
          Column.of("word", "Ord", 20),
          Column.of("secret", "Bara i fil", 0).inFiles());

  private Examples() {}

  static Document of(String text, Iterable<List<@Nullable Object>> rows) {
    return new Document(
        text,
        Language.SV,
        Instant.parse("2024-12-31T00:00:00Z"),
        List.of(new Fact("text", text, text), new Fact("asOf", "Per", LocalDate.of(2024, 12, 31))),
        "Fot " + text,
        List.of(
            new Paragraph(text),
            new Ladder(
                "Trappan",
                List.of(
                    new Rung(LadderStep.INFORM, 3, List.of(text)),
                    new Rung(LadderStep.LISTEN, 0, List.of()))),
            new Heading("Tabeller"),
            new Table("rows", "Rader", Reader.ALL, COLUMNS, rows),
            new Table("none", "Tomt", Reader.ALL, COLUMNS, List.of())));
  }

  static Iterable<List<@Nullable Object>> rows(int count) {
    return () -> IntStream.rangeClosed(1, count).mapToObj(i -> row("rad " + i, i)).iterator();
  }

  static List<@Nullable Object> row(String text, int number) {
    return Arrays.asList(
        text,
        new Traced(number, List.of("a/" + number % 7), List.of("/api/v1/collaborations/a")),
        number % 2 == 0 ? LocalDate.of(2024, 2, 29) : PartialDate.parse("2024"),
        new Word("MET", "nådd"),
        -number);
  }

  /** An id as long as those that are made up, in a collaboration. */
  static String entry(int number) {
    return "a/0190c0de-0000-7000-8000-%012d".formatted(number);
  }

  static byte[] written(Document document, DocumentFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(document, out);
    return out.toByteArray();
  }
}
