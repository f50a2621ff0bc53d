package se.samverkanstrappan.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A bucket of tokens for each who asks, forgotten when it would be full again or when there are too
 * many: no number of them takes more than a fixed amount of memory.
 */
final class Buckets {
  private final Bandwidth bandwidth;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;

  Buckets(LimitSettings.Rate rate, int remembered, LongSupplier nanos) {
    this.bandwidth =
        Bandwidth.builder()
            .capacity(rate.burst())
            .refillGreedy(rate.perSecond(), Duration.ofSeconds(1))
            .build();
    this.time = new Nanos(nanos);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(remembered)
            .ticker(nanos::getAsLong)
            .expireAfterAccess(Duration.ofSeconds(rate.burst() / rate.perSecond() + 1))
            .build();
  }

  /**
   * Takes a token.
   *
   * @throws TooManyRequests where there is none
   */
  void take(String who) {
    ConsumptionProbe probe = of(who).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  /**
   * Looks whether there is a token.
   *
   * @throws TooManyRequests where there is none
   */
  void look(String who) {
    Bucket known = buckets.getIfPresent(who);
    if (known != null && known.getAvailableTokens() < 1) {
      throw new TooManyRequests(
          Duration.ofNanos(known.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
    }
  }

  /** How many are remembered. */
  long size() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private Bucket of(String who) {
    return buckets.get(
        who, added -> Bucket.builder().addLimit(bandwidth).withCustomTimePrecision(time).build());
  }

  private record Nanos(LongSupplier clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return clock.getAsLong();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
