package se.samverkanstrappan.command.eventstore;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;

/**
 * Knows a constraint violation by SQLState class 23 wherever it hides.
 *
 * <p>Drivers report a batch as BatchUpdateException and the reason in a cause or a next exception;
 * without this two writers of the same version end in an error instead of a conflict.
 */
final class ConstraintViolations implements PersistenceExceptionResolver {
  @Override
  public boolean isDuplicateKeyViolation(Exception exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && inChain(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inChain(SQLException first) {
    for (@Nullable SQLException each = first; each != null; each = each.getNextException()) {
      String state = each.getSQLState();
      if (state != null && state.startsWith("23")) {
        return true;
      }
    }
    return false;
  }
}
