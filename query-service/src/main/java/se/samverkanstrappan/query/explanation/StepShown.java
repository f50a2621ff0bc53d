package se.samverkanstrappan.query.explanation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has shown a step.
 *
 * @param established how many participants have established it
 * @param emerging how many have it emerging; who has established it has it emerging too
 * @param actors those that have it at all
 */
public record StepShown(int step, int established, int emerging, List<ActorShown> actors) {

  /**
   * An actor that has the step, and what shows it.
   *
   * @param established whether it has established it, or else has it emerging
   * @param until the first day on which it no longer has it so, if nothing more is logged; null for
   *     the first step, which never ends
   * @param dates oldest first; none for the first step, which asks for none
   */
  public record ActorShown(
      String actor, boolean established, @Nullable LocalDate until, List<ShownDate> dates) {

    public ActorShown {
      dates = List.copyOf(dates);
    }
  }

  public StepShown {
    actors = List.copyOf(actors);
  }
}
