package se.samverkanstrappan.events.collaboration;

/** An entry was taken back, for good. */
public sealed interface EntryTakenBack extends EntryEvent
    permits InteractionRetracted, EntryRetracted {
  /** Why it was taken back. */
  String reason();
}
