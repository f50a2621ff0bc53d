package se.samverkanstrappan.query.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Labelled;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.explanation.Phrases;

/** A part of a document. */
public sealed interface Part {
  /** What the following parts are about. */
  record Heading(String text) implements Part {}

  /** Something said; only where it is printed. */
  record Paragraph(String text) implements Part {}

  /** Who stands on which step; only where it is printed. */
  record Ladder(String name, List<Rung> rungs) implements Part {}

  /**
   * A step of the ladder.
   *
   * @param count how many stand there
   * @param names those that are named
   */
  record Rung(LadderStep step, int count, List<String> names) {}

  /**
   * Rows of cells under headings.
   *
   * @param id how machines call it
   * @param rows gone through once or twice for each writing, so that they may be worked out as they
   *     are read; a cell is a text, a number, a truth, a day, a {@code PartialDate}, a {@link
   *     Word}, a {@link Traced} or nothing
   */
  record Table(
      String id,
      String name,
      Reader reader,
      List<Column> columns,
      Iterable<List<@Nullable Object>> rows)
      implements Part {}

  /** Whom a table or a column is for. */
  enum Reader {
    ALL,
    /** Only those who read it printed. */
    PRINT,
    /** Only those who work on with a file. */
    FILE;

    boolean prints() {
      return this != FILE;
    }

    boolean files() {
      return this != PRINT;
    }
  }

  /**
   * A column.
   *
   * @param id how machines call it
   * @param share how much of the width it takes where it is printed, beside the others
   */
  record Column(String id, String heading, Reader reader, int share, boolean traced) {
    /** One for all. */
    public static Column of(String id, String heading, int share) {
      return new Column(id, heading, Reader.ALL, share, false);
    }

    /** The same, whose cells are {@link Traced}. */
    public Column ofFigures() {
      return new Column(id, heading, reader, share, true);
    }

    /** The same, not printed. */
    public Column inFiles() {
      return new Column(id, heading, Reader.FILE, share, traced);
    }
  }

  /** A word of a vocabulary, by its code and in the document's language. */
  record Word(String code, String text) {
    /** One of the vocabulary; nothing of nothing. */
    public static <E extends Enum<E> & Labelled> @Nullable Word of(
        @Nullable E word, Phrases phrases) {
      return word == null ? null : new Word(word.name(), phrases.word(word));
    }

    /** Several of the vocabulary; nothing of none. */
    public static <E extends Enum<E> & Labelled> @Nullable Word all(
        List<E> words, Phrases phrases) {
      return words.isEmpty()
          ? null
          : new Word(
              words.stream().map(Enum::name).collect(Collectors.joining("|")),
              words.stream().map(phrases::word).collect(Collectors.joining(", ")));
    }
  }

  /**
   * A figure, the entries it rests on, and the addresses that open them.
   *
   * @param pageOf which of the addresses is the page on which an entry stands, where they are many
   */
  record Traced(
      @Nullable Object value,
      List<String> entries,
      List<String> reads,
      Map<String, String> pageOf) {
    public Traced(@Nullable Object value, List<String> entries, List<String> reads) {
      this(value, entries, reads, Map.of());
    }
  }
}
