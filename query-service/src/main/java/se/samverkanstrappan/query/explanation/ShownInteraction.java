package se.samverkanstrappan.query.explanation;

import java.time.LocalDate;
import java.util.Map;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.placement.InteractionStep;

/**
 * What an interaction shows.
 *
 * @param date as it was given
 * @param day the day it counts from
 * @param steps per actor that took part, the step that it is evidence of
 */
public record ShownInteraction(
    String id, PartialDate date, LocalDate day, Map<String, Integer> steps) {

  public ShownInteraction {
    steps = Map.copyOf(steps);
  }

  /** What an interaction shows in a collaboration that opened on a day. */
  public static ShownInteraction of(String id, Interaction interaction, LocalDate openedOn) {
    return new ShownInteraction(
        id,
        interaction.date(),
        interaction.date().countedFrom(openedOn),
        InteractionStep.evidence(interaction));
  }
}
