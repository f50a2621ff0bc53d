package se.samverkanstrappan.query.placement.oracle;

/** The step an actor has established, and the one it has emerging. */
public record Standing(int established, int emerging) {}
