package se.samverkanstrappan.query.followup.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Instants as people in Sweden read them, to the minute. */
final class Clocked {
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Europe/Stockholm"));

  private Clocked() {}

  static String in(Instant instant) {
    return TO_THE_MINUTE.format(instant);
  }
}
