package se.samverkanstrappan.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be asked, at each instance of a service by itself.
 *
 * <p>What people do stays far below; it is floods that shall end here. A burst is what may come at
 * once after a pause, and is filled up again at the rate that stands beside it.
 *
 * @param account what one account may ask
 * @param address what one address may ask, behind which hundreds of people may sit; of IPv6 it is
 *     the network (/64) that counts
 * @param remembered of how many accounts and addresses it is known at once what they have asked
 */
@ConfigurationProperties("samverkanstrappan.limits")
record LimitSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue Account account,
    @DefaultValue Address address,
    @DefaultValue("20000") int remembered) {

  /** Reads are GET, HEAD and OPTIONS; all others are writes. */
  record Account(
      @DefaultValue("2000") long readsPerSecond,
      @DefaultValue("4000") long readsBurst,
      @DefaultValue("1000") long writesPerSecond,
      @DefaultValue("2000") long writesBurst) {
    Rate reads() {
      return new Rate(readsPerSecond, readsBurst);
    }

    Rate writes() {
      return new Rate(writesPerSecond, writesBurst);
    }
  }

  /** Unrecognised is who shows nothing, or what does not count: a wrong password, an old token. */
  record Address(
      @DefaultValue("4000") long totalPerSecond,
      @DefaultValue("8000") long totalBurst,
      @DefaultValue("500") long unrecognisedPerSecond,
      @DefaultValue("2000") long unrecognisedBurst) {
    Rate total() {
      return new Rate(totalPerSecond, totalBurst);
    }

    Rate unrecognised() {
      return new Rate(unrecognisedPerSecond, unrecognisedBurst);
    }
  }

  /** So many a second, and so many at once. */
  record Rate(long perSecond, long burst) {
    Rate {
      if (perSecond < 1 || burst < 1) {
        throw new IllegalArgumentException("a limit and its burst are at least 1");
      }
    }
  }
}
