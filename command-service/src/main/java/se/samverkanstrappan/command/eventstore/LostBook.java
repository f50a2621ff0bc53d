package se.samverkanstrappan.command.eventstore;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Knows failures that mean that the book's database is away, or has no room. */
public final class LostBook {
  private LostBook() {}

  /**
   * Whether the database could not be reached, went away or has no room: what lies beneath is said
   * by its state, or is a file or a connection that failed, for which H2 has a state of all sorts.
   */
  public static boolean isOne(Throwable failure) {
    return find(failure, CannotCreateTransactionException.class).isPresent()
        || find(failure, CannotGetJdbcConnectionException.class).isPresent()
        || find(failure, SQLException.class)
            .filter(
                lost ->
                    connectionLost(lost.getSQLState()) || find(lost, IOException.class).isPresent())
            .isPresent();
  }

  /**
   * 08: connection; 53: out of resources, as a full disk; 57P: shut down; 90: H2 closed or broken;
   * HY000: H2 failed within itself, as a transaction does whose file has been closed. What a
   * database says has a state; without one the pool speaks, of a connection it gave up.
   */
  private static boolean connectionLost(@Nullable String state) {
    return state == null
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P")
        || state.equals("HY000")
        || state.equals("90098")
        || state.equals("90028")
        || state.equals("90031")
        || state.equals("90121");
  }

  private static <T extends Throwable> Optional<T> find(@Nullable Throwable from, Class<T> type) {
    for (Throwable each = from; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
    }
    return Optional.empty();
  }
}
