package se.samverkanstrappan.query.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.collaboration.StandingEntry;
import se.samverkanstrappan.query.placement.InteractionStep;

/** Which entries of a collaboration show a step on a day (section 7). */
final class Showing {
  private final LocalDate openedOn;
  private final int confirmations;
  private final List<StandingEntry<Stay>> stays;
  private final List<StandingEntry<LifecycleChange>> changes;
  private final Map<String, NavigableMap<LocalDate, List<Shown>>> evidence = new HashMap<>();

  /** That an interaction shows a step of an actor. */
  private record Shown(String interaction, int step) {}

  Showing(KnownCollaboration known, Asked asked) {
    openedOn = known.openedOn();
    confirmations = asked.rule().confirmations();
    stays = known.entries(Stay.class, asked.asOf());
    changes = known.entries(LifecycleChange.class, asked.asOf());
    known.interactions(asked.asOf()).forEach(this::show);
  }

  private void show(StandingEntry<Interaction> interaction) {
    LocalDate day = interaction.entry().date().countedFrom(openedOn);
    InteractionStep.evidence(interaction.entry())
        .forEach(
            (actor, step) ->
                evidence
                    .computeIfAbsent(actor, it -> new TreeMap<>())
                    .computeIfAbsent(day, it -> new ArrayList<>())
                    .add(new Shown(interaction.id(), step)));
  }

  /** The ids of those that show a step which an actor has established on a day. */
  List<String> establishing(String actor, int step, LocalDate day) {
    return step == 1 ? stays(actor, day) : interactions(actor, step, day);
  }

  /** The ids of the newest of an actor that show at least a step. */
  private List<String> interactions(String actor, int step, LocalDate day) {
    return evidence
        .getOrDefault(actor, Collections.emptyNavigableMap())
        .headMap(day, true)
        .descendingMap()
        .values()
        .stream()
        .map(shown -> shown.stream().filter(each -> each.step() >= step).toList())
        .filter(shown -> !shown.isEmpty())
        .limit(confirmations)
        .flatMap(shown -> shown.stream().map(Shown::interaction))
        .toList();
  }

  private List<String> stays(String actor, LocalDate day) {
    return stays.stream()
        .filter(each -> each.entry().actor().equals(actor) && days(each.entry()).covers(day))
        .map(StandingEntry::id)
        .toList();
  }

  /** The ids of the stays of an actor that share a day, up to a given one, with some others. */
  List<String> stays(String actor, List<Span> others, LocalDate latest) {
    return stays.stream()
        .filter(each -> each.entry().actor().equals(actor))
        .filter(each -> days(each.entry()).firstShared(others, latest) != null)
        .map(StandingEntry::id)
        .toList();
  }

  /** The id of the last change of its lifecycle up to a day, if any. */
  List<String> lastChange(LocalDate day) {
    return changes.stream()
        .filter(each -> !each.entry().date().countedFrom(openedOn).isAfter(day))
        .reduce((earlier, later) -> later)
        .map(each -> List.of(each.id()))
        .orElse(List.of());
  }

  private Span days(Stay stay) {
    return Span.counted(stay.joinedOn(), stay.leftOn(), openedOn);
  }
}
