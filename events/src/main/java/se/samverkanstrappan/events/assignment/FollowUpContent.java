package se.samverkanstrappan.events.assignment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * How the canonical JSON of a follow-up stands in an event: gzip, in base64. The same JSON may be
 * packed to other bytes by another version of zlib; checksums are of the JSON.
 */
public final class FollowUpContent {
  /** More JSON than that is not fixed. */
  public static final int MOST_BYTES = 16_000_000;

  /** More characters of it, packed, are not fixed: the event would be larger than 900 KB. */
  public static final int MOST_PACKED = 899_000;

  private FollowUpContent() {}

  public static String pack(byte[] json) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  /**
   * The JSON as it is unpacked; however much there may be of it.
   *
   * @throws IOException now, or as it is read to its end, where it is not packed so, or anything
   *     else is packed with it
   */
  public static InputStream open(String content) throws IOException {
    try {
      return new OnlyMember(Base64.getDecoder().decode(content));
    } catch (IllegalArgumentException e) {
      throw new ZipException("no base64: " + e.getMessage());
    }
  }

  /** Gzip with no name, comment or other field in it, and with nothing behind. */
  private static final class OnlyMember extends GZIPInputStream {
    private static final int FLAGS = 3;
    private static final int HEADER = 10;
    private static final int TRAILER = 8;

    private final int length;

    OnlyMember(byte[] packed) throws IOException {
      super(new ByteArrayInputStream(packed));
      length = packed.length;
      if (packed[FLAGS] != 0) {
        throw new ZipException("more than data");
      }
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int read = super.read(into, from, most);
      // Of several members this counts the last.
      if (read < 0 && HEADER + inf.getBytesRead() + TRAILER != length) {
        throw new ZipException("more than one member");
      }
      return read;
    }
  }

  /**
   * All of the JSON.
   *
   * @param bytes how long it is
   * @throws IllegalStateException where it is not, or not packed so
   */
  public static byte[] unpack(String content, int bytes) {
    try (InputStream json = open(content)) {
      byte[] read = json.readNBytes(bytes);
      if (read.length < bytes || json.read() >= 0) {
        throw new IllegalStateException("not as long as is told: " + bytes);
      }
      return read;
    } catch (IOException e) {
      throw new IllegalStateException("not packed", e);
    }
  }

  /** In small hexadecimal digits. */
  public static String sha256(byte[] json) {
    return HexFormat.of().formatHex(sha256().digest(json));
  }

  /** For JSON that is not to be held as a whole. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
