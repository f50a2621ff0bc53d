package se.samverkanstrappan.query.streams;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;

/** What was last told about the actors of a collaboration, so that only changes are told. */
final class Told {
  private static final int DIGEST_BYTES = 12;

  private final KeyValueStore<String, String> digests;
  private final MessageDigest sha256;

  Told(KeyValueStore<String, String> digests) {
    this.digests = digests;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  static String key(String collaboration, String actor) {
    return collaboration + "/" + actor;
  }

  /** Per key, the digest of what was last told. */
  Map<String, String> of(String collaboration) {
    Map<String, String> told = new HashMap<>();
    try (KeyValueIterator<String, String> all =
        digests.prefixScan(key(collaboration, ""), new StringSerializer())) {
      while (all.hasNext()) {
        KeyValue<String, String> each = all.next();
        told.put(each.key, each.value);
      }
    }
    return told;
  }

  void tell(String key, String digest) {
    digests.put(key, digest);
  }

  void forget(String key) {
    digests.delete(key);
  }

  /** A digest of all that matters to a reader, which is all but the version. */
  String digest(ActorPlacementView view) {
    List<Object> parts =
        List.of(view.rule(), view.segments(), view.roles(), view.mandates(), view.perceptions());
    byte[] digest = sha256.digest(JsonSerde.bytes(parts));
    return HexFormat.of().formatHex(Arrays.copyOf(digest, DIGEST_BYTES));
  }
}
