package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.perception.AmbitionStanding;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.signals.Clearing.Way;

/** The date of an ambition has passed, and it is not met. */
final class AmbitionMissed implements Signal {
  @Override
  public List<About> days(Course course) {
    return course.entries().all(Ambition.class).stream()
        .map(
            each ->
                new About(
                    each.id(),
                    Days.between(each.from().plusDays(1), null).and(notMet(each.entry(), course))))
        .toList();
  }

  private static Days notMet(Ambition ambition, Course course) {
    int step = ambition.step();
    ActorKind kind = ambition.actorKind();
    if (kind == null) {
      return course.open().without(course.atLeast(step));
    }
    List<String> actors =
        course.actors().stream().filter(it -> course.facts().kinds().get(it) == kind).toList();
    return Days.where(
        actors.stream().map(actor -> course.atLeast(1, actor)).toList(),
        actors.stream().map(actor -> course.atLeast(step, actor)).toList(),
        (all, having) -> having < AmbitionStanding.enough(all));
  }

  @Override
  public Basis on(LocalDate day, @Nullable String subject, Course course) {
    DatedEntry<Ambition> ambition =
        course.entries().all(Ambition.class).stream()
            .filter(each -> each.id().equals(subject))
            .findFirst()
            .orElseThrow();
    ActorKind kind = ambition.entry().actorKind();
    LadderStep step = LadderStep.of(ambition.entry().step());
    Details details = Details.NONE.with("step", step).with("by", ambition.entry().by());
    return new Basis(
        kind == null ? details : details.with("actorKind", kind),
        List.of(ambition.id()),
        kind == null
            ? Clearing.by(Way.REACH_STEP).with("step", step)
            : among(
                kind,
                step,
                AmbitionStanding.on(day, ambition, course.timeline(), course.facts().kinds())));
  }

  private static Clearing among(ActorKind kind, LadderStep step, AmbitionStanding standing) {
    int more = AmbitionStanding.enough(standing.participants()) - standing.having();
    return Clearing.by(Way.REACH_STEP_AMONG)
        .with("step", step)
        .with("actorKind", kind)
        .with("participants", more);
  }
}
