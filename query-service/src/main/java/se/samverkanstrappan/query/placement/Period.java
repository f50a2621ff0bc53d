package se.samverkanstrappan.query.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The days from one until, and not including, another, counted from 1970; {@link DayFunction#NEVER}
 * is an open end.
 */
record Period(int from, int to) {

  /** The stretches on which a function's value passes a test, in order and as long as they are. */
  static List<Period> where(DayFunction function, IntPredicate test) {
    List<Period> periods = new ArrayList<>();
    int changes = function.size();
    for (int i = 0; i < changes; i++) {
      if (test.test(function.value(i))) {
        int from = function.from(i);
        while (i + 1 < changes && test.test(function.value(i + 1))) {
          i++;
        }
        periods.add(new Period(from, function.from(i + 1)));
      }
    }
    return periods;
  }

  /** The stretches that two lists share, in order; each list is in order and without overlaps. */
  static List<Period> shared(List<Period> some, List<Period> others) {
    List<Period> shared = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < some.size() && j < others.size()) {
      Period one = some.get(i);
      Period other = others.get(j);
      Period both = new Period(Math.max(one.from, other.from), Math.min(one.to, other.to));
      if (both.from < both.to) {
        shared.add(both);
      }
      if (one.to < other.to) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }
}
