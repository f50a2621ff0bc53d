package se.samverkanstrappan.command.collaboration.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** Whole days from one until, exclusive, another. */
record Period(LocalDate from, LocalDate until) {
  static Period of(PartialDate from, @Nullable PartialDate until, LocalDate opening) {
    return new Period(
        from.countedFrom(opening), until == null ? LocalDate.MAX : until.countedFrom(opening));
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  boolean overlaps(Period other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }
}
