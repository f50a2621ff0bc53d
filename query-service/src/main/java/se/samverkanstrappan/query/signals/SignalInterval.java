package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days on end on which a signal is there.
 *
 * @param subject the id of the actor or the entry it is about; null for the collaboration
 * @param to the first day on which it is not; null means it never ends
 */
public record SignalInterval(
    SignalCode code, @Nullable String subject, LocalDate from, @Nullable LocalDate to) {

  /** Whether it is there on a day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  /** The days on which it comes and goes. */
  public Stream<LocalDate> changes() {
    return Stream.concat(Stream.of(from), Stream.ofNullable(to));
  }
}
