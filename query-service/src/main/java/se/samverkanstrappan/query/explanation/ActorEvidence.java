package se.samverkanstrappan.query.explanation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.samverkanstrappan.query.placement.EvidenceWindow;

/**
 * What one participant has shown up to a day.
 *
 * @param windows oldest first
 * @param byDay the interactions it took part in
 */
record ActorEvidence(
    String actor,
    LocalDate day,
    List<EvidenceWindow> windows,
    Map<LocalDate, List<ShownInteraction>> byDay) {

  /**
   * The dates that show a step on the day: the newest, which still counts, and those before it that
   * it follows in a row, no more than the rule asks for; none where the newest counts no longer.
   */
  List<ShownDate> chain(int step) {
    ArrayDeque<EvidenceWindow> chain = new ArrayDeque<>();
    int dates = 1;
    for (EvidenceWindow window : windows.reversed()) {
      int confirmed = window.dates(step);
      if (confirmed > 0) {
        if (chain.isEmpty()) {
          dates = window.covers(day) ? confirmed : 0;
        }
        if (chain.size() == dates) {
          break;
        }
        chain.addFirst(window);
      }
    }
    return dates(chain, step);
  }

  /** Each date that so many confirm a step on, and that still counts on the day. */
  List<ShownDate> holding(int step, int confirmations) {
    List<EvidenceWindow> holding = new ArrayList<>();
    for (EvidenceWindow window : windows) {
      if (window.covers(day) && window.dates(step) == confirmations) {
        holding.add(window);
      }
    }
    return dates(holding, step);
  }

  private List<ShownDate> dates(Collection<EvidenceWindow> shown, int step) {
    return shown.stream()
        .map(window -> new ShownDate(window.on(), window.until(), by(window.on(), step)))
        .toList();
  }

  private List<ShownDate.By> by(LocalDate on, int step) {
    return byDay.getOrDefault(on, List.of()).stream()
        .map(each -> new ShownDate.By(each.id(), each.date(), each.steps().getOrDefault(actor, 0)))
        .filter(by -> by.step() >= step)
        .sorted(Comparator.comparing(ShownDate.By::id))
        .toList();
  }
}
