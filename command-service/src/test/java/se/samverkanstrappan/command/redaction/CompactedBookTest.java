package se.samverkanstrappan.command.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is without old texts when it is said to be, and only then. */
class CompactedBookTest {
  private static final String SECRET = "Zackarias Xerxesson";
  private static final String STANDING = "Det som står kvar";

  @TempDir private Path folder;
  private String password = "";

  @ParameterizedTest
  @CsvSource({"jdbc:h2:file:, Redaction", "jdbc:h2:, Redaction", "jdbc:h2:nio:, Person"})
  void writesTheFileAnewWhereSomethingWasTakenOut(String scheme, String asking) throws Exception {
    String url = scheme + folder.resolve("book");
    bookThatHeld(url, asking);
    assertThat(file()).contains(SECRET);

    start(url);

    assertThat(file()).doesNotContain(SECRET).contains(STANDING);
    assertThat(toBeCompacted(url, asking)).isFalse();
  }

  @Test
  void closesABookThatIsToStayOpen() throws Exception {
    String url = url() + ";DB_CLOSE_DELAY=-1";
    bookThatHeld(url, "Redaction");

    start(url);

    execute(url, "SHUTDOWN");
    assertThat(file()).doesNotContain(SECRET).contains(STANDING);
  }

  /** An encrypted file cannot be copied without its key; H2's own statement hides that. */
  @Test
  void isAskedAgainAndStartsWhereItCannotBeDone() throws Exception {
    String url = url() + ";CIPHER=AES";
    password = "key ";
    bookThatHeld(url, "Redaction");
    Object before = fileKey();

    start(url);

    assertThat(toBeCompacted(url, "Redaction")).isTrue();
    assertThat(fileKey()).isEqualTo(before);
  }

  @Test
  void leavesABookFromWhichNothingWasTaken() throws Exception {
    bookThatHeld(url(), "Redaction");
    execute(url(), "UPDATE Redaction SET compacted = TRUE");
    Object before = fileKey();

    start(url());

    assertThat(fileKey()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jdbc:h2:mem:none", "jdbc:postgresql://nowhere/none", "jdbc:h2:tcp://x/y"})
  void hasNothingToDoWithOtherBooks(String url) {
    start(url);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void beginsNoBookThatIsNotThere() {
    start(url());

    assertThat(folder).isEmptyDirectory();
  }

  private String url() {
    return "jdbc:h2:file:" + folder.resolve("book");
  }

  private void start(String url) {
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl(url);
      pool.setUsername("sa");
      pool.setPassword(password);
      Object same = new CompactedBook().postProcessBeforeInitialization(pool, "dataSource");
      assertThat(same).isSameAs(pool);
    }
  }

  /** Pages with the text are in the file, and no row has it. */
  private void bookThatHeld(String url, String asking) throws SQLException {
    execute(
        url,
        "CREATE TABLE Redaction (compacted BOOLEAN)",
        "CREATE TABLE Person (compacted BOOLEAN)",
        "CREATE TABLE Told (id INT PRIMARY KEY, text VARBINARY(1000))",
        "INSERT INTO Told VALUES (1, STRINGTOUTF8('" + SECRET + "'))",
        "INSERT INTO Told VALUES (2, STRINGTOUTF8('" + STANDING + "'))",
        "CHECKPOINT SYNC",
        "SHUTDOWN IMMEDIATELY");
    execute(
        url,
        "UPDATE Told SET text = STRINGTOUTF8('borta') WHERE id = 1",
        "INSERT INTO " + asking + " VALUES (FALSE)",
        "CHECKPOINT SYNC",
        "SHUTDOWN IMMEDIATELY");
  }

  private void execute(String url, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "sa", password);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private boolean toBeCompacted(String url, String asking) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "sa", password);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT compacted FROM " + asking)) {
      row.next();
      return !row.getBoolean(1);
    }
  }

  /** Another one when another file is put in its place. */
  private Object fileKey() throws IOException {
    return Files.readAttributes(folder.resolve("book.mv.db"), BasicFileAttributes.class).fileKey();
  }

  private String file() throws IOException {
    return new String(Files.readAllBytes(folder.resolve("book.mv.db")), StandardCharsets.UTF_8);
  }
}
