package se.samverkanstrappan.query.forms;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Labelled;
import se.samverkanstrappan.query.web.Language;

/**
 * Something that can be chosen.
 *
 * @param value what is sent
 * @param label what it is called
 * @param step of the ladder that it stands for; null where it stands for none
 */
public record Option(String value, String label, @Nullable Integer step) {
  /** One without a step. */
  public static Option of(String value, String label) {
    return new Option(value, label, null);
  }

  /** A word of the vocabulary. */
  public static <E extends Enum<E> & Labelled> Option of(E word, Language language) {
    return of(word.name(), language.name(word));
  }
}
