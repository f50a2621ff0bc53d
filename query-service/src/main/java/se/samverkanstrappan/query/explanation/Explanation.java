package se.samverkanstrappan.query.explanation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.PlacementFacts;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Timeline;

/**
 * Why a collaboration stands where it stands on a day.
 *
 * @param quorum null, as all that follows is empty or null, where the collaboration has no step
 * @param steps what is shown of each step, from 1 to 8
 * @param holds what holds the present step
 * @param missing null also where no step is higher
 */
public record Explanation(
    LocalDate asOf,
    Placement placement,
    @Nullable Quorum quorum,
    List<StepShown> steps,
    @Nullable Holding holds,
    @Nullable Missing missing) {

  /**
   * How many participants there are, and how many of them must have a step.
   *
   * @param needed may be more than there are
   */
  public record Quorum(int participants, int needed) {}

  public Explanation {
    steps = List.copyOf(steps);
  }

  /**
   * Explains a placement as of a day, by what is dated up to it.
   *
   * @param interactions those that stand, in any order; they say which of them made the evidence
   *     that is part of the facts
   */
  public static Explanation of(
      PlacementFacts facts,
      List<ShownInteraction> interactions,
      PlacementRule rule,
      LocalDate day) {
    PlacementFacts known = facts.asOf(day);
    Timeline timeline = Timeline.of(known, rule);
    Placement placement = timeline.on(day);
    Integer step = placement.step();
    if (step == null) {
      return new Explanation(day, placement, null, List.of(), null, null);
    }
    Participants participants = Participants.on(day, known, timeline, interactions, rule);
    return new Explanation(
        day,
        placement,
        participants.quorum(),
        participants.steps(),
        participants.holding(step),
        participants.missing(step + 1));
  }
}
