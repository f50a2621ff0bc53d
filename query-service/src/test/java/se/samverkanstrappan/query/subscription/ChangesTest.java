package se.samverkanstrappan.query.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.signals.SignalInterval;
import se.samverkanstrappan.query.subscription.Change.SignalMoved;
import se.samverkanstrappan.query.subscription.Change.StatusMoved;
import se.samverkanstrappan.query.subscription.Change.StepMoved;
import se.samverkanstrappan.query.subscription.Change.Turn;

class ChangesTest {
  private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
  private static final LocalDate LAST = LocalDate.parse("2024-12-31");

  private static LocalDate day(String monthAndDay) {
    return LocalDate.parse("2024-" + monthAndDay);
  }

  private static Segment segment(
      String from, @Nullable String to, Status status, @Nullable Integer step) {
    return new Segment(day(from), to == null ? null : day(to), status, step, step);
  }

  private static SignalInterval signal(
      SignalCode code, @Nullable String subject, String from, @Nullable String to) {
    return new SignalInterval(code, subject, day(from), to == null ? null : day(to));
  }

  private static List<Change> changes(Segment... segments) {
    return Changes.between(FIRST, LAST, List.of(segments), List.of());
  }

  @Test
  void tellsALife() {
    assertThat(
            changes(
                segment("01-10", "02-10", Status.ACTIVE, 1),
                segment("02-10", "03-10", Status.ACTIVE, 4),
                segment("03-10", "04-10", Status.PAUSED, 4),
                segment("04-10", "05-10", Status.ACTIVE, 3),
                segment("05-10", "06-10", Status.CLOSED, null),
                segment("06-10", null, Status.ACTIVE, 5)))
        .containsExactly(
            new StatusMoved(day("01-10"), Turn.OPENED),
            new StepMoved(day("02-10"), 1, 4),
            new StatusMoved(day("03-10"), Turn.PAUSED),
            new StatusMoved(day("04-10"), Turn.RESUMED),
            new StepMoved(day("04-10"), 4, 3),
            new StatusMoved(day("05-10"), Turn.CLOSED),
            new StatusMoved(day("06-10"), Turn.REOPENED));
  }

  @Test
  void tellsAllThatASegmentBegins() {
    assertThat(
            changes(
                segment("01-10", "02-10", Status.PAUSED, 1),
                segment("02-10", "03-10", Status.CLOSED, null),
                segment("03-10", "04-10", Status.PAUSED, 1),
                segment("04-10", null, Status.CLOSED, null)))
        .containsExactly(
            new StatusMoved(day("01-10"), Turn.OPENED),
            new StatusMoved(day("01-10"), Turn.PAUSED),
            new StatusMoved(day("02-10"), Turn.CLOSED),
            new StatusMoved(day("03-10"), Turn.REOPENED),
            new StatusMoved(day("03-10"), Turn.PAUSED),
            new StatusMoved(day("04-10"), Turn.CLOSED));
  }

  @Test
  void tellsNothingOfWhatIsOnlyEmerging() {
    Segment first = segment("01-10", "02-10", Status.ACTIVE, 2);
    Segment second = new Segment(day("02-10"), null, Status.ACTIVE, 2, 6);

    assertThat(changes(first, second)).containsExactly(new StatusMoved(day("01-10"), Turn.OPENED));
  }

  @Test
  void tellsWhenSignalsBeginAndEndInOrder() {
    assertThat(
            Changes.between(
                FIRST,
                LAST,
                List.of(),
                List.of(
                    signal(SignalCode.UNEVEN, "b", "03-01", "03-05"),
                    signal(SignalCode.UNEVEN, "a", "03-01", null),
                    signal(SignalCode.SLIPPING, null, "02-01", "03-01"))))
        .containsExactly(
            new SignalMoved(day("02-01"), SignalCode.SLIPPING, null, true),
            new SignalMoved(day("03-01"), SignalCode.SLIPPING, null, false),
            new SignalMoved(day("03-01"), SignalCode.UNEVEN, "a", true),
            new SignalMoved(day("03-01"), SignalCode.UNEVEN, "b", true),
            new SignalMoved(day("03-05"), SignalCode.UNEVEN, "b", false));
  }

  @Test
  void tellsOfTheDaysThatAreAskedAboutBothIncluded() {
    List<SignalInterval> signals =
        List.of(
            signal(SignalCode.SILENT, null, "01-31", "02-01"),
            signal(SignalCode.SILENT, null, "02-29", "03-01"));

    assertThat(Changes.between(day("02-01"), day("02-29"), List.of(), signals))
        .containsExactly(
            new SignalMoved(day("02-01"), SignalCode.SILENT, null, false),
            new SignalMoved(day("02-29"), SignalCode.SILENT, null, true));
  }
}
