package se.samverkanstrappan.command.rules;

/**
 * A rule of the domain that a request breaks.
 *
 * @param pointer JSON pointer to what breaks it; empty for the request as a whole
 */
public record Violation(String pointer, String message) {}
