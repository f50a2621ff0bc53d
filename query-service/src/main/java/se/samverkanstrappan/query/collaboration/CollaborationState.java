package se.samverkanstrappan.query.collaboration;

import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.signals.Sent;

/**
 * Where the fold keeps what it knows about one collaboration, in small keyed entries, so that one
 * more event costs the same however many there are before it.
 */
public interface CollaborationState {
  /** The head, or null before the collaboration was opened. */
  @Nullable CollaborationHead head();

  void head(CollaborationHead head);

  /** The interaction with an id as it stands, or null where none does. */
  @Nullable Interaction interaction(String id);

  void putInteraction(String id, Interaction interaction);

  void removeInteraction(String id);

  /** Counts evidence of a step by an actor on a date up or down. */
  void addEvidence(String actor, PartialDate date, int step, int change);

  /** Per actor and date as given, the highest step with evidence left. */
  Map<String, NavigableMap<PartialDate, Integer>> evidence();

  /**
   * Counts interactions for which it is told how many people an actor sent.
   *
   * @param several whether it sent more than one
   */
  void addSent(String actor, PartialDate date, boolean several, int change);

  /** Per actor and date as given, in how many interactions it sent one person, or more. */
  Map<String, Map<PartialDate, Sent>> sent();

  /** The entry with an id that places nobody, or null where none stands. */
  @Nullable KeptEntry entry(String id);

  void putEntry(String id, KeptEntry entry);

  void removeEntry(String id);

  /** All of them by their ids. */
  Map<String, KeptEntry> entries();
}
