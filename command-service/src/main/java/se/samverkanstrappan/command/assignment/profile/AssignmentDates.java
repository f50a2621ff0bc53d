package se.samverkanstrappan.command.assignment.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * Judges the dates of an assignment by the day the government decided.
 *
 * @param decided null where that is not known, so that nothing can be before it
 * @param today in the calendar of Sweden
 */
public record AssignmentDates(@Nullable LocalDate decided, LocalDate today) {
  /** The decision itself is required, and has been made. */
  static AssignmentDates of(
      Violations violations, String pointer, @Nullable PartialDate decidedOn, LocalDate today) {
    if (decidedOn == null) {
      violations.add(pointer, "is required");
      return new AssignmentDates(null, today);
    }
    LocalDate day = decidedOn.firstDay();
    boolean ahead = day.isAfter(today);
    violations.addIf(ahead, pointer, decidedOn + " is in the future");
    return new AssignmentDates(ahead ? null : day, today);
  }

  /** What has happened: not in the future, nor before the decision. */
  public void happened(Violations violations, String pointer, @Nullable PartialDate date) {
    if (date != null && counted(date).isAfter(today)) {
      violations.add(pointer, date + " is in the future");
    } else {
      notBeforeTheDecision(violations, pointer, date);
    }
  }

  /** What may lie ahead, but not before the decision. */
  void notBeforeTheDecision(Violations violations, String pointer, @Nullable PartialDate date) {
    violations.addIf(
        date != null && decided != null && counted(date).isBefore(decided),
        pointer,
        date + " is before the decision on " + decided);
  }

  private LocalDate counted(PartialDate date) {
    return decided == null ? date.firstDay() : date.countedFrom(decided);
  }
}
