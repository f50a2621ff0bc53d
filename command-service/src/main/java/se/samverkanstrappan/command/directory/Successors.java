package se.samverkanstrappan.command.directory;

/** Which actors came after which. */
@FunctionalInterface
public interface Successors {
  /**
   * Whether the line of successors that begins with an actor comes to another; until the
   * transaction ends nobody else makes lines longer.
   */
  boolean lead(String from, String to);
}
