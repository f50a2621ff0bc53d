package se.samverkanstrappan.events;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Instants as they are written everywhere: ISO-8601 in UTC with exactly six decimals. */
public final class Timestamps {
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private Timestamps() {}

  /** The instant to the microsecond; what is finer is cut off. Years 0 to 9999. */
  public static String format(Instant instant) {
    return MICROS.format(instant);
  }

  /**
   * The later of the two instants, to the microsecond: what an event recorded now may say, so that
   * a clock that was set back does not turn the order of a stream.
   */
  public static Instant neverBefore(Instant earliest, Instant now) {
    Instant later = now.isBefore(earliest) ? earliest : now;
    return later.truncatedTo(ChronoUnit.MICROS);
  }
}
