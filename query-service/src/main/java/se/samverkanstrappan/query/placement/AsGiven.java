package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** Dates as they were given, beside the whole days that count; kept only where they say less. */
public final class AsGiven {
  private AsGiven() {}

  /** What is to be kept of a date beside its day: null where it was given to the day. */
  public static @Nullable PartialDate kept(@Nullable PartialDate given, @Nullable LocalDate day) {
    return given == null || day == null || given.text().equals(day.toString()) ? null : given;
  }

  /** The date as it was given, of what was kept of it. */
  public static PartialDate of(@Nullable PartialDate kept, LocalDate day) {
    return kept == null ? PartialDate.of(day) : kept;
  }

  /** The same of a date that there may not be. */
  public static @Nullable PartialDate orNull(@Nullable PartialDate kept, @Nullable LocalDate day) {
    return day == null ? null : of(kept, day);
  }
}
