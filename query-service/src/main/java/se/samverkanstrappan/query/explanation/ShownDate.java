package se.samverkanstrappan.query.explanation;

import java.time.LocalDate;
import java.util.List;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * A date on which an actor showed a step.
 *
 * @param until the first day on which the date no longer counts
 * @param interactions those that showed it, at least one
 */
public record ShownDate(LocalDate on, LocalDate until, List<By> interactions) {

  /**
   * An interaction that showed the step.
   *
   * @param date as it was given
   * @param step the step it showed for the actor, which may be higher
   */
  public record By(String id, PartialDate date, int step) {}

  public ShownDate {
    interactions = List.copyOf(interactions);
  }
}
