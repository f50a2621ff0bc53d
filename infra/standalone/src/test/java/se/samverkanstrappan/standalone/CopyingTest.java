package se.samverkanstrappan.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.command.backup.BookFile;
import se.samverkanstrappan.standalone.accounts.AccessCopy;
import se.samverkanstrappan.standalone.accounts.AccountTask;
import se.samverkanstrappan.standalone.accounts.AccountsFailed;
import se.samverkanstrappan.standalone.accounts.LocalAccess;

/** Backups of folders on which nothing runs. */
class CopyingTest {
  private static final String SECRET = "Zackarias Xerxesson";

  @TempDir Path root;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @BeforeEach
  void furnish() throws Exception {
    Path book = folder("data").resolve("book");
    Files.createDirectories(book);
    try (Connection open = DriverManager.getConnection(url(book), "sa", "");
        Statement statement = open.createStatement()) {
      statement.execute(
          "CREATE TABLE DomainEventEntry (timeStamp VARCHAR(255), payload VARCHAR(1000))");
      statement.execute("INSERT INTO DomainEventEntry VALUES ('2026-01-01', '" + SECRET + "')");
      statement.execute("CHECKPOINT SYNC");
      statement.execute("UPDATE DomainEventEntry SET payload = 'borttagen'");
      statement.execute("INSERT INTO DomainEventEntry VALUES ('2026-02-02', 'Exempel')");
      statement.execute("CHECKPOINT SYNC");
    }
    begin(folder("data"));
  }

  private static String url(Path book) {
    return "jdbc:h2:file:" + book.resolve("book");
  }

  private static void begin(Path data) {
    LocalAccess.open(data).begin(Map.of(), new PrintStream(new ByteArrayOutputStream(), true));
  }

  private Path folder(String name) {
    return root.resolve(name);
  }

  private Path file() {
    return root.resolve("backup.zip");
  }

  private String perform(String... options) throws InterruptedException {
    told.reset();
    Options parsed = Options.parse(options);
    new Copying(parsed, new PrintStream(told, true, StandardCharsets.UTF_8))
        .perform(Objects.requireNonNull(parsed.copy()));
    return told.toString(StandardCharsets.UTF_8);
  }

  private String back() throws InterruptedException {
    return perform("--backup", file().toString(), "--data", folder("data").toString());
  }

  private String restore(String to) throws InterruptedException {
    return perform("--restore", file().toString(), "--data", folder(to).toString());
  }

