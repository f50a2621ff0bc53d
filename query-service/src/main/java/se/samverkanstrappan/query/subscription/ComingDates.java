package se.samverkanstrappan.query.subscription;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.perception.AmbitionStanding;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.subscription.ComingDate.AmbitionDue;
import se.samverkanstrappan.query.subscription.ComingDate.EmergingEnds;
import se.samverkanstrappan.query.subscription.ComingDate.PlannedEnd;
import se.samverkanstrappan.query.subscription.ComingDate.ReportDue;
import se.samverkanstrappan.query.subscription.ComingDate.StepFalls;

/** What is to be expected as of a day (section 2). */
public final class ComingDates {
  /** For how long a report that was not submitted is told. */
  private static final int DAYS_LATE = 90;

  private ComingDates() {}

  /**
   * The falls that come after a day.
   *
   * @param segments as of the day, in order
   */
  public static List<ComingDate> falls(LocalDate asOf, List<Segment> segments) {
    List<ComingDate> falls = new ArrayList<>();
    for (int i = 1; i < segments.size(); i++) {
      if (segments.get(i).from().isAfter(asOf)) {
        falls.addAll(fall(segments.get(i - 1), segments.get(i)));
      }
    }
    return falls;
  }

  private static List<ComingDate> fall(Segment before, Segment next) {
    Integer step = before.step();
    Integer emerging = before.emerging();
    Integer nextStep = next.step();
    Integer nextEmerging = next.emerging();
    if (step == null || emerging == null || nextStep == null || nextEmerging == null) {
      return List.of();
    }
    if (nextStep < step) {
      return List.of(new StepFalls(next.from(), step, nextStep));
    }
    return emerging > step && nextEmerging < emerging
        ? List.of(new EmergingEnds(next.from(), emerging))
        : List.of();
  }

  /**
   * The planned end, where it is not before a day.
   *
   * @param openedOn the day that the collaboration's dates count from
   */
  public static List<ComingDate> end(
      LocalDate asOf, @Nullable PartialDate endsOn, LocalDate openedOn) {
    if (endsOn == null || endsOn.countedFrom(openedOn).isBefore(asOf)) {
      return List.of();
    }
    return List.of(new PlannedEnd(endsOn.countedFrom(openedOn), endsOn));
  }

  /**
   * What is to be reached on a day or after it.
   *
   * @param ambitions how each stands on the day
   */
  public static List<ComingDate> ambitions(LocalDate asOf, List<AmbitionStanding> ambitions) {
    return ambitions.stream()
        .filter(each -> !each.ambition().from().isBefore(asOf))
        .map(ComingDates::due)
        .toList();
  }

  private static ComingDate due(AmbitionStanding it) {
    var ambition = it.ambition();
    return new AmbitionDue(
        ambition.from(),
        ambition.id(),
        ambition.entry().step(),
        ambition.entry().actorKind(),
        ambition.entry().by(),
        it.outcome());
  }

  /**
   * The reports of an assignment that are due and not submitted.
   *
   * @param reports as of the day
   * @param decidedOn the day that the assignment's dates count from
   */
  public static List<ComingDate> reports(
      LocalDate asOf, List<Report> reports, LocalDate decidedOn) {
    return reports.stream()
        .filter(each -> each.submittedOn() == null)
        .map(each -> due(asOf, each, decidedOn))
        .filter(each -> !each.day().isBefore(asOf.minusDays(DAYS_LATE)))
        .toList();
  }

  private static ComingDate due(LocalDate asOf, Report report, LocalDate decidedOn) {
    LocalDate day = report.dueOn().countedFrom(decidedOn);
    return new ReportDue(day, report.id(), report.kind(), report.dueOn(), day.isBefore(asOf));
  }
}
