package se.samverkanstrappan.events.assignment;

import se.samverkanstrappan.events.DomainEvent;

/** Something that happened to one government assignment. */
public sealed interface AssignmentEvent extends DomainEvent
    permits AssignmentCreated, AssignmentChanged, ReportSubmitted, FollowUpFixed {}
