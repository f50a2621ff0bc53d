package se.samverkanstrappan.query.collaboration;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** What is known about one collaboration, for a read that folds its history. */
public final class InMemoryCollaborationState implements CollaborationState {
  private static final Comparator<PartialDate> AS_TEXT = Comparator.comparing(PartialDate::text);

  private final Map<String, Interaction> interactions = new HashMap<>();
  private final Map<String, NavigableMap<PartialDate, StepCounts>> counts = new HashMap<>();
  private @Nullable CollaborationHead head;

  /** Folds a history, oldest event first; without an opening the state has no head. */
  public static InMemoryCollaborationState of(List<RecordedEvent> history) {
    InMemoryCollaborationState state = new InMemoryCollaborationState();
    history.forEach(event -> CollaborationFold.apply(event, state));
    return state;
  }

  @Override
  public @Nullable CollaborationHead head() {
    return head;
  }

  @Override
  public void head(CollaborationHead head) {
    this.head = head;
  }

  @Override
  public @Nullable Interaction interaction(String id) {
    return interactions.get(id);
  }

  @Override
  public void putInteraction(String id, Interaction interaction) {
    interactions.put(id, interaction);
  }

  @Override
  public void removeInteraction(String id) {
    interactions.remove(id);
  }

  @Override
  public void addEvidence(String actor, PartialDate date, int step, int change) {
    counts
        .computeIfAbsent(actor, it -> new TreeMap<>(AS_TEXT))
        .compute(date, (it, before) -> StepCounts.orNone(before).plus(step, change).orNull());
  }

  @Override
  public Map<String, NavigableMap<PartialDate, Integer>> evidence() {
    Map<String, NavigableMap<PartialDate, Integer>> evidence = new HashMap<>();
    counts.forEach(
        (actor, byDate) -> {
          NavigableMap<PartialDate, Integer> highest = new TreeMap<>(AS_TEXT);
          byDate.forEach((date, steps) -> highest.put(date, steps.highest()));
          if (!highest.isEmpty()) {
            evidence.put(actor, highest);
          }
        });
    return evidence;
  }
}
