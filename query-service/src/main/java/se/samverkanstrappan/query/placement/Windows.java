package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * The windows of one actor's evidence, and which steps they carry (section 3).
 *
 * <p>Windows end in the order they begin, so the highest level over the windows that cover a day is
 * kept by a queue: a window whose level is no higher than a later one's can never be the highest
 * again. The queue is never longer than there are steps.
 */
final class Windows {
  private final int[] from;
  private final int[] to;
  private final int[] evidence;
  private final int size;
  private final int[] preceding;
  private final DayFunction emerging;

  Windows(NavigableMap<LocalDate, Integer> byDate, WindowEnds ends) {
    int capacity = byDate.size();
    from = new int[capacity];
    to = new int[capacity];
    evidence = new int[capacity];
    int last = 0;
    for (Map.Entry<LocalDate, Integer> each : byDate.entrySet()) {
      int day = DayFunction.day(each.getKey());
      if (ends.counts(day)) {
        from[last] = day;
        to[last] = ends.of(day);
        evidence[last++] = each.getValue();
      }
    }
    size = last;
    preceding = new int[size];
    emerging = highest(evidence, preceding);
  }

  /** The emerging step per day, and 0 where no window covers the day. */
  DayFunction emerging() {
    return emerging;
  }

  /** The established step per day, and 0 where no window of a confirmed date covers the day. */
  DayFunction established(int confirmations) {
    return confirmations == 1 ? emerging : highest(confirmed(confirmations), new int[size]);
  }

  /** The day of a date, of as many as {@link #confirmed} tells of. */
  int from(int date) {
    return from[date];
  }

  /** The first day that the window of a date does not cover. */
  int to(int date) {
    return to[date];
  }

  /** The windows one by one, oldest first, each with what it is confirmed for. */
  List<EvidenceWindow> each(int confirmations) {
    List<int[]> levels = new ArrayList<>();
    for (int dates = 1; dates <= confirmations; dates++) {
      levels.add(confirmed(dates));
    }
    List<EvidenceWindow> windows = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int window = i;
      windows.add(
          new EvidenceWindow(
              DayFunction.date(from[i]),
              DayFunction.date(to[i]),
              levels.stream().map(level -> level[window]).toList()));
    }
    return windows;
  }

  /**
   * Per date, the highest step that a number of dates, it the last, confirm; the first of them is
   * the date itself.
   */
  int[] confirmed(int dates) {
    int[] confirmed = evidence;
    int[] before = preceding;
    for (int date = 2; date <= dates; date++) {
      if (date > 2) {
        before = new int[size];
        highest(confirmed, before);
      }
      int[] next = new int[size];
      for (int i = 0; i < size; i++) {
        next[i] = Math.min(evidence[i], before[i]);
      }
      confirmed = next;
    }
    return confirmed;
  }

  /**
   * The highest level per day over the windows that cover it.
   *
   * @param before takes, per window, the highest level of the earlier windows covering its first
   *     day
   */
  private DayFunction highest(int[] levels, int[] before) {
    DayFunction highest = new DayFunction();
    int[] queue = new int[size];
    int head = 0;
    int tail = 0;
    for (int i = 0; i < size; i++) {
      head = expire(queue, head, tail, from[i], levels, highest);
      before[i] = head < tail ? levels[queue[head]] : 0;
      while (head < tail && levels[queue[tail - 1]] <= levels[i]) {
        tail--;
      }
      queue[tail++] = i;
      highest.set(from[i], levels[queue[head]]);
    }
    expire(queue, head, tail, DayFunction.NEVER, levels, highest);
    return highest;
  }

  private int expire(int[] queue, int head, int tail, int day, int[] levels, DayFunction highest) {
    int first = head;
    while (first < tail && to[queue[first]] <= day) {
      int ended = to[queue[first++]];
      highest.set(ended, first < tail ? levels[queue[first]] : 0);
    }
    return first;
  }
}
