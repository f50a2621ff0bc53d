package se.samverkanstrappan.command.importing.run;

import se.samverkanstrappan.command.rules.Violations;
import tools.jackson.databind.node.ObjectNode;

/** One collaboration as it would become; nothing of it is written. */
interface Rehearsal {
  /** Whether there is such a collaboration, withdrawn or not. */
  boolean exists();

  /** Whether it can take no more. */
  boolean withdrawn();

  /**
   * Opens it, or compares it with the one there is.
   *
   * @param own its fields without entries, of the right shape
   * @return whether it is new
   */
  boolean open(ObjectNode own, Violations violations);

  /**
   * Adds an entry, or finds it.
   *
   * @param array the name of the bundle's array of its kind
   * @param entry of the right shape
   * @return whether it is new
   */
  boolean add(String array, String id, ObjectNode entry, Violations violations);
}
