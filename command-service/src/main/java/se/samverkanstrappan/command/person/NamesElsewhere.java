package se.samverkanstrappan.command.person;

import java.util.Optional;

/**
 * Somebody beside this service who knows whose pseudonym it is, and does not forget it from here.
 */
@FunctionalInterface
public interface NamesElsewhere {
  /** What is to be done for a name to be forgotten there; empty where none is known. */
  Optional<String> remedy(String subject);
}
