package se.samverkanstrappan.query.caching;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bytes of an answer that is kept: JSON takes a tenth of the room, and no time to speak of. */
public final class Compressed {
  private final byte[] deflated;

  private Compressed(byte[] deflated) {
    this.deflated = deflated;
  }

  /** Keeps some bytes. */
  public static Compressed of(byte[] bytes) {
    var deflater = new Deflater(Deflater.BEST_SPEED);
    var room = new ByteArrayOutputStream();
    try (var into = new DeflaterOutputStream(room, deflater)) {
      into.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return new Compressed(room.toByteArray());
  }

  /** These very bytes again. */
  public byte[] bytes() {
    try (var from = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      return from.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many bytes they are kept in. */
  public int length() {
    return deflated.length;
  }
}
