package se.samverkanstrappan.command.eventstore;

/**
 * Waits until everything that can be read in the book is on disk.
 *
 * <p>Readers see a commit before it is synced; whoever passes on what was read, where it cannot be
 * taken back, asks for this in between.
 */
@FunctionalInterface
public interface BookSync {
  /** Returns when a power failure can no longer take away what was read before. */
  void sync();
}
