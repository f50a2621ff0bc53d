package se.samverkanstrappan.query.filters;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.web.Frame;

/**
 * The way from the day a page is about to others.
 *
 * @param earlier the address of the same page a month before
 * @param later the same of a month after, though no later than today; null on today and after it
 * @param today the same of today; null on it
 */
public record DayLinks(String earlier, @Nullable String later, @Nullable String today) {
  /** The days around one, of a page that is asked for with parameters. */
  public static DayLinks of(
      Frame frame, String path, Map<String, String> asked, LocalDate day, LocalDate today) {
    LocalDate next = day.plusMonths(1);
    return new DayLinks(
        frame.on(day.minusMonths(1)).to(path, asked),
        day.isBefore(today) ? frame.on(next.isBefore(today) ? next : null).to(path, asked) : null,
        day.equals(today) ? null : frame.on(null).to(path, asked));
  }
}
