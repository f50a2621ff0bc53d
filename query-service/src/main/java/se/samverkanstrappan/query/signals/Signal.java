package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing to look at: on which days it is there, and on one of them by what. */
interface Signal {
  /**
   * The days on which it is there, per subject.
   *
   * @param subject the id of the actor or the entry it is about; null for the collaboration
   */
  record About(@Nullable String subject, Days days) {}

  /** On which days; closed, and where the code says so paused, are taken off by others. */
  List<About> days(Course course);

  /**
   * What it rests on.
   *
   * @param day one of its days
   * @param course as of that day
   */
  Basis on(LocalDate day, @Nullable String subject, Course course);

  /** Days on which it is about the collaboration. */
  static List<About> aboutAll(Days days) {
    return List.of(new About(null, days));
  }
}
