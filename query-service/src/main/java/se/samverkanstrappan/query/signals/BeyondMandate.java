package se.samverkanstrappan.query.signals;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.signals.Clearing.Way;
import se.samverkanstrappan.query.signals.Mandates.Span;

/** An actor's established step is above what its mandate covers. */
final class BeyondMandate implements Signal {
  @Override
  public List<About> days(Course course) {
    Mandates mandates = course.mandates();
    return course.actors().stream()
        .map(actor -> new About(actor, beyond(actor, mandates.of(actor), course)))
        .toList();
  }

  private static Days beyond(String actor, List<Span> spans, Course course) {
    return Days.any(
        spans.stream()
            .flatMap(
                span ->
                    span.mandate().covers().stream()
                        .map(covers -> course.atLeast(covers.number() + 1, actor).and(span.days())))
            .toList());
  }

  @Override
  public Basis on(LocalDate day, @Nullable String subject, Course course) {
    String actor = requireNonNull(subject);
    DatedEntry<MandateHeld> given = requireNonNull(course.mandates().on(day, actor));
    int step = course.step(actor, day);
    List<String> evidence = new ArrayList<>(List.of(given.id()));
    evidence.addAll(course.entries().establishing(actor, step, day));
    return new Basis(
        Details.NONE
            .with("step", LadderStep.of(step))
            .with("mandate", given.entry().mandate())
            .with("covers", given.entry().mandate().covers().orElseThrow()),
        evidence,
        Clearing.by(Way.GIVE_MANDATE).with("step", LadderStep.of(step)));
  }
}
