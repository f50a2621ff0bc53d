package se.samverkanstrappan.command.redaction;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Writes the file of an H2 book anew at the first start after a redaction, before anyone uses it.
 *
 * <p>H2 never overwrites: the pages with the old texts lie in the file, unreachable, until the
 * space happens to be used again. Only a file to which what is still valid was copied is surely
 * without them, and none can be exchanged while it is in use. H2 copies to another file, syncs it
 * and puts it in place of the old one, so a crash leaves one or the other.
 */
final class CompactedBook implements BeanPostProcessor {
  private static final Logger LOG = LoggerFactory.getLogger(CompactedBook.class);
  private static final int NO_FILE = 90146;
  private static final int NO_TABLE = 42102;
  private static final int NO_TABLE_IN_EMPTY = 42104;

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool
        && pool.getJdbcUrl() != null
        && pool.getJdbcUrl().startsWith("jdbc:h2:file:")) {
      compact(new Book(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()));
    }
    return bean;
  }

  private static void compact(Book book) {
    try {
      if (book.redacted()) {
        long began = System.nanoTime();
        book.execute("SHUTDOWN COMPACT");
        book.execute("UPDATE Redaction SET compacted = TRUE WHERE compacted = FALSE");
        LOG.info("book=compacted millis={}", (System.nanoTime() - began) / 1_000_000);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the book cannot be compacted", e);
    }
  }

  /** The book, by connections that each open and close the file. */
  private record Book(String url, String user, String password) {
    private Connection open() throws SQLException {
      return DriverManager.getConnection(url + ";IFEXISTS=TRUE", user, password);
    }

    boolean redacted() throws SQLException {
      try (Connection connection = open();
          Statement statement = connection.createStatement();
          ResultSet found =
              statement.executeQuery("SELECT COUNT(*) FROM Redaction WHERE compacted = FALSE")) {
        return found.next() && found.getLong(1) > 0;
      } catch (SQLException e) {
        switch (e.getErrorCode()) {
          case NO_FILE, NO_TABLE, NO_TABLE_IN_EMPTY -> {
            return false;
          }
          default -> throw e;
        }
      }
    }

    void execute(String sql) throws SQLException {
      try (Connection connection = open();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }
}
