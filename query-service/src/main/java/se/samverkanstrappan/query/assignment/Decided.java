package se.samverkanstrappan.query.assignment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The list of government assignments. */
final class Decided {
  private static final Comparator<AssignmentView> NEWEST_FIRST =
      Comparator.comparing((AssignmentView each) -> each.decidedOn().firstDay())
          .reversed()
          .thenComparing(AssignmentView::id);

  private Decided() {}

  /** Those decided by a day, the newest decision first. */
  static List<AssignmentView> by(LocalDate day, Collection<AssignmentView> assignments) {
    return assignments.stream().filter(each -> each.isDecidedBy(day)).sorted(NEWEST_FIRST).toList();
  }
}
