package se.samverkanstrappan.query.collaboration;

import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.vocabulary.PartialDate;

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
}
