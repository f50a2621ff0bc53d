package se.samverkanstrappan.query.followup.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a follow-up tells, and what opens what it rests on.
 *
 * @param step of the ladder, where that is what is told
 * @param entries the pages that show the entries behind it, as many as are listed
 * @param more how many entries there are besides those listed
 * @param reads the addresses that answer all of it
 */
record Figure(
    @Nullable Integer step, String text, List<Source> entries, int more, List<Source> reads) {

  /** Where something can be opened, and what stands there. */
  record Source(String text, String href) {}

  public boolean opens() {
    return !entries.isEmpty() || !reads.isEmpty();
  }
}
