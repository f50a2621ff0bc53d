package se.samverkanstrappan.query.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.signals.SignalCode.SILENT;
import static se.samverkanstrappan.query.signals.SignalCode.THIN;
import static se.samverkanstrappan.query.signals.SignalCode.UNEVEN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.signals.SignalChange.State;

class ToldSignalsTest {
  private @Nullable ToldSignals told;

  @Test
  void tellsTheWholePastOnceAndNothingOfWhatIsToCome() {
    assertThat(
            worksOut(
                1,
                "2026-03-01",
                signal(SILENT, null, "2026-02-01", "2026-04-01"),
                signal(THIN, "a", "2025-02-01", "2025-03-01"),
                signal(UNEVEN, "a", "2026-03-02", null)))
        .containsExactly(
            "c/THIN/a/2025-02-01 BEGUN",
            "c/THIN/a/2025-02-01 ENDED 2025-03-01",
            "c/SILENT//2026-02-01 BEGUN");
    assertThat(passes("2026-03-01")).isEmpty();
  }

  @Test
  void tellsWhatBeginsAndEndsAsDaysPassInTheirOrder() {
    worksOut(
        1,
        "2026-03-01",
        signal(SILENT, null, "2026-02-01", "2026-04-01"),
        signal(UNEVEN, "a", "2026-03-02", "2026-03-20"));

    assertThat(passes("2026-03-02")).containsExactly("c/UNEVEN/a/2026-03-02 BEGUN");
    assertThat(passes("2026-03-19")).isEmpty();
    assertThat(passes("2026-05-01"))
        .containsExactly(
            "c/UNEVEN/a/2026-03-02 ENDED 2026-03-20", "c/SILENT//2026-02-01 ENDED 2026-04-01");
    assertThat(passes("2026-05-02")).isEmpty();
  }

  @Test
  void tellsBothEndsOfWhatCameAndWentWhileNobodyLooked() {
    worksOut(1, "2026-03-01", signal(UNEVEN, "a", "2026-03-02", "2026-03-20"));

    assertThat(passes("2026-05-01"))
        .containsExactly("c/UNEVEN/a/2026-03-02 BEGUN", "c/UNEVEN/a/2026-03-02 ENDED 2026-03-20");
  }

  @Test
  void withdrawsWhatWasNeverThereByWhatIsLoggedLater() {
    worksOut(1, "2026-03-01", signal(SILENT, null, "2026-02-01", null));

    assertThat(worksOut(2, "2026-03-01", signal(SILENT, null, "2026-02-15", null)))
        .containsExactly("c/SILENT//2026-02-01 WITHDRAWN", "c/SILENT//2026-02-15 BEGUN");
    assertThat(worksOut(3, "2026-03-01")).containsExactly("c/SILENT//2026-02-15 WITHDRAWN");
    assertThat(worksOut(4, "2026-03-01")).isEmpty();
  }

  @Test
  void saysNothingOfWhatWouldHaveComeAndDoesNot() {
    worksOut(1, "2026-03-01", signal(SILENT, null, "2026-03-02", null));

    assertThat(worksOut(2, "2026-03-01", signal(SILENT, null, "2026-05-02", null))).isEmpty();
  }

  @Test
  void tellsAgainWhatGoesOnAfterAllOrEndedOnAnotherDay() {
    worksOut(1, "2026-03-01", signal(SILENT, null, "2026-02-01", "2026-02-10"));

    assertThat(worksOut(2, "2026-03-01", signal(SILENT, null, "2026-02-01", "2026-02-20")))
        .containsExactly("c/SILENT//2026-02-01 ENDED 2026-02-20");
    assertThat(worksOut(3, "2026-03-01", signal(SILENT, null, "2026-02-01", null)))
        .containsExactly("c/SILENT//2026-02-01 BEGUN");
  }

  @Test
  void countsAllThatIsToldSoThatARepeatIsKnownAlsoWhereTheVersionIsTheSame() {
    worksOut(1, "2026-03-01", signal(SILENT, null, "2026-02-01", "2026-03-05"));
    ToldSignals ended =
        Objects.requireNonNull(told).next("c", LocalDate.parse("2026-03-05")).told();
    SignalChange end = last(Objects.requireNonNull(told).next("c", LocalDate.parse("2026-03-05")));
    // The register has learned something: it goes on, by the same version of the collaboration.
    SignalChange again =
        last(
            ToldSignals.next(
                "c",
                ended,
                1,
                List.of(signal(SILENT, null, "2026-02-01", null)),
                LocalDate.parse("2026-03-05")));

    assertThat(end.number()).isEqualTo(2);
    assertThat(again).returns(State.BEGUN, SignalChange::state).returns(3L, SignalChange::number);
    assertThat(again.isNewsAfter(end)).isTrue();
    assertThat(end.isNewsAfter(again)).isFalse();
    assertThat(again.isNewsAfter(again)).isFalse();
  }

  private static SignalChange last(ToldSignals.Next next) {
    return next.changes().getLast();
  }

  @Test
  void takesNothingBackWhereTheClockGoesBack() {
    worksOut(1, "2026-03-01", signal(SILENT, null, "2026-02-01", "2026-03-01"));

    assertThat(worksOut(2, "2026-02-20", signal(SILENT, null, "2026-02-01", "2026-03-01")))
        .isEmpty();
    assertThat(passes("2026-02-21")).isEmpty();
    assertThat(passes("2026-03-02")).isEmpty();
  }

  @Test
  void knowsOnWhichDaysThereIsSomethingToTell() {
    worksOut(1, "2026-03-01", signal(SILENT, null, "2026-03-10", "2026-03-20"));
    ToldSignals now = Objects.requireNonNull(told);

    assertThat(now.changesBy(LocalDate.parse("2026-03-09"))).isFalse();
    assertThat(now.changesBy(LocalDate.parse("2026-03-10"))).isTrue();
    passes("2026-03-10");
    now = Objects.requireNonNull(told);
    assertThat(now.changesBy(LocalDate.parse("2026-03-19"))).isFalse();
    assertThat(now.changesBy(LocalDate.parse("2026-03-20"))).isTrue();
  }

  private List<String> worksOut(long version, String today, SignalInterval... signals) {
    return tell(
        ToldSignals.next("c", told, version, Arrays.asList(signals), LocalDate.parse(today)));
  }

  private List<String> passes(String today) {
    return tell(Objects.requireNonNull(told).next("c", LocalDate.parse(today)));
  }

  private List<String> tell(ToldSignals.Next next) {
    told = next.told();
    return next.changes().stream()
        .map(
            each ->
                each.key() + " " + each.state() + (each.until() == null ? "" : " " + each.until()))
        .toList();
  }

  private static SignalInterval signal(
      SignalCode code, @Nullable String subject, String from, @Nullable String to) {
    return new SignalInterval(
        code, subject, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }
}
