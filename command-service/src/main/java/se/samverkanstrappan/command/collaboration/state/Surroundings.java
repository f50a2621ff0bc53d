package se.samverkanstrappan.command.collaboration.state;

import java.time.LocalDate;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.directory.AssignmentDirectory;

/**
 * What a rule needs to know from outside the collaboration.
 *
 * @param today in the calendar of Sweden
 */
public record Surroundings(
    ActorDirectory actors, AssignmentDirectory assignments, LocalDate today) {}
