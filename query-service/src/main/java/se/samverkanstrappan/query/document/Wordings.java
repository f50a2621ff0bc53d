package se.samverkanstrappan.query.document;

import java.util.Map;
import se.samverkanstrappan.query.explanation.Phrases;

/** What documents say by themselves. */
final class Wordings {
  private Wordings() {}

  static Phrases of(Document document) {
    return new Phrases(document.language(), Map.of());
  }
}
