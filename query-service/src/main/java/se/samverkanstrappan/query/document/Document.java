package se.samverkanstrappan.query.document;

import java.time.Instant;
import java.util.List;
import se.samverkanstrappan.query.web.Language;

/**
 * Something to hand in.
 *
 * @param writtenAt the instant that it says it was written at; the same document says the same
 * @param facts what is to be known of it as a whole, in order
 * @param footer what each printed page says
 * @param parts in the order they are read
 */
public record Document(
    String title,
    Language language,
    Instant writtenAt,
    List<Fact> facts,
    String footer,
    List<Part> parts) {

  /** The same with other parts. */
  Document with(List<Part> others) {
    return new Document(title, language, writtenAt, facts, footer, others);
  }

  /**
   * The same, of which everything that is printed is in memory, so that writing it several times
   * works it out once.
   *
   * @throws TooMuchToPrint where it has more rows than can be printed
   */
  public Document held() {
    return HeldRows.of(this);
  }

  /**
   * One thing to be known.
   *
   * @param id how machines call it
   * @param value what a cell can hold
   */
  public record Fact(String id, String label, Object value) {}
}
