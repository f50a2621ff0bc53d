package se.samverkanstrappan.query.explanation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds the present step.
 *
 * @param until the first day on which too few have it left, if nothing more is logged; null for the
 *     first step, which never ends
 * @param actors those that have established it, the first to lose it first; none for the first
 *     step, which nobody has to hold
 */
public record Holding(int step, @Nullable LocalDate until, List<Holder> actors) {

  /**
   * An actor that has established the step.
   *
   * @param until the first day on which it no longer has
   * @param dates each date that holds it, oldest first: any one of them is enough for as long as it
   *     counts
   */
  public record Holder(String actor, LocalDate until, List<ShownDate> dates) {

    public Holder {
      dates = List.copyOf(dates);
    }
  }

  public Holding {
    actors = List.copyOf(actors);
  }
}
