package se.samverkanstrappan.events.codec;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Rewrites the data of one event type from one revision to the next.
 *
 * @param type the wire name
 * @param from the revision it reads, from 1; it gives {@code from + 1}
 * @param step a function of its argument alone; it may change the tree it is given, which is a copy
 */
public record Upcaster(String type, int from, UnaryOperator<JsonNode> step) {}
