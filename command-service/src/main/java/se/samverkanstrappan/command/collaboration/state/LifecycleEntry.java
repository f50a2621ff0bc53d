package se.samverkanstrappan.command.collaboration.state;

import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** One change in the life of a collaboration. */
public record LifecycleEntry(String id, LifecycleKind kind, PartialDate date) {}
