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

  public static String format(Instant instant) {
    return MICROS.format(instant);
  }

  /** The later of the two instants, to the microsecond: what an event recorded now may say. */
  public static Instant neverBefore(Instant earliest, Instant now) {
    Instant micros = now.truncatedTo(ChronoUnit.MICROS);
    return micros.isBefore(earliest) ? earliest : micros;
  }
}
