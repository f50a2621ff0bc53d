package se.samverkanstrappan.command.eventstore;

import java.sql.SQLException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Knows failures that mean only that another transaction was faster: trying again may do. */
public final class LostRaces {
  private LostRaces() {}

  /** Whether the failure or any of its causes says so. */
  public static boolean isOne(Throwable failure) {
    for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof ConcurrencyException
          || each instanceof AggregateStreamCreationException
          || (each instanceof SQLException sql && rolledBack(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /** 40: deadlock or serialization; HYT00, 55P03: a lock was not to be had in time. */
  private static boolean rolledBack(@Nullable String state) {
    return state != null
        && (state.startsWith("40") || state.equals("HYT00") || state.equals("55P03"));
  }
}
