package se.samverkanstrappan.events;

import tools.jackson.databind.JsonNode;

/** An event of a type or revision this version does not know: kept and passed on as it came. */
public record UnknownEvent(String type, int dataVersion, JsonNode data) implements DomainEvent {}
