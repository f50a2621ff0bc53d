package se.samverkanstrappan.command.collaboration.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * Judges the dates of what has happened: never in the future, never before the opening.
 *
 * @param opening the day the collaboration began
 * @param today in the calendar of Sweden
 */
public record FactDates(LocalDate opening, LocalDate today) {
  /** Whether it has happened since the opening, or is not told; tells where it has not. */
  public boolean happened(Violations violations, String pointer, @Nullable PartialDate date) {
    if (date == null) {
      return true;
    }
    LocalDate day = date.countedFrom(opening);
    if (day.isAfter(today)) {
      violations.addUnlessTold(pointer, date + " is in the future");
    } else if (day.isBefore(opening)) {
      violations.addUnlessTold(pointer, date + " is before the opening on " + opening);
    }
    return !day.isAfter(today) && !day.isBefore(opening);
  }
}
