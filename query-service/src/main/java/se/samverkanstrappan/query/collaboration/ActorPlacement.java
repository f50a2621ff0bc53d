package se.samverkanstrappan.query.collaboration;

/** Where one participant stands on a day. */
public record ActorPlacement(String actor, int step, int emerging) {}
