package se.samverkanstrappan.query.perception;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Timeline;

/**
 * How an ambition compares with what is established on a day (section 2).
 *
 * @param gap the ambition gap, -7 to 7; null where there is no data
 * @param participants how many participants it is about; 0 where there is no data
 * @param having how many of them have established the step aimed at
 */
public record AmbitionStanding(
    DatedEntry<Ambition> ambition,
    Outcome outcome,
    @Nullable Integer gap,
    int participants,
    int having) {

  /** Whether an ambition is met. */
  public enum Outcome {
    MET,
    NOT_MET,
    NO_DATA
  }

  /**
   * Asks on a day.
   *
   * @param kinds what kind each actor is of
   */
  public static AmbitionStanding on(
      LocalDate day,
      DatedEntry<Ambition> ambition,
      Timeline timeline,
      Map<String, ActorKind> kinds) {
    ActorKind kind = ambition.entry().actorKind();
    List<Integer> steps =
        timeline.actors().entrySet().stream()
            .filter(each -> kind == null || kind == kinds.get(each.getKey()))
            .flatMap(each -> each.getValue().stream())
            .filter(segment -> segment.covers(day))
            .map(ActorSegment::step)
            .toList();
    return of(ambition, kind == null ? established(day, timeline) : established(steps), steps);
  }

  private static AmbitionStanding of(
      DatedEntry<Ambition> ambition, @Nullable Integer established, List<Integer> steps) {
    if (established == null) {
      return new AmbitionStanding(ambition, Outcome.NO_DATA, null, 0, 0);
    }
    int step = ambition.entry().step();
    return new AmbitionStanding(
        ambition,
        established >= step ? Outcome.MET : Outcome.NOT_MET,
        step - established,
        steps.size(),
        having(step, steps));
  }

  /** How many of a number of participants of a kind are enough. */
  public static int enough(int participants) {
    return Math.ceilDiv(participants, 2);
  }

  private static @Nullable Integer established(LocalDate day, Timeline timeline) {
    return timeline.segments().stream()
        .filter(segment -> segment.covers(day))
        .findFirst()
        .map(Segment::step)
        .orElse(null);
  }

  /** The highest step that enough have; null where there is nobody. */
  private static @Nullable Integer established(List<Integer> steps) {
    if (steps.isEmpty()) {
      return null;
    }
    int step = LadderStep.values().length;
    while (having(step, steps) < enough(steps.size())) {
      step--;
    }
    return step;
  }

  private static int having(int step, List<Integer> steps) {
    return (int) steps.stream().filter(each -> each >= step).count();
  }
}
