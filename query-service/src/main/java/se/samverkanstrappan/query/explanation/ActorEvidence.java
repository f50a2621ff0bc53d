package se.samverkanstrappan.query.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
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
    List<EvidenceWindow> showing = showing(step);
    if (showing.isEmpty() || !showing.getLast().covers(day)) {
      return List.of();
    }
    int dates = showing.getLast().dates(step);
    return dates(showing.subList(showing.size() - dates, showing.size()), step);
  }

  /** Each date that so many confirm a step on, and that still counts on the day. */
  List<ShownDate> holding(int step, int confirmations) {
    List<EvidenceWindow> holding = new ArrayList<>();
    for (EvidenceWindow window : windows) {
      if (window.dates(step) == confirmations && window.covers(day)) {
        holding.add(window);
      }
    }
    return dates(holding, step);
  }

  private List<EvidenceWindow> showing(int step) {
    return windows.stream().filter(window -> window.dates(step) > 0).toList();
  }

  private List<ShownDate> dates(List<EvidenceWindow> shown, int step) {
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
