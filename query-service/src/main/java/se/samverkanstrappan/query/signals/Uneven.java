package se.samverkanstrappan.query.signals;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.signals.Clearing.Way;

/**
 * The established step is at least 4, and a participant for more than 180 days stands at least
 * three steps below it.
 */
final class Uneven implements Signal {
  private static final int DAYS = 180;
  private static final int LEAST = 4;
  private static final int BELOW = 3;

  @Override
  public List<About> days(Course course) {
    return course.actors().stream()
        .map(
            actor ->
                new About(actor, below(actor, course).and(course.presentLongerThan(DAYS, actor))))
        .toList();
  }

  /** It is below by so much where a step is established that far above one that it has not. */
  private static Days below(String actor, Course course) {
    return Days.any(
        IntStream.rangeClosed(LEAST, LadderStep.values().length)
            .mapToObj(step -> course.atLeast(step).without(course.atLeast(step - BELOW + 1, actor)))
            .toList());
  }

  @Override
  public Basis on(LocalDate day, @Nullable String subject, Course course) {
    String actor = requireNonNull(subject);
    int established = course.step(day);
    int step = course.step(actor, day);
    List<String> evidence = new ArrayList<>(course.entries().stays(actor, day));
    evidence.addAll(course.entries().establishing(actor, step, day));
    return new Basis(
        Details.NONE
            .with("days", DAYS)
            .with("step", LadderStep.of(step))
            .with("established", LadderStep.of(established)),
        evidence,
        Clearing.by(Way.ESTABLISH_STEP).with("step", LadderStep.of(established - BELOW + 1)));
  }
}
