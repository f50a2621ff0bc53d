package se.samverkanstrappan.query.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.events.vocabulary.PartialDate.parse;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.vocabulary.ReportKind;

class ReportRowTest {
  private static ReportRow on(String day, String dueOn, @Nullable String submittedOn) {
    return new Told()
        .report(
            new Report(
                "slut",
                ReportKind.FINAL,
                parse(dueOn),
                submittedOn == null ? null : parse(submittedOn),
                null))
        .on(day)
        .reports()
        .getFirst();
  }

  @Test
  void isLateTheDayAfterItWasDue() {
    assertThat(on("2024-06-01", "2024-06-01", null).late()).isFalse();
    assertThat(on("2024-06-02", "2024-06-01", null).late()).isTrue();
  }

  @Test
  void staysLateWhereItCameLate() {
    assertThat(on("2025-01-01", "2024-06-01", "2024-06-01").late()).isFalse();
    assertThat(on("2025-01-01", "2024-06-01", "2024-06-02").late()).isTrue();
  }

  @Test
  void isNotSubmittedBeforeTheDayItWas() {
    assertThat(on("2024-06-04", "2024-06-01", "2024-06-05").submittedOn()).isNull();
    assertThat(on("2024-06-05", "2024-06-01", "2024-06-05").submittedOn())
        .isEqualTo(parse("2024-06-05"));
  }

  @Test
  void countsAMonthFromItsFirstDay() {
    assertThat(on("2024-06-01", "2024-06", null).late()).isFalse();
    assertThat(on("2024-06-02", "2024-06", null).late()).isTrue();
    assertThat(on("2025-01-01", "2024-06", "2024-06").late()).isFalse();
  }

  @Test
  void countsTheMonthOfTheDecisionFromTheDecision() {
    assertThat(on("2024-01-10", "2024-01", null).late()).isFalse();
    assertThat(on("2024-01-11", "2024-01", null).late()).isTrue();
  }

  @Test
  void opensToTheReportItself() {
    assertThat(on("2024-06-02", "2024-06-01", null).trace().entries()).containsExactly("u/slut");
  }

  @Test
  void isReadAsItWasKnown() {
    assertThat(on("2024-06-02", "2024-06-01", null).trace().reads())
        .containsExactly("/api/v1/assignments/u/follow-up?asOf=2024-06-02&rule=2026-1");
  }
}
