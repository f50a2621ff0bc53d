package se.samverkanstrappan.query.collaboration;

import se.samverkanstrappan.events.collaboration.Interaction;

/** An interaction as it stands, with the id it was logged under. */
public record LoggedInteraction(String id, Interaction interaction) {}
