package se.samverkanstrappan.standalone.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import se.samverkanstrappan.access.ClientAddress;
import se.samverkanstrappan.access.TooManyAttempts;

/**
 * Counts attempts to sign in that fail: by name and network together, by network, and by name. Each
 * is counted before it is looked at, and given back when it was a good one: however many come at
 * once, no more are looked at.
 *
 * <p>Whoever guesses from one network holds off that network and nobody else. To hold off somebody
 * everywhere takes many networks, and then the password is what they would be after.
 */
final class Attempts {
  static final int FOR_A_NAME_FROM_A_NETWORK = 10;

  /** Many people may share an address. */
  static final int FROM_A_NETWORK = 30;

  static final int FOR_A_NAME = 50;

  static final Duration WITHIN = Duration.ofMinutes(15);

  private static final int MOST_REMEMBERED = 10_000;

  private final TimeMeter time;
  private final Cache<String, Bucket> pairs = remembered();
  private final Cache<String, Bucket> networks = remembered();
  private final Cache<String, Bucket> names = remembered();

  Attempts(TimeMeter time) {
    this.time = time;
  }

  // One that has not been asked for is full again, so forgetting it changes nothing. Of more than
  // so many at a time the least used is forgotten too early: that takes as many networks.
  private static Cache<String, Bucket> remembered() {
    return Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterAccess(WITHIN).build();
  }

  /**
   * Counts one.
   *
   * @throws TooManyAttempts where too many have failed
   */
  void begin(String name, String address) {
    List<Bucket> taken = new ArrayList<>();
    try {
      // The narrowest first: one that is held off takes nothing from what others share.
      for (Bucket each : of(name, address)) {
        take(each);
        taken.add(each);
      }
    } catch (TooManyAttempts e) {
      taken.forEach(each -> each.addTokens(1)); // it is not looked at
      throw e;
    }
  }

  /** The one that began was a good one: who has the password may begin anew from where it is. */
  void succeeded(String name, String address) {
    of(name, address).forEach(each -> each.addTokens(1));
    pairs.invalidate(pair(name, address));
  }

  private List<Bucket> of(String name, String address) {
    return List.of(
        pairs.get(pair(name, address), key -> full(FOR_A_NAME_FROM_A_NETWORK)),
        networks.get(ClientAddress.network(address), key -> full(FROM_A_NETWORK)),
        names.get(key(name), key -> full(FOR_A_NAME)));
  }

  private static String pair(String name, String address) {
    return key(name) + " " + ClientAddress.network(address);
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

  /** What cannot be a name is not worth a place of its own. */
  private static String key(String name) {
    return Account.isName(name) ? Account.key(name) : "";
  }
}
