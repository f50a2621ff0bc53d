package se.samverkanstrappan.events.collaboration;

/** A logged dialogue step was taken back, for good. */
public record InteractionRetracted(String id, String reason) implements CollaborationEvent {}
