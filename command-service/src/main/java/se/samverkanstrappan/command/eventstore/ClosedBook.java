package se.samverkanstrappan.command.eventstore;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Gives up connections to an H2 that has closed itself, as it does when its file finds no room.
 *
 * <p>They say that they are valid and fail for ever; when the last of them is gone the next one
 * opens the file anew, as it was when it was last on disk.
 */
final class ClosedBook implements SQLExceptionOverride {
  private static final String DATABASE_IS_CLOSED = "90098";

  @java.lang.Override
  public Override adjudicate(SQLException said) {
    return DATABASE_IS_CLOSED.equals(said.getSQLState())
        ? Override.MUST_EVICT
        : Override.CONTINUE_EVICT;
  }
}
