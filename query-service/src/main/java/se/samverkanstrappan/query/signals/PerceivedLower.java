package se.samverkanstrappan.query.signals;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.signals.Clearing.Way;
import se.samverkanstrappan.query.signals.Views.View;

/** A participant perceives a step at least two below the established one. */
final class PerceivedLower implements Signal {
  private static final int BELOW = 2;

  @Override
  public List<About> days(Course course) {
    return course.views().byActor().entrySet().stream()
        .map(each -> new About(each.getKey(), lower(each.getValue(), course)))
        .toList();
  }

  private static Days lower(List<View> views, Course course) {
    return Days.any(
        views.stream()
            .map(each -> each.days().and(course.atLeast(each.perceived() + BELOW)))
            .toList());
  }

  @Override
  public Basis on(LocalDate day, @Nullable String subject, Course course) {
    DatedEntry<Perception> perception =
        requireNonNull(Views.on(day, course).newest().get(requireNonNull(subject)));
    int step = course.step(day);
    return new Basis(
        Details.NONE
            .with("perceived", LadderStep.of(perception.entry().perceived()))
            .with("established", LadderStep.of(step)),
        List.of(perception.id()),
        Clearing.by(Way.PERCEIVE_STEP).with("step", LadderStep.of(step - BELOW + 1)));
  }
}
