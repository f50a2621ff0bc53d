package se.samverkanstrappan.query.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.perception.AmbitionStanding;
import se.samverkanstrappan.query.perception.AmbitionStanding.Outcome;

/**
 * How an ambition of the assignment compares with what is established (section 5).
 *
 * @param actorKind null for all
 * @param missed whether it is not met though its date has passed
 * @param established the highest step that enough have; null where there is no data
 * @param gap the step aimed at less the established one; null where there is no data
 * @param participants how many different actors it is about
 * @param groups how many of them are groups
 * @param met how many of them have established the step
 * @param trace what shows the present step of each of them
 */
public record AmbitionRow(
    @Nullable ActorKind actorKind,
    int step,
    PartialDate by,
    Outcome standing,
    boolean missed,
    @Nullable Integer established,
    @Nullable Integer gap,
    int participants,
    int groups,
    int met,
    @JsonUnwrapped Trace trace) {

  /**
   * Asks on the day.
   *
   * @param start the day the assignment was decided, from which dates count
   */
  static AmbitionRow of(
      Ambition ambition, LocalDate start, LocalDate asOf, Reached reached, ActorsKnown actors) {
    ActorKind kind = ambition.actorKind();
    List<String> taking =
        reached.actors().stream()
            .filter(each -> kind == null || kind == actors.kind(each))
            .filter(each -> reached.now(each) != null)
            .toList();
    List<StepReached> present =
        taking.stream().flatMap(each -> Stream.ofNullable(reached.now(each))).toList();
    int groups = (int) taking.stream().filter(actors::isGroup).count();
    boolean passed = ambition.by().countedFrom(start).isBefore(asOf);
    return of(ambition, passed, groups, present);
  }

  private static AmbitionRow of(
      Ambition ambition, boolean passed, int groups, List<StepReached> present) {
    int step = ambition.step();
    Integer established = established(present);
    Outcome standing =
        established == null ? Outcome.NO_DATA : established >= step ? Outcome.MET : Outcome.NOT_MET;
    return new AmbitionRow(
        ambition.actorKind(),
        step,
        ambition.by(),
        standing,
        passed && standing == Outcome.NOT_MET,
        established,
        established == null ? null : step - established,
        present.size(),
        groups,
        having(step, present),
        Trace.all(present.stream().map(StepReached::trace)));
  }

  private static @Nullable Integer established(List<StepReached> present) {
    for (int step = LadderStep.values().length; step >= 1 && !present.isEmpty(); step--) {
      if (having(step, present) >= AmbitionStanding.enough(present.size())) {
        return step;
      }
    }
    return null;
  }

  private static int having(int step, List<StepReached> present) {
    return (int) present.stream().filter(each -> each.step() >= step).count();
  }
}
