package se.samverkanstrappan.events.codec;

import se.samverkanstrappan.events.DomainEvent;

/**
 * The wire name of an event and the revision of its data that is written today.
 *
 * @param name the kind of aggregate, a dot, and what happened; never a class name
 * @param dataVersion from 1; what is stored in an older revision is read through upcasters
 * @param payload the record the data is read into
 */
public record EventType(String name, int dataVersion, Class<? extends DomainEvent> payload) {}
