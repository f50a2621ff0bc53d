package se.samverkanstrappan.query.caching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Tells apart what answers are made of: another part, another text. */
public final class Fingerprint {
  private static final int BYTES = 15;

  private final MessageDigest parts = digest();

  /** Adds a part by what its text says; the order of the parts matters. */
  public Fingerprint and(Object part) {
    parts.update(part.toString().getBytes(StandardCharsets.UTF_8));
    parts.update((byte) 0);
    return this;
  }

  /** Adds which things there are, each at its version, in whatever order they come. */
  public <T> Fingerprint and(
      Collection<T> things, Function<T, String> id, ToLongFunction<T> version) {
    return and(things.size()).and(sum(things, id, version));
  }

  /** Another number where any of some things is there at another version; whatever the order. */
  static <T> long sum(Collection<T> things, Function<T, String> id, ToLongFunction<T> version) {
    long sum = 0;
    for (T each : things) {
      sum += mixed(hash(id.apply(each)) + mixed(version.applyAsLong(each)));
    }
    return sum;
  }

  /** Short, and fit for an entity tag; ends the adding. */
  String text() {
    byte[] start = new byte[BYTES];
    System.arraycopy(parts.digest(), 0, start, 0, BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
  }

  void and(byte[] bytes) {
    parts.update(bytes);
  }

  /** 64 bits of a text; the 32 of {@link String#hashCode()} are too few for ten thousand ids. */
  static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** Spreads every bit over all of them, so that sums of like things differ. */
  static long mixed(long value) {
    long mixed = value + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
