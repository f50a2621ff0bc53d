package se.samverkanstrappan.events.codec;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Rewrites the data of one event type from one revision to the next.
 *
 * @param from the revision it reads; it gives {@code from + 1}
 * @param step a pure function
 */
public record Upcaster(String type, int from, UnaryOperator<JsonNode> step) {}
