package se.samverkanstrappan.events.codec;

import se.samverkanstrappan.events.DomainEvent;

/**
 * The wire name of an event and the revision of its data that is written today.
 *
 * @param dataVersion from 1; what is stored in an older revision is read through upcasters
 */
public record EventType(String name, int dataVersion, Class<? extends DomainEvent> payload) {}
