package se.samverkanstrappan.query.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The calendar's day where collaborations happen: Europe/Stockholm. */
@Component
public final class Today {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private final Clock clock;

  Today(Clock clock) {
    this.clock = clock;
  }

  /** Today's date. */
  public LocalDate date() {
    return of(clock.instant());
  }

  /** The date at an instant. */
  public static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, STOCKHOLM);
  }

  /** The instant at which a day begins. */
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(STOCKHOLM).toInstant();
  }
}
