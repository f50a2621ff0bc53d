package se.samverkanstrappan.command.importing.run;

import se.samverkanstrappan.command.collaboration.entry.NewEntry;
import se.samverkanstrappan.command.rules.Violations;

/** One collaboration as it would become; nothing of it is written. */
interface Rehearsal {
  /** Whether there is such a collaboration, withdrawn or not. */
  boolean exists();

  /** Whether it can take no more. */
  boolean withdrawn();

  /**
   * Opens it, or compares it with the one there is.
   *
   * @return whether it is new
   */
  boolean open(Opening opening, Violations violations);

  /**
   * Adds an entry, or finds it.
   *
   * @return whether it is new
   */
  boolean add(NewEntry entry, Violations violations);
}
