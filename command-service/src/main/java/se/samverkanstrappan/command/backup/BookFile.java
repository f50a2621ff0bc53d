package se.samverkanstrappan.command.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.mvstore.MVStoreTool;
import org.jspecify.annotations.Nullable;

/**
 * The file of an H2 book that nobody uses.
 *
 * @param path ends with {@value #ENDING}
 */
public record BookFile(Path path) {
  /** How H2 names the file of a database. */
  public static final String ENDING = ".mv.db";

  private static final String USER = "sa";

  public BookFile {
    if (!path.toString().endsWith(ENDING) || path.toString().contains(";")) {
      throw new IllegalArgumentException(path + " is not the name of an H2 file");
    }
  }

  /**
   * What stands in a book.
   *
   * @param events how many there are
   * @param latest when the latest was written, as the book has it; null where there is none
   */
  public record Content(long events, @Nullable String latest) {}

  /**
   * Opens it, which undoes what was never committed, and closes it.
   *
   * @throws SQLException where it is no book that can be read
   */
  public Content settle() throws SQLException {
    return settle(USER, "");
  }

  Content settle(@Nullable String user, @Nullable String password) throws SQLException {
    String file = path.toAbsolutePath().toString();
    String url = "jdbc:h2:file:" + file.substring(0, file.length() - ENDING.length());
    try (Connection connection =
            DriverManager.getConnection(url + ";IFEXISTS=TRUE", user, password);
        Statement statement = connection.createStatement()) {
      Content content = content(statement);
      statement.execute("SHUTDOWN");
      return content;
    }
  }

  private static Content content(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("SELECT COUNT(*), MAX(timeStamp) FROM DomainEventEntry")) {
      found.next();
      return new Content(found.getLong(1), found.getString(2));
    }
  }

  /** Writes it anew, so that it holds only what can still be reached. */
  public void compact() {
    String file = path.toAbsolutePath().toString();
    MVStoreTool.compactCleanUp(file);
    MVStoreTool.compact(file, false);
  }
}
