package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import java.util.List;

/**
 * A date on which an actor gave evidence, and the days on which it counts (section 3).
 *
 * @param until the first day on which it no longer counts
 * @param confirmed per number of dates, from one up to those that the rule asks for, the highest
 *     step that so many dates show, this one the last and each less than a window after the one
 *     before; 0 where there are not so many. The first is the step the date shows itself
 */
public record EvidenceWindow(LocalDate on, LocalDate until, List<Integer> confirmed) {

  public EvidenceWindow {
    confirmed = List.copyOf(confirmed);
  }

  /** The windows of an actor's evidence as a rule sees them, oldest first. */
  public static List<EvidenceWindow> of(String actor, PlacementFacts facts, PlacementRule rule) {
    WindowEnds ends = new WindowEnds(facts.openedOn(), rule);
    return new Windows(facts.evidenceOf(actor), ends).each(rule.confirmations());
  }

  /** Whether the date itself counts on a day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(on) && day.isBefore(until);
  }

  /** How many dates, this one the last, show a step in a row; no more than the rule asks for. */
  public int dates(int step) {
    int dates = 0;
    while (dates < confirmed.size() && confirmed.get(dates) >= step) {
      dates++;
    }
    return dates;
  }
}
