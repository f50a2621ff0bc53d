package se.samverkanstrappan.query.distribution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.placement.Dormancy;
import se.samverkanstrappan.query.placement.Segment;

/** Goes along one collaboration's timeline from day to later day, so that nothing is looked up. */
final class SegmentCursor {
  private final List<Segment> segments;
  private final List<Dormancy> dormancies;
  private int segment = -1;
  private int dormancy = -1;

  SegmentCursor(List<Segment> segments, List<Dormancy> dormancies) {
    this.segments = segments;
    this.dormancies = dormancies;
  }

  /** The segment of a day, null before the opening; no day may be before one asked for already. */
  @Nullable Segment on(LocalDate day) {
    while (segment + 1 < segments.size() && !segments.get(segment + 1).from().isAfter(day)) {
      segment++;
    }
    return segment >= 0 && segments.get(segment).covers(day) ? segments.get(segment) : null;
  }

  /** Whether it is dormant on a day; no day may be before one asked for already. */
  boolean isDormant(LocalDate day) {
    while (dormancy + 1 < dormancies.size() && !dormancies.get(dormancy + 1).from().isAfter(day)) {
      dormancy++;
    }
    return dormancy >= 0 && dormancies.get(dormancy).covers(day);
  }
}
