package se.samverkanstrappan.query.caching;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The days on any of which a reader may have got what it has.
 *
 * @param last today
 */
public record Days(LocalDate first, LocalDate last) {
  /**
   * Whether none of some days, on which an answer becomes another one without anything being
   * written, has come since the reader asked.
   */
  public boolean without(Stream<LocalDate> changes) {
    return changes.noneMatch(day -> day.isAfter(first) && !day.isAfter(last));
  }

  /** Whether it is only today. */
  public boolean areOne() {
    return first.equals(last);
  }
}
