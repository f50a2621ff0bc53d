package se.samverkanstrappan.query.network;

import java.util.List;

/**
 * Two actors that stand on a step with each other (section 1).
 *
 * @param a whose id comes before the other's
 * @param collaborations the ids of those in which they stand on this step, in order
 */
public record Pair(String a, String b, int step, List<String> collaborations) {}
