package se.samverkanstrappan.events.collaboration;

/** Something that happened to one entry of a collaboration. */
public sealed interface EntryEvent extends CollaborationEvent
    permits EntryStated, EntryEnded, EntryTakenBack {
  /** The id of the entry; all kinds share one namespace within the collaboration. */
  String id();
}
