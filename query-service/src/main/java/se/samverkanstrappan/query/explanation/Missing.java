package se.samverkanstrappan.query.explanation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is missing for the next step.
 *
 * @param step the next step
 * @param participants how many have to join first; each of them lacks every date
 * @param quorum how many must have the step once they have joined
 * @param established how many participants have it
 * @param actors how many more have to establish it
 * @param lacking the participants that do not have it, those that lack the fewest dates first, of
 *     those the one with most time left; the first of them are the smallest set
 */
public record Missing(
    int step, int participants, int quorum, int established, int actors, List<Lacking> lacking) {

  /**
   * A participant that has not established the step.
   *
   * @param dates how many more dates it lacks, of as many as the rule asks for
   * @param before the day before which the next of them must come, for what is there to count; null
   *     where nothing is there
   * @param shown the dates that count already, oldest first
   */
  public record Lacking(
      String actor, int dates, @Nullable LocalDate before, List<ShownDate> shown) {

    public Lacking {
      shown = List.copyOf(shown);
    }
  }

  public Missing {
    lacking = List.copyOf(lacking);
  }
}
