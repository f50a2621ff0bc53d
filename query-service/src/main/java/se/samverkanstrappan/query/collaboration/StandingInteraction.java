package se.samverkanstrappan.query.collaboration;

import java.time.Instant;
import se.samverkanstrappan.events.collaboration.Interaction;

/**
 * An interaction as it stands, and where in the book that is written.
 *
 * @param version the version of the collaboration that wrote what stands
 * @param recordedAt when that was
 * @param amended whether it is not what was first logged
 */
public record StandingInteraction(
    String id, Interaction interaction, long version, Instant recordedAt, boolean amended) {}
