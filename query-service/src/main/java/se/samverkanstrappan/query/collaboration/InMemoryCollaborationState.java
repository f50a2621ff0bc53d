package se.samverkanstrappan.query.collaboration;

import java.util.Collections;
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
import se.samverkanstrappan.query.signals.Sent;

/** What is known about one collaboration, for a read that folds its history. */
public final class InMemoryCollaborationState implements CollaborationState {
  private static final Comparator<PartialDate> AS_TEXT = Comparator.comparing(PartialDate::text);

  private final Map<String, Interaction> interactions = new HashMap<>();
  private final Map<String, NavigableMap<PartialDate, StepCounts>> counts = new HashMap<>();
  private final Map<String, Map<PartialDate, Sent>> sent = new HashMap<>();
  private final Map<String, KeptEntry> entries = new HashMap<>();
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

  @Override
  public void addSent(String actor, PartialDate date, boolean several, int change) {
    Map<PartialDate, Sent> ofActor = sent.computeIfAbsent(actor, it -> new HashMap<>());
    Sent more = several ? new Sent(0, change) : new Sent(change, 0);
    Sent now = ofActor.merge(date, more, Sent::plus);
    if (now.equals(Sent.NONE)) {
      ofActor.remove(date);
    }
    if (ofActor.isEmpty()) {
      sent.remove(actor);
    }
  }

  @Override
  public Map<String, Map<PartialDate, Sent>> sent() {
    return Collections.unmodifiableMap(sent);
  }

  @Override
  public @Nullable KeptEntry entry(String id) {
    return entries.get(id);
  }

  @Override
  public void putEntry(String id, KeptEntry entry) {
    entries.put(id, entry);
  }

  @Override
  public void removeEntry(String id) {
    entries.remove(id);
  }

  @Override
  public Map<String, KeptEntry> entries() {
    return Collections.unmodifiableMap(entries);
  }
}
