package se.samverkanstrappan.events.collaboration;

/** A dialogue step was logged. */
public record InteractionLogged(String id, Interaction interaction) implements CollaborationEvent {}
