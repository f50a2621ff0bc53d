package se.samverkanstrappan.events.actor;

/** The register's facts on an actor were changed. */
public record ActorChanged(ActorProfile profile) implements ActorEvent {}
