package se.samverkanstrappan.standalone.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import se.samverkanstrappan.access.TooManyAttempts;

/**
 * Counts attempts to sign in that fail, by name and by address. Each is counted before it is looked
 * at, and given back when it was a good one: however many come at once, no more are looked at.
 */
final class Attempts {
  static final int FOR_A_NAME = 10;

  /** Many people may share an address. */
  static final int FROM_AN_ADDRESS = 30;

  static final Duration WITHIN = Duration.ofMinutes(15);

  private static final int MOST_REMEMBERED = 10_000;
  private static final int NETWORK_BYTES = 8;

  private final TimeMeter time;
  private final Cache<String, Bucket> names = remembered();
  private final Cache<String, Bucket> addresses = remembered();

  Attempts(TimeMeter time) {
    this.time = time;
  }

  // One that has not been asked for is full again, so forgetting it changes nothing.
  private static Cache<String, Bucket> remembered() {
    return Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterAccess(WITHIN).build();
  }

  /**
   * Counts one.
   *
   * @throws TooManyAttempts where too many have failed
   */
  void begin(String name, String address) {
    // An address that is held off takes nothing from a name: nobody could be locked out from it.
    Bucket from = addresses.get(network(address), key -> full(FROM_AN_ADDRESS));
    take(from);
    try {
      take(names.get(key(name), key -> full(FOR_A_NAME)));
    } catch (TooManyAttempts e) {
      from.addTokens(1); // not looked at either: a program that goes on trying harms only itself
      throw e;
    }
  }

  /** The one that began was a good one. */
  void succeeded(String name, String address) {
    names.invalidate(key(name));
    addresses.get(network(address), key -> full(FROM_AN_ADDRESS)).addTokens(1);
  }

  private static void take(Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket full(int most) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WITHIN))
        .withCustomTimePrecision(time)
        .build();
  }

  /** Whoever has a network of IPv6 has all the addresses in it. */
  private static String network(String address) {
    try {
      InetAddress known = InetAddress.ofLiteral(address);
      return known instanceof Inet6Address
          ? HexFormat.of().formatHex(known.getAddress(), 0, NETWORK_BYTES)
          : known.getHostAddress();
    } catch (IllegalArgumentException e) {
      return ""; // no container tells such a one
    }
  }

  /** What cannot be a name is not worth a place of its own. */
  private static String key(String name) {
    return Account.isName(name) ? Account.key(name) : "";
  }
}
