package se.samverkanstrappan.query.collaboration;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;

/** The interactions that stand, each with the event that says so. */
final class InteractionLog {
  private final Map<String, StandingInteraction> standing = new LinkedHashMap<>();

  void apply(RecordedEvent event) {
    switch (event.payload()) {
      case InteractionLogged logged -> put(logged.id(), logged.interaction(), event, false);
      case InteractionAmended amended -> put(amended.id(), amended.interaction(), event, true);
      case InteractionRetracted retracted -> standing.remove(retracted.id());
      default -> {}
    }
  }

  /** Those dated up to a day, oldest first; within a day in the order they were first logged. */
  List<StandingInteraction> upTo(LocalDate day, LocalDate opening) {
    return standing.values().stream()
        .filter(each -> !countedFrom(each, opening).isAfter(day))
        .sorted(Comparator.comparing(each -> countedFrom(each, opening)))
        .toList();
  }

  private void put(String id, Interaction interaction, RecordedEvent event, boolean amended) {
    standing.put(
        id,
        new StandingInteraction(id, interaction, event.sequence(), event.recordedAt(), amended));
  }

  private static LocalDate countedFrom(StandingInteraction logged, LocalDate opening) {
    return logged.interaction().date().countedFrom(opening);
  }
}
