package se.samverkanstrappan.query.document;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells later whether something is as it was when a document was made of it. */
public final class Checksum {
  private Checksum() {}

  /** Writes something. */
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** The SHA-256 of what is written, in small hexadecimal digits; nothing of it is kept. */
  public static String of(Writing writing) throws IOException {
    MessageDigest digest = digest();
    writing.to(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
