package se.samverkanstrappan.events.collaboration;

/** An entry that stood open has come to its end. */
public sealed interface EntryEnded extends EntryEvent
    permits ParticipantLeft, RoleEnded, ObstacleResolved {
  /**
   * The entry with its end.
   *
   * @param standing the entry as it stood before
   */
  Entry ended(Entry standing);
}
