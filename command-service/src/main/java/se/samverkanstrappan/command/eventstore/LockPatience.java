package se.samverkanstrappan.command.eventstore;

/**
 * Bounds how long the current transaction waits for another's locks.
 *
 * <p>H2 does so by itself; PostgreSQL would wait for as long as a hung instance holds on to them.
 */
@FunctionalInterface
public interface LockPatience {
  /** From now on the transaction fails, as {@link LostRaces} knows it, where it waits too long. */
  void bound();
}
