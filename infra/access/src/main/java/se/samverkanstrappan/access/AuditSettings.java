package se.samverkanstrappan.access;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the audit log goes and how long it is kept.
 *
 * @param file that this service alone writes to; without it the lines go to the ordinary log, under
 *     the logger {@code audit}
 * @param keepDays how many days are kept
 * @param maxSize of one file, before the day is over
 * @param totalSize of all files that are kept; the oldest go first
 * @param address how much is told of where a request came from
 * @param refusalsPerMinute how many lines of each kind of refusal are written; what is beyond is
 *     only counted, so that a flood does not fill the disk
 */
@ConfigurationProperties("samverkanstrappan.audit")
record AuditSettings(
    @Nullable Path file,
    @DefaultValue("365") int keepDays,
    @DefaultValue("50MB") DataSize maxSize,
    @DefaultValue("2GB") DataSize totalSize,
    @DefaultValue("full") Address address,
    @DefaultValue("600") int refusalsPerMinute) {

  /** How much of an address. */
  enum Address {
    FULL,
    /** The network it is in: the first 24 bits, of IPv6 48. */
    SHORT,
    NONE
  }

  /** What may be told of an address. */
  @Nullable String told(String of) {
    return switch (address) {
      case FULL -> of;
      case SHORT -> ClientAddress.shortened(of);
      case NONE -> null;
    };
  }
}
