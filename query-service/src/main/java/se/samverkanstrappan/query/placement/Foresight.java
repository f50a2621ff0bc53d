package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Works out when a step would fall if nothing more happened, asked on each day.
 *
 * <p>Nobody joins or leaves then, and nobody shows anything more. So an actor keeps a step until
 * the window of its newest date that is confirmed for it ends, and the collaboration keeps it until
 * one too few of its participants do. That changes only on days on which something is dated or the
 * step changes.
 */
final class Foresight {
  private final PlacementRule rule;
  private final int opening;
  private final List<Keeping> actors = new ArrayList<>();
  private final BitSet turns = new BitSet();

  Foresight(PlacementFacts facts, PlacementRule rule) {
    this.rule = rule;
    this.opening = DayFunction.day(facts.openedOn());
    WindowEnds ends = new WindowEnds(facts.openedOn(), rule);
    for (String actor : facts.stays().keySet()) {
      facts.evidenceOf(actor).keySet().forEach(this::turn);
      for (Stay stay : facts.stays().getOrDefault(actor, List.of())) {
        turn(stay.from());
        if (stay.to() != null) {
          turn(stay.to());
        }
      }
      Windows windows = new Windows(facts.evidenceOf(actor), ends);
      actors.add(new Keeping(facts.presence(actor), windows, rule.confirmations()));
    }
  }

  private void turn(LocalDate day) {
    int offset = DayFunction.day(day) - opening;
    if (offset >= 0) {
      turns.set(offset);
    }
  }

  List<Outlook> along(List<Segment> segments) {
    segments.forEach(segment -> turn(segment.from()));
    List<Outlook> outlooks = new ArrayList<>();
    for (Segment segment : segments) {
      Integer step = segment.step();
      if (step != null && step > 1) {
        look(step, segment, outlooks);
      }
    }
    return outlooks;
  }

  private void look(int step, Segment segment, List<Outlook> outlooks) {
    LocalDate to = segment.to();
    int end = to == null ? DayFunction.NEVER : DayFunction.day(to);
    for (int day = DayFunction.day(segment.from()); day < end; ) {
      int falls = falls(step, day);
      int turn = turns.nextSetBit(day - opening + 1);
      int next = Math.min(end, turn < 0 ? falls : turn + opening);
      outlooks.add(
          new Outlook(DayFunction.date(day), DayFunction.date(next), DayFunction.date(falls)));
      day = next;
    }
  }

  /** The day on which too few of a day's participants have left the step that they have. */
  private int falls(int step, int day) {
    int[] until = new int[actors.size()];
    int participants = 0;
    for (Keeping actor : actors) {
      if (actor.isPresent(day)) {
        until[participants++] = actor.until(step, day);
      }
    }
    Arrays.sort(until, 0, participants);
    return until[participants - rule.quorum(participants)];
  }

  /** Until when one actor keeps each step; asked about later and later days. */
  private static final class Keeping {
    private final List<Period> presence;
    private final Windows windows;
    private final int[] levels;
    private final int[] until = new int[9];
    private int seen;

    /** Days are counted from 1970, and what was never kept was left before any of them. */
    Keeping(List<Period> presence, Windows windows, int confirmations) {
      this.presence = presence;
      this.windows = windows;
      this.levels = windows.confirmed(confirmations);
      Arrays.fill(until, Integer.MIN_VALUE);
    }

    boolean isPresent(int day) {
      for (Period period : presence) {
        if (period.from() <= day && day < period.to()) {
          return true;
        }
      }
      return false;
    }

    int until(int step, int day) {
      while (seen < levels.length && windows.from(seen) <= day) {
        Arrays.fill(until, 0, levels[seen] + 1, windows.to(seen));
        seen++;
      }
      return until[step];
    }
  }
}
