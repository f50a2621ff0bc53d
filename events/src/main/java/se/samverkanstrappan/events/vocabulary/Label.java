package se.samverkanstrappan.events.vocabulary;

/** The name of something in Swedish and in English. */
public record Label(String sv, String en) {}
