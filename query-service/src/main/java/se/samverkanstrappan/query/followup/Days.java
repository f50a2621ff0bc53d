package se.samverkanstrappan.query.followup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.followup.FollowUp.LastReport;

/**
 * The days on which steps are told (section 3).
 *
 * @param last the report submitted last; null where none is
 */
record Days(Asked asked, LocalDate start, @Nullable LastReport last) {
  /**
   * Those of an assignment.
   *
   * @param assignment as of the day
   */
  static Days of(AssignmentView assignment, Asked asked) {
    LocalDate start = assignment.decidedOn().firstDay();
    List<LastReport> submitted =
        assignment.reports().stream()
            .flatMap(
                each ->
                    Stream.ofNullable(each.submittedOn())
                        .map(on -> new LastReport(each.id(), on.countedFrom(start))))
            .toList();
    return new Days(
        asked,
        start,
        submitted.stream()
            .max(Comparator.comparing(LastReport::on).thenComparing(LastReport::report))
            .orElse(null));
  }

  @Nullable LocalDate lastReport() {
    return last == null ? null : last.on();
  }

  /** The first day whose interactions are counted. */
  LocalDate countedSince() {
    return last == null ? start : last.on().plusDays(1);
  }
}
