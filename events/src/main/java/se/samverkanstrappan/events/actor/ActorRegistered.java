package se.samverkanstrappan.events.actor;

/** An actor was entered into the register. */
public record ActorRegistered(ActorProfile profile) implements ActorEvent {}
