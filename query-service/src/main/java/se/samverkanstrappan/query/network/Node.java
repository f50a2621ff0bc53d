package se.samverkanstrappan.query.network;

/**
 * An actor in the network (section 3).
 *
 * @param degree in how many pairs it is
 * @param degreeCentrality 0 to 1
 * @param betweenness 0 to 1
 */
public record Node(String actor, int degree, double degreeCentrality, double betweenness) {}
