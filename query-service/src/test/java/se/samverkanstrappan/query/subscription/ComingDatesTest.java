package se.samverkanstrappan.query.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.ReportKind;
import se.samverkanstrappan.query.perception.AmbitionStanding;
import se.samverkanstrappan.query.perception.AmbitionStanding.Outcome;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.subscription.ComingDate.AmbitionDue;
import se.samverkanstrappan.query.subscription.ComingDate.EmergingEnds;
import se.samverkanstrappan.query.subscription.ComingDate.PlannedEnd;
import se.samverkanstrappan.query.subscription.ComingDate.ReportDue;
import se.samverkanstrappan.query.subscription.ComingDate.StepFalls;

class ComingDatesTest {
  private static final LocalDate TODAY = LocalDate.parse("2024-06-01");

  private static Segment segment(String from, @Nullable String to, int step, int emerging) {
    LocalDate end = to == null ? null : LocalDate.parse(to);
    return new Segment(LocalDate.parse(from), end, Status.ACTIVE, step, emerging);
  }

  @Test
  void tellsEveryFallToCome() {
    List<Segment> segments =
        List.of(
            segment("2023-01-01", "2024-06-01", 7, 7),
            segment("2024-06-01", "2024-06-02", 6, 8),
            segment("2024-06-02", "2025-01-01", 6, 7),
            segment("2025-01-01", "2025-02-01", 3, 3),
            segment("2025-02-01", null, 1, 1));

    assertThat(ComingDates.falls(TODAY, segments))
        .containsExactly(
            new EmergingEnds(LocalDate.parse("2024-06-02"), 8),
            new StepFalls(LocalDate.parse("2025-01-01"), 6, 3),
            new StepFalls(LocalDate.parse("2025-02-01"), 3, 1));
  }

  @Test
  void tellsNoFallOfWhatRisesOrCloses() {
    LocalDate july = LocalDate.parse("2024-07-01");
    List<Segment> segments =
        List.of(
            segment("2023-01-01", "2024-06-15", 4, 4),
            segment("2024-06-15", "2024-07-01", 5, 5),
            new Segment(july, null, Status.CLOSED, null, null));

    assertThat(ComingDates.falls(TODAY, segments)).isEmpty();
  }

  @Test
  void tellsThePlannedEndUpToItsDay() {
    PartialDate today = PartialDate.of(TODAY);
    LocalDate opened = TODAY.minusYears(1);
    assertThat(ComingDates.end(TODAY, today, opened)).containsExactly(new PlannedEnd(TODAY, today));
    assertThat(ComingDates.end(TODAY, PartialDate.of(TODAY.minusDays(1)), opened)).isEmpty();
    assertThat(ComingDates.end(TODAY, null, opened)).isEmpty();
  }

  @Test
  void tellsAmbitionsWhetherOrNotTheyAreMet() {
    assertThat(
            ComingDates.ambitions(
                TODAY,
                List.of(
                    standing("past", TODAY.minusDays(1), Outcome.NOT_MET),
                    standing("met", TODAY, Outcome.MET),
                    standing("ahead", TODAY.plusYears(1), Outcome.NOT_MET))))
        .containsExactly(
            new AmbitionDue(TODAY, "met", 6, null, PartialDate.of(TODAY), Outcome.MET),
            new AmbitionDue(
                TODAY.plusYears(1),
                "ahead",
                6,
                null,
                PartialDate.of(TODAY.plusYears(1)),
                Outcome.NOT_MET));
  }

  private static AmbitionStanding standing(String id, LocalDate by, Outcome outcome) {
    Ambition ambition = new Ambition(6, PartialDate.of(by), null);
    return new AmbitionStanding(new DatedEntry<>(id, ambition, by, null), outcome, 0, 2, 2);
  }

  @Test
  void tellsReportsThatAreDueAndForNinetyDaysThatTheyAreLate() {
    LocalDate decided = LocalDate.parse("2023-03-15");
    List<Report> reports =
        List.of(
            report("long-ago", "2024-03-02", null),
            report("late", "2024-03-03", null),
            report("done", "2024-05-31", "2024-05-30"),
            report("today", "2024-06-01", null),
            report("some-day", "2025", null));

    List<ComingDate> told = ComingDates.reports(TODAY, reports, decided);

    assertThat(told)
        .extracting(ComingDate::name)
        .containsExactly("report-late", "report-today", "report-some-day");
    assertThat(told)
        .extracting(each -> ((ReportDue) each).late())
        .containsExactly(true, false, false);
    assertThat(told.getLast().day()).isEqualTo("2025-01-01");
  }

  private static Report report(String id, String dueOn, @Nullable String submittedOn) {
    return new Report(
        id,
        ReportKind.INTERIM,
        PartialDate.parse(dueOn),
        submittedOn == null ? null : PartialDate.parse(submittedOn),
        null);
  }
}
