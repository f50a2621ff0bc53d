package se.samverkanstrappan.command.redaction;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.MVStoreTool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Writes the file of an H2 book anew at the first start after a redaction, or after a name was
 * erased, before anyone uses it.
 *
 * <p>H2 never overwrites: the pages with the old texts lie in the file, unreachable, until the
 * space happens to be used again. Only a file to which what is still valid was copied is surely
 * without them, and none can be exchanged while it is in use. The copy is put in place of the old
 * file when it is whole, so a crash leaves one or the other. H2's own statement for that ends well
 * also where it failed, so it is done here on the closed file.
 */
final class CompactedBook implements BeanPostProcessor {
  private static final Logger LOG = LoggerFactory.getLogger(CompactedBook.class);
  private static final String H2 = "jdbc:h2:";
  private static final List<String> ELSEWHERE = List.of("mem:", "tcp:", "ssl:");
  private static final String ENDING = ".mv.db";

  /** Their rows say whether the file was written anew since. */
  private static final List<String> ASKING = List.of("Redaction", "Person");

  private static final int NO_FILE = 90146;
  private static final int NO_TABLE = 42102;
  private static final int NO_TABLE_IN_EMPTY = 42104;

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool && isFile(pool.getJdbcUrl())) {
      compact(new Book(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()));
    }
    return bean;
  }

  private static boolean isFile(@Nullable String url) {
    return url != null
        && url.startsWith(H2)
        && ELSEWHERE.stream().noneMatch(url.substring(H2.length())::startsWith);
  }

  private static void compact(Book book) {
    try {
      if (book.isToBeCompacted()) {
        long began = System.nanoTime();
        String file = book.close();
        MVStoreTool.compactCleanUp(file);
        MVStoreTool.compact(file, false);
        book.compacted();
        LOG.info("book=compacted millis={}", (System.nanoTime() - began) / 1_000_000);
      }
    } catch (SQLException | RuntimeException e) {
      // It stays asked for, so the next start tries again; the book can be used as it is.
      LOG.error("book=not-compacted; its file still holds what was taken out", e);
    }
  }

  /** The book, by connections that each open and close the file. */
  private record Book(String url, @Nullable String user, @Nullable String password) {
    private Connection open() throws SQLException {
      return DriverManager.getConnection(url + ";IFEXISTS=TRUE", user, password);
    }

    boolean isToBeCompacted() throws SQLException {
      boolean asked = false;
      for (String table : ASKING) {
        asked |= asks(table);
      }
      return asked;
    }

    private boolean asks(String table) throws SQLException {
      try (Connection connection = open();
          Statement statement = connection.createStatement();
          ResultSet found =
              statement.executeQuery("SELECT COUNT(*) FROM " + table + " WHERE NOT compacted")) {
        return found.next() && found.getLong(1) > 0;
      } catch (SQLException e) {
        return switch (e.getErrorCode()) {
          case NO_FILE, NO_TABLE, NO_TABLE_IN_EMPTY -> false;
          default -> throw e;
        };
      }
    }

    /** Closes the file, however long it is to stay open by its settings, and tells where it is. */
    String close() throws SQLException {
      try (Connection connection = open();
          Statement statement = connection.createStatement()) {
        String path;
        try (ResultSet found = statement.executeQuery("CALL DATABASE_PATH()")) {
          found.next();
          path = Objects.requireNonNull(found.getString(1), "the book is in no file");
        }
        statement.execute("SHUTDOWN");
        return path + ENDING;
      }
    }

    void compacted() throws SQLException {
      try (Connection connection = open();
          Statement statement = connection.createStatement()) {
        for (String table : ASKING) {
          statement.execute("UPDATE " + table + " SET compacted = TRUE WHERE NOT compacted");
        }
      }
    }
  }
}
