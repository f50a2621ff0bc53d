package se.samverkanstrappan.query.collaboration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.collaboration.CollaborationHead.StayEntry;
import se.samverkanstrappan.query.placement.LifecycleChange;
import se.samverkanstrappan.query.placement.PlacementFacts;
import se.samverkanstrappan.query.placement.Stay;
import se.samverkanstrappan.query.signals.Sent;

/**
 * Turns what was given to the day, the month or the year into the whole days that the placement
 * rule counts from.
 */
public final class CollaborationFacts {
  private final LocalDate opening;

  /** Dates repeat over the actors, and reading one costs more than looking it up. */
  private final Map<PartialDate, LocalDate> known = new HashMap<>();

  private CollaborationFacts(LocalDate opening) {
    this.opening = opening;
  }

  /** What the placement of a collaboration depends on. */
  public static PlacementFacts of(CollaborationHead head, CollaborationState state) {
    CollaborationFacts days = new CollaborationFacts(head.openedOn().firstDay());
    return new PlacementFacts(
        days.opening,
        head.withdrawn(),
        days.lifecycle(head),
        days.stays(head),
        days.evidence(state.evidence()));
  }

  /** Per actor and day, with how many people it took part. */
  static Map<String, NavigableMap<LocalDate, Sent>> sent(
      CollaborationHead head, CollaborationState state) {
    CollaborationFacts days = new CollaborationFacts(head.openedOn().firstDay());
    Map<String, NavigableMap<LocalDate, Sent>> sent = new HashMap<>();
    state
        .sent()
        .forEach(
            (actor, byDate) -> {
              NavigableMap<LocalDate, Sent> byDay = new TreeMap<>();
              byDate.forEach((date, it) -> byDay.merge(days.day(date), it, Sent::plus));
              sent.put(actor, byDay);
            });
    return sent;
  }

  private List<LifecycleChange> lifecycle(CollaborationHead head) {
    return head.lifecycle().stream()
        .map(entry -> new LifecycleChange(day(entry.date()), entry.kind()))
        .sorted(Comparator.comparing(LifecycleChange::on))
        .toList();
  }

  private Map<String, List<Stay>> stays(CollaborationHead head) {
    Map<String, List<Stay>> stays = new TreeMap<>();
    for (StayEntry entry : head.stays()) {
      PartialDate left = entry.leftOn();
      stays
          .computeIfAbsent(entry.actor(), it -> new ArrayList<>())
          .add(new Stay(day(entry.joinedOn()), left == null ? null : day(left)));
    }
    stays.values().forEach(each -> each.sort(Comparator.comparing(Stay::from)));
    return stays;
  }

  private Map<String, NavigableMap<LocalDate, Integer>> evidence(
      Map<String, NavigableMap<PartialDate, Integer>> given) {
    Map<String, NavigableMap<LocalDate, Integer>> evidence = new HashMap<>();
    given.forEach(
        (actor, byDate) -> {
          NavigableMap<LocalDate, Integer> byDay = new TreeMap<>();
          byDate.forEach((date, step) -> byDay.merge(day(date), step, Math::max));
          evidence.put(actor, byDay);
        });
    return evidence;
  }

  private LocalDate day(PartialDate date) {
    return known.computeIfAbsent(date, it -> it.countedFrom(opening));
  }
}
