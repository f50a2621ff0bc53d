package se.samverkanstrappan.command.collaboration.entry;

/** An entry that is to be added under an id. */
public record NewEntry(String id, EntryDraft draft) {}
