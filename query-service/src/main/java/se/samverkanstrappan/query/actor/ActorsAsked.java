package se.samverkanstrappan.query.actor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.web.Parameters;

/**
 * Which actors a list shows on which day.
 *
 * @param valid whether those that exist on the day, or those that do not; null for both
 */
record ActorsAsked(LocalDate asOf, ActorSelection selection, @Nullable Boolean valid) {
  static ActorsAsked read(LocalDate asOf, Parameters parameters) {
    var selection =
        new ActorSelection(
            parameters.text("q"), parameters.word("kind", ActorKind.class), parameters.county());
    Boolean valid = parameters.read("valid", ActorsAsked::truth, "true or false");
    return new ActorsAsked(asOf, selection, valid);
  }

  /** All of them, in order. */
  List<ActorView> of(Register register) {
    return selection.of(register.existing(valid, asOf));
  }

  private static @Nullable Boolean truth(String text) {
    return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : null;
  }
}
