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
  /** The day the date counts from, or null where it is missing or cannot be; tells why. */
  public @Nullable LocalDate day(
      Violations violations, String pointer, @Nullable PartialDate date) {
    if (date == null) {
      violations.add(pointer, "is required");
      return null;
    }
    LocalDate day = date.countedFrom(opening);
    if (day.isAfter(today)) {
      violations.add(pointer, date + " is in the future");
      return null;
    }
    if (day.isBefore(opening)) {
      violations.add(pointer, date + " is before the opening on " + opening);
      return null;
    }
    return day;
  }
}
