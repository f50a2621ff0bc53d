package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.perception.Expectations;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.signals.Clearing.Way;

/** The perceived steps of the participants are at least two apart. */
final class ExpectationGap implements Signal {
  private static final int GAP = 2;

  /** They are where somebody is on or below a step and somebody else that far above it. */
  @Override
  public List<About> days(Course course) {
    Views views = course.views();
    return Signal.aboutAll(
        Days.any(
            IntStream.rangeClosed(1, LadderStep.values().length - GAP)
                .mapToObj(
                    low ->
                        views
                            .anybody(perceived -> perceived <= low)
                            .and(views.anybody(perceived -> perceived >= low + GAP)))
                .toList()));
  }

  @Override
  public Basis on(LocalDate day, @Nullable String subject, Course course) {
    Expectations expectations = Views.on(day, course);
    int lowest = Objects.requireNonNull(expectations.lowest());
    int highest = Objects.requireNonNull(expectations.highest());
    return new Basis(
        Details.NONE
            .with("lowest", LadderStep.of(lowest))
            .with("highest", LadderStep.of(highest))
            .with("answered", expectations.answered())
            .with("participants", expectations.participants()),
        expectations.newest().values().stream()
            .filter(
                each -> each.entry().perceived() == lowest || each.entry().perceived() == highest)
            .map(DatedEntry::id)
            .toList(),
        Clearing.by(Way.AGREE).with("gap", GAP - 1));
  }
}
