package se.samverkanstrappan.query.placement.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samverkanstrappan.query.placement.PlacementRule;

/**
 * Where one actor stands on a day, by the two definitions as they are written.
 *
 * <p>For a step, let x1 &lt; x2 &lt; … be the distinct dates on which the actor's evidence is at
 * least that step.
 */
final class ActorEvidence {
  private final int confirmations;
  private final List<List<Evidenced>> byStep = new ArrayList<>();

  /** One x, and x + W. */
  private record Evidenced(LocalDate x, LocalDate end) {
    boolean countsOn(LocalDate day) {
      return !day.isBefore(x) && day.isBefore(end);
    }
  }

  ActorEvidence(String actor, List<Meeting> meetings, PlacementRule rule) {
    confirmations = rule.confirmations();
    for (int step = 1; step <= 8; step++) {
      int atLeast = step;
      byStep.add(
          meetings.stream()
              .filter(meeting -> meeting.evidence().getOrDefault(actor, 0) >= atLeast)
              .map(Meeting::on)
              .distinct()
              .sorted()
              .map(x -> new Evidenced(x, x.plusMonths(rule.windowMonths())))
              .toList());
    }
  }

  /** Where a participant stands: each the highest such step, and at least 1. */
  Standing on(LocalDate day) {
    int established = 8;
    while (established > 1 && !isEstablished(established, day)) {
      established--;
    }
    int emerging = 8;
    while (emerging > 1 && !isEmerging(emerging, day)) {
      emerging--;
    }
    return new Standing(established, emerging);
  }

  /** Some x &le; t &lt; x + W. */
  private boolean isEmerging(int step, LocalDate day) {
    for (Evidenced x : byStep.get(step - 1)) {
      if (x.countsOn(day)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Some x_k &le; t &lt; x_k + W, where it and the c − 1 dates before it are each less than a
   * window apart.
   */
  private boolean isEstablished(int step, LocalDate day) {
    List<Evidenced> dates = byStep.get(step - 1);
    for (int k = 0; k < dates.size(); k++) {
      if (dates.get(k).countsOn(day) && isConfirmed(dates, k)) {
        return true;
      }
    }
    return false;
  }

  private boolean isConfirmed(List<Evidenced> dates, int k) {
    for (int before = 1; before < confirmations; before++) {
      int later = k - before + 1;
      int earlier = k - before;
      if (earlier < 0 || !dates.get(later).x().isBefore(dates.get(earlier).end())) {
        return false;
      }
    }
    return true;
  }
}
