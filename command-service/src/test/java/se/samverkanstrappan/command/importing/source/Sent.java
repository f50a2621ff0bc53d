package se.samverkanstrappan.command.importing.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import se.samverkanstrappan.command.importing.schema.BundleSchema;

/** What was sent, as tests send it. */
final class Sent {
  private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

  private Sent() {}

  static Spool spool(byte[] bytes) {
    try {
      Spool spool = Spool.in(FOLDER);
      Reception.into(
          spool,
          new ByteArrayInputStream(bytes),
          100_000_000,
          MessageDigest.getInstance("SHA-256"));
      return spool;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static Bundle bundle(String json) {
    return bundle(json.getBytes(StandardCharsets.UTF_8));
  }

  static Bundle bundle(byte[] json) {
    return Bundle.in(spool(json), new BundleSchema());
  }

  static Spreadsheet spreadsheet(String csv) {
    try {
      return Spreadsheet.in(spool(csv.getBytes(StandardCharsets.UTF_8)), Spool.in(FOLDER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
