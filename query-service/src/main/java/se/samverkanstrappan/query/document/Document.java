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

  /**
   * One thing to be known.
   *
   * @param id how machines call it
   * @param value what a cell can hold
   */
  public record Fact(String id, String label, Object value) {}
}
