package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.placement.InteractionStep;

/** The entries of a collaboration by kind, by actor and by day. */
final class Entries {
  private final Map<Class<?>, List<DatedEntry<?>>> byKind = new HashMap<>();
  private final Map<String, NavigableMap<LocalDate, Integer>> evidence;
  private final int confirmations;

  Entries(SignalFacts facts) {
    confirmations = facts.rule().confirmations();
    evidence = facts.placement().evidence();
    for (DatedEntry<?> each : facts.entries()) {
      byKind.computeIfAbsent(each.entry().getClass(), it -> new ArrayList<>()).add(each);
    }
  }

  /** Those of a kind, in order of their days. */
  @SuppressWarnings("unchecked")
  <E extends Entry> List<DatedEntry<E>> all(Class<E> kind) {
    List<?> all = byKind.getOrDefault(kind, List.of());
    return Collections.unmodifiableList((List<DatedEntry<E>>) all);
  }

  /** The same by whom they are about. */
  <E extends Entry> Map<String, List<DatedEntry<E>>> by(Class<E> kind, Function<E, String> actor) {
    return DatedEntry.by(all(kind), actor);
  }

  /** The interactions of a day. */
  List<DatedEntry<Interaction>> interactions(LocalDate day) {
    return all(Interaction.class).stream().filter(each -> each.from().equals(day)).toList();
  }

  /**
   * The ids of the interactions that establish a step of an actor as of a day, newest first: those
   * of as many of the newest dates that show it as confirm each other.
   */
  List<String> establishing(String actor, int step, LocalDate day) {
    return evidence
        .getOrDefault(actor, Collections.emptyNavigableMap())
        .headMap(day, true)
        .descendingMap()
        .entrySet()
        .stream()
        .filter(shown -> shown.getValue() >= step)
        .limit(confirmations)
        .flatMap(shown -> interactions(shown.getKey()).stream())
        .filter(each -> shown(each, actor) >= step)
        .map(DatedEntry::id)
        .toList();
  }

  /** The step that an interaction shows of an actor, 0 where it took no part. */
  static int shown(DatedEntry<Interaction> interaction, String actor) {
    return InteractionStep.evidence(interaction.entry()).getOrDefault(actor, 0);
  }

  /** The ids of the stays that an actor has on a day. */
  List<String> stays(String actor, LocalDate day) {
    return all(Stay.class).stream()
        .filter(each -> each.entry().actor().equals(actor) && each.covers(day))
        .map(DatedEntry::id)
        .toList();
  }
}
