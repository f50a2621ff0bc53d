package se.samverkanstrappan.command.importing.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** Puts what is sent into a spool as it comes, and sees to it that it is text in UTF-8. */
public final class Reception {
  private static final int CHUNK = 1 << 16;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer ignored = CharBuffer.allocate(CHUNK);
  private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
  private long checked;

  private Reception() {}

  /**
   * Takes in all that comes; a byte order mark is left out.
   *
   * @param fingerprint is fed every byte
   * @throws TooLarge beyond the limit
   * @throws Unreadable where it is not text
   */
  public static void into(Spool spool, InputStream sent, long limit, MessageDigest fingerprint)
      throws IOException {
    new Reception().receive(spool, sent, limit, fingerprint);
  }

  private void receive(Spool spool, InputStream sent, long limit, MessageDigest fingerprint)
      throws IOException {
    long received = 0;
    byte[] bytes = new byte[CHUNK / 2];
    for (int count = sent.readNBytes(bytes, 0, bytes.length);
        count > 0;
        count = sent.readNBytes(bytes, 0, bytes.length)) {
      int mark = received == 0 && marked(bytes, count) ? BYTE_ORDER_MARK.length : 0;
      received += count;
      if (received > limit) {
        throw new TooLarge(limit);
      }
      fingerprint.update(bytes, 0, count);
      check(bytes, mark, count - mark);
      spool.append(ByteBuffer.wrap(bytes, mark, count - mark));
    }
    end();
  }

  private static boolean marked(byte[] bytes, int count) {
    return count >= BYTE_ORDER_MARK.length
        && Arrays.equals(
            bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
  }

  private void check(byte[] bytes, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (bytes[i] == 0) {
        throw new Unreadable(Fault.at("", "holds the character NUL"));
      }
    }
    chunk.put(bytes, from, count).flip();
    int before = chunk.remaining();
    ignored.clear();
    refuseFaulty(utf8.decode(chunk, ignored, false), before);
    checked += before - chunk.remaining();
    chunk.compact();
  }

  private void end() {
    chunk.flip();
    ignored.clear();
    refuseFaulty(utf8.decode(chunk, ignored, true), chunk.remaining());
  }

  private void refuseFaulty(CoderResult result, int before) {
    if (result.isError()) {
      long at = checked + before - chunk.remaining();
      throw new Unreadable(Fault.at("", "is not UTF-8, from byte " + at + " on"));
    }
  }
}
