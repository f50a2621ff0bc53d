package se.samverkanstrappan.command.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.h2.api.ErrorCode;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.MVStore;

/**
 * Leaves an H2 that has closed its store, as it does when its file finds no room.
 *
 * <p>Its connections say that they are valid. A commit or a rollback on one of them miscounts who
 * uses the store, and whoever asks the store afterwards waits for good. So they are asked nothing
 * more; the next connection opens the file anew, as it was when it was last on disk.
 */
final class LeftStore {
  private LeftStore() {}

  static boolean isBehind(Connection connection) throws SQLException {
    if (!(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
      return false;
    }
    try {
      MVStore store = session.getDatabase().getStore().getMvStore();
      return store.getPanicException() != null || store.isClosed();
    } catch (DbException e) {
      return e.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED;
    }
  }

  /** Takes a connection out of the pool that must not be asked to roll anything back. */
  static void leave(HikariDataSource pool, Connection connection) throws SQLException {
    if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
      closeWithoutRollback(session);
    }
    pool.evictConnection(connection);
  }

  static SQLException told() {
    return new SQLNonTransientConnectionException(
        "The book's file could not be written", Integer.toString(ErrorCode.DATABASE_IS_CLOSED));
  }

  private static synchronized void closeWithoutRollback(SessionLocal session) {
    try {
      Database database = session.getDatabase();
      // Once only: H2 forgets whichever database goes by this name, and that may be the next one.
      if (!database.isClosing()) {
        database.shutdownImmediately();
      }
      session.close();
    } catch (RuntimeException e) {
      // Nothing can be closed as it should be: what was committed is on disk.
    }
  }
}
