package se.samverkanstrappan.events;

/** Something that happened to one aggregate. */
public interface DomainEvent {}
