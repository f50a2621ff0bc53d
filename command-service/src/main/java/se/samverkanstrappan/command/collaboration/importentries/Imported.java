package se.samverkanstrappan.command.collaboration.importentries;

/** How many entries were added, and how many were there already and equal. */
public record Imported(int added, int unchanged) {}