  @Test
  void putBackWhatTheyWereMadeOf() throws Exception {
    assertThat(text(folder("data").resolve("book").resolve("book.mv.db")))
        .contains(SECRET, "Exempel");

    assertThat(back()).contains(file().toString(), "holds the book and the accounts");

    assertThat(restore("other")).contains("a book of 2 events, the last of 2026-02-02");

    Path book = folder("other").resolve("book").resolve("book.mv.db");
    assertThat(new BookFile(book).settle().events()).isEqualTo(2);
    assertThat(text(book)).contains("Exempel").doesNotContain(SECRET);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    for (String each : new String[] {"accounts.json", "pseudonym.key", "token.key"}) {
      assertThat(folder("other").resolve("access").resolve(each))
          .hasSameBinaryContentAs(folder("data").resolve("access").resolve(each));
    }
    assertThat(folder("other").resolve("book.restoring")).doesNotExist();
    assertThat(folder("data").resolve("book").resolve("copying")).doesNotExist();
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  /** Where Kafka is gone too, nothing else would tell that it is of later versions. */
  @Test
  void leaveNothingOfWhatWasMadeOfALaterBook() throws Exception {
    back();
    DataFolder.deleteAll(folder("data").resolve("book"));
    for (String each : new String[] {"store", "streams", "kafka"}) {
      Files.createDirectories(folder("data").resolve(each).resolve("later"));
    }

    restore("data");

    assertThat(folder("data").resolve("store")).doesNotExist();
    assertThat(folder("data").resolve("streams")).doesNotExist();
    assertThat(folder("data").resolve("kafka").resolve("later")).exists();
  }

  /** A start in between makes the accounts that are missing, under the key that was put back. */
  @Test
  void canBePutBackAgainAfterThatWasCutOff() throws Exception {
    Map<String, byte[]> access = AccessCopy.of(folder("data"));
    assertThatThrownBy(() -> AccessCopy.restore(cutOff(access), folder("other")))
        .isInstanceOf(NullPointerException.class);
    begin(folder("other"));

    AccessCopy.restore(access, folder("other"));

    assertThat(folder("other").resolve("access").resolve("pseudonym.key"))
        .hasSameBinaryContentAs(folder("data").resolve("access").resolve("pseudonym.key"));
  }

  @SuppressWarnings("NullAway")
  private static Map<String, byte[]> cutOff(Map<String, byte[]> access) {
    Map<String, byte[]> cutOff = new TreeMap<>(access);
    cutOff.put("accounts.json", null);
    return cutOff;
  }

  @Test
  void takeTheirPlaceNowhereWhereSomethingIs() throws Exception {
    back();

    assertThatThrownBy(this::back)
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("is there already");
    assertThatThrownBy(() -> restore("data"))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("has a book already");
    begin(folder("stranger"));
    assertThatThrownBy(() -> restore("stranger"))
        .isInstanceOf(AccountsFailed.class)
        .hasMessageContaining("another installation");
    assertThat(folder("stranger").resolve("book")).doesNotExist();
  }

  @Test
  void doNotBringBackWhoWasRemovedSince() throws Exception {
    back();
    LocalAccess.perform(
        new AccountTask.Remove("admin"), folder("data"), new PrintStream(told, true));
    DataFolder.deleteAll(folder("data").resolve("book"));

    restore("data");

    assertThat(folder("data").resolve("access").resolve("accounts.json"))
        .content()
        .doesNotContain("admin");
    assertThat(folder("data").resolve("book").resolve("book.mv.db")).exists();
  }

  @Test
  void areNotPutBackWhereTheyAreDamaged() throws Exception {
    back();
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> restore("other"))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("Nothing was restored");

    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file()))) {
      zip.putNextEntry(new ZipEntry("access/../../elsewhere"));
    }
    assertThatThrownBy(() -> restore("other"))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("which no backup has");
    assertThat(folder("other").resolve("book")).doesNotExist();
    assertThat(root.resolve("elsewhere")).doesNotExist();
  }

  @Test
  void areNeitherMadeNorPutBackWhereThereIsNothing() throws IOException {
    Files.createDirectories(folder("empty"));

    assertThatThrownBy(
            () -> perform("--backup", file().toString(), "--data", folder("empty").toString()))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("no book");
    assertThatThrownBy(() -> restore("empty")).isInstanceOf(StartFailed.class);
    assertThat(file()).doesNotExist();
  }

  @Test
  void areNotPutBackUnderWhatRuns() throws Exception {
    back();
    try (DataFolder used = DataFolder.open(folder("other"), EnumSet.of(Part.QUERY))) {
      assertThat(used.book()).doesNotExist();
      assertThatThrownBy(() -> restore("other"))
          .isInstanceOf(StartFailed.class)
          .hasMessageContaining("in use");
    }
  }

  @Test
  void areAskedOfWhatRuns() throws Exception {
    try (DataFolder used = DataFolder.open(folder("data"), EnumSet.of(Part.COMMAND))) {
      assertThat(used.book()).exists();
      String port = Integer.toString(FreePorts.any());
      assertThatThrownBy(
              () ->
                  perform(
                      "--backup",
                      file().toString(),
                      "--data",
                      folder("data").toString(),
                      "--port",
                      port))
          .isInstanceOf(StartFailed.class)
          .hasMessageContaining("it runs, but not at");
    }
    assertThat(file()).doesNotExist();
  }
}
