package se.samverkanstrappan.query.entryforms;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.forms.Field;
import se.samverkanstrappan.query.forms.Subject;

/** The last day of something that stands, where it has one. */
final class LastDay {
  private LastDay() {}

  /**
   * A field with it.
   *
   * @param end the first day without it
   */
  static Field of(String name, Function<Subject, @Nullable PartialDate> end) {
    return Field.lastDay(name)
        .optional()
        .standing(
            subject -> Optional.ofNullable(end.apply(subject)).map(PartialDate::text),
            (subject, text) ->
                PartialDate.parse(text)
                    .countedFrom(subject.collaboration().openedOn())
                    .minusDays(1)
                    .toString());
  }
}
