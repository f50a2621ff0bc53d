package se.samverkanstrappan.query.actor;

import java.time.Instant;
import se.samverkanstrappan.events.actor.ActorProfile;

/** What the register says about an actor; the value on {@code actor-views.v1}. */
public record ActorView(String id, long version, Instant recordedAt, ActorProfile profile) {}
