package se.samverkanstrappan.query.subscription.reads;

import java.time.Instant;
import java.util.Comparator;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.subscription.ComingDate;

/**
 * A coming date and what it is of.
 *
 * @param title what that is called
 * @param recordedAt when what is known of that was last recorded
 */
record ToldDate(Of of, String id, String title, Instant recordedAt, ComingDate date) {
  static final Comparator<ToldDate> ORDER =
      Comparator.comparing((ToldDate each) -> each.date().day())
          .thenComparing(each -> each.of())
          .thenComparing(each -> each.id())
          .thenComparing(each -> each.date().name());

  /** What may have dates to come. */
  enum Of {
    ASSIGNMENT,
    COLLABORATION
  }

  static ToldDate of(CollaborationView head, ComingDate date) {
    return new ToldDate(Of.COLLABORATION, head.id(), head.title(), head.recordedAt(), date);
  }

  static ToldDate of(AssignmentView assignment, ComingDate date) {
    return new ToldDate(
        Of.ASSIGNMENT, assignment.id(), assignment.title(), assignment.recordedAt(), date);
  }
}
