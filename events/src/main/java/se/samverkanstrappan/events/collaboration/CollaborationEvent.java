package se.samverkanstrappan.events.collaboration;

import se.samverkanstrappan.events.DomainEvent;

/** Something that happened to one collaboration. */
public sealed interface CollaborationEvent extends DomainEvent
    permits CollaborationOpened,
        CollaborationChanged,
        OwnershipTransferred,
        CollaborationWithdrawn,
        EntryEvent {}
