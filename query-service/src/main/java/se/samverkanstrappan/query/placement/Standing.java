package se.samverkanstrappan.query.placement;

import java.util.ArrayList;
import java.util.List;

/**
 * Both steps of a participant, or of a collaboration, in one number, so that a {@link DayFunction}
 * of them changes when either does; 0 means that it does not stand on the ladder.
 */
final class Standing {
  static final int NONE = 0;

  private Standing() {}

  static int of(int established, int emerging) {
    return established << 4 | emerging;
  }

  static int established(int standing) {
    return standing >> 4;
  }

  static int emerging(int standing) {
    return standing & 0xf;
  }

  /** A participant's standing on the days it is one: at least step 1 (section 3). */
  static DayFunction during(List<Period> presence, DayFunction established, DayFunction emerging) {
    DayFunction standing = new DayFunction();
    DayFunction.Cursor establishedOn = established.cursor();
    DayFunction.Cursor emergingOn = emerging.cursor();
    for (Period period : presence) {
      for (int day = period.from();
          day < period.to();
          day = Math.min(establishedOn.next(), emergingOn.next())) {
        standing.set(day, of(Math.max(1, establishedOn.at(day)), Math.max(1, emergingOn.at(day))));
      }
      if (period.to() != DayFunction.NEVER) {
        standing.set(period.to(), NONE);
      }
    }
    return standing;
  }

  /** The days on which a participant stands somewhere, as segments. */
  static List<ActorSegment> segments(DayFunction standing) {
    List<ActorSegment> segments = new ArrayList<>(standing.size());
    for (int i = 0; i < standing.size(); i++) {
      int value = standing.value(i);
      if (value != NONE) {
        segments.add(
            new ActorSegment(
                DayFunction.date(standing.from(i)),
                DayFunction.end(standing.from(i + 1)),
                established(value),
                emerging(value)));
      }
    }
    return segments;
  }
}
