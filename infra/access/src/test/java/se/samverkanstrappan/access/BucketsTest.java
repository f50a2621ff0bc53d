package se.samverkanstrappan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How much is let through, and what it takes to know. */
class BucketsTest {
  private final AtomicLong now = new AtomicLong();

  @Test
  void letsABurstThroughAndThenTheRate() {
    Buckets buckets = buckets(10, 30, 100);

    assertThat(taken(buckets, "a", 100)).isEqualTo(30);
    now.addAndGet(TimeUnit.SECONDS.toNanos(1));
    assertThat(taken(buckets, "a", 100)).isEqualTo(10);
    now.addAndGet(TimeUnit.HOURS.toNanos(1));
    assertThat(taken(buckets, "a", 100)).isEqualTo(30);
  }

  @Test
  void letsNobodyPayForOthers() {
    Buckets buckets = buckets(1, 1, 100);
    assertThat(taken(buckets, "a", 9)).isEqualTo(1);

    assertThat(taken(buckets, "b", 9)).isEqualTo(1);
  }

  @Test
  void tellsHowLongToWaitInWholeSeconds() {
    Buckets slow = buckets(1, 1, 100);
    slow.take("a");
    now.addAndGet(TimeUnit.MILLISECONDS.toNanos(400));

    assertThat(retryAfter(slow)).isEqualTo("1");
    assertThat(new TooManyRequests(java.time.Duration.ofMillis(1001)).getHeaders())
        .hasToString("[Retry-After:\"2\"]");
  }

  @Test
  void looksWithoutTaking() {
    Buckets buckets = buckets(1, 2, 100);
    for (int i = 0; i < 9; i++) {
      buckets.look("a");
    }
    assertThat(taken(buckets, "a", 9)).isEqualTo(2);

    assertThatThrownBy(() -> buckets.look("a")).isInstanceOf(TooManyRequests.class);
  }

  @Test
  void takesNoMoreMemoryForAMillionAddresses() {
    Buckets buckets = buckets(10, 10, 20_000);

    for (int i = 0; i < 1_000_000; i++) {
      buckets.take("address " + i);
    }

    assertThat(buckets.size()).isBetween(1L, 20_000L);
  }

  @Test
  void forgetsWhoHasBeenAwayLongEnough() {
    Buckets buckets = buckets(10, 10, 20_000);
    for (int i = 0; i < 1_000; i++) {
      buckets.take("address " + i);
    }

    now.addAndGet(TimeUnit.SECONDS.toNanos(5));

    assertThat(buckets.size()).isZero();
  }

  private Buckets buckets(long perSecond, long burst, int remembered) {
    return new Buckets(new LimitSettings.Rate(perSecond, burst), remembered, now::get);
  }

  private static String retryAfter(Buckets empty) {
    TooManyRequests refused = catchThrowableOfType(TooManyRequests.class, () -> empty.take("a"));
    return String.valueOf(refused.getHeaders().getFirst("Retry-After"));
  }

  private static int taken(Buckets buckets, String who, int times) {
    int taken = 0;
    for (int i = 0; i < times; i++) {
      try {
        buckets.take(who);
        taken++;
      } catch (TooManyRequests e) {
        assertThat(e.getStatusCode().value()).isEqualTo(429);
      }
    }
    return taken;
  }
}
