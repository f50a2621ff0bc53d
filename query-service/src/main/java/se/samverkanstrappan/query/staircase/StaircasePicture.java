package se.samverkanstrappan.query.staircase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.staircase.Staircase.Shadow;
import se.samverkanstrappan.query.staircase.Staircase.Standing;
import se.samverkanstrappan.query.staircase.Staircase.Tread;

/**
 * The staircase as a drawing: slabs that rise to the right, and in front of each, in its own row,
 * the names that stand there. A riser is as high as the names beside it need.
 *
 * @param slabs the lowest first
 * @param names in the order they are read, the highest step first
 */
record StaircasePicture(int width, int height, List<Slab> slabs, List<Name> names) {
  static final int WIDTH = 1200;
  static final int MOST_NAMES = 6;
  static final int MOST_SHADOWS = 3;

  private static final int FIRST_RISER = 430;
  private static final int TREAD = 78;
  private static final int HEAD = 48;
  private static final int LOWEST_RISER = 60;
  private static final int LINE = 26;
  private static final int PADDING = 16;
  private static final int GAP = 14;

  /** A generous guess of how wide a letter is, since the reader's font is not known here. */
  private static final double LETTER = 9.5;

  /** Kept free for what is written after a name. */
  private static final int MARK = 110;

  /**
   * The slab of one step.
   *
   * @param aims how many aim at it, wherever they stand
   * @param labelY the baseline of what is written on it
   */
  record Slab(int step, int count, int aims, int x, int y, int width, int height, int labelY) {
    public int labelX() {
      return x + 16;
    }

    public int countX() {
      return x + width - 18;
    }

    /** The baseline of what is written of those that aim here. */
    public int aimY() {
      return labelY + 20;
    }
  }

  /** What a line beside a slab says. */
  enum Kind {
    STANDING,
    SHADOW,
    MORE,
    MORE_SHADOWS
  }

  /**
   * One line beside a slab, written so that it ends at {@code x}.
   *
   * @param text as much of the title as there is room for
   * @param more how many are not shown, for the line that says so
   */
  record Name(
      Kind kind,
      int step,
      int x,
      int y,
      String id,
      String title,
      String text,
      boolean paused,
      @Nullable Integer emerging,
      @Nullable Integer aim,
      int more) {}

  static StaircasePicture of(Staircase staircase) {
    List<Slab> slabs = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    int y = HEAD;
    for (Tread tread : staircase.fromTheTop()) {
      int x = left(tread.step());
      List<Name> lines = lines(tread, x - GAP);
      int height = Math.max(LOWEST_RISER, lines.size() * LINE + PADDING);
      int middle = y + height / 2;
      int aims = staircase.aims(tread.step());
      slabs.addFirst(
          new Slab(
              tread.step(),
              tread.count(),
              aims,
              x,
              y,
              WIDTH - x,
              height,
              aims > 0 ? middle : middle + 7));
      int baseline = middle + 6 - (lines.size() - 1) * LINE / 2;
      for (int i = 0; i < lines.size(); i++) {
        names.add(placed(lines.get(i), baseline + i * LINE));
      }
      y += height;
    }
    return new StaircasePicture(WIDTH, y + 1, slabs, names);
  }

  /** Where the slab of a step begins. */
  private static int left(int step) {
    return FIRST_RISER + (step - 1) * TREAD;
  }

  private static List<Name> lines(Tread tread, int x) {
    List<Name> lines = new ArrayList<>();
    List<Standing> standing = tread.standing();
    int shown = shown(standing.size(), MOST_NAMES);
    for (Standing each : standing.subList(0, shown)) {
      lines.add(name(tread.step(), x, each));
    }
    if (shown < standing.size()) {
      lines.add(more(Kind.MORE, tread.step(), x, standing.size() - shown));
    }
    List<Shadow> shadows = tread.shadows();
    int cast = shown(shadows.size(), MOST_SHADOWS);
    for (Shadow each : shadows.subList(0, cast)) {
      lines.add(shadow(tread.step(), x, each));
    }
    if (cast < shadows.size()) {
      lines.add(more(Kind.MORE_SHADOWS, tread.step(), x, shadows.size() - cast));
    }
    return lines;
  }

  /** The line that says how many more there are takes the room of one of them. */
  private static int shown(int count, int most) {
    return count > most ? most - 1 : count;
  }

  private static Name name(int step, int x, Standing each) {
    boolean marked = each.paused() || each.emerging() != null || each.aim() != null;
    String text = fitted(each.title(), marked ? x - MARK : x);
    return new Name(
        Kind.STANDING,
        step,
        x,
        0,
        each.id(),
        each.title(),
        text,
        each.paused(),
        each.emerging(),
        each.aim(),
        0);
  }

  private static Name shadow(int step, int x, Shadow each) {
    String text = fitted(each.title(), x - MARK);
    return new Name(Kind.SHADOW, step, x, 0, each.id(), each.title(), text, false, null, null, 0);
  }

  private static Name more(Kind kind, int step, int x, int count) {
    return new Name(kind, step, x, 0, "", "", "", false, null, null, count);
  }

  private static Name placed(Name name, int y) {
    return new Name(
        name.kind(),
        name.step(),
        name.x(),
        y,
        name.id(),
        name.title(),
        name.text(),
        name.paused(),
        name.emerging(),
        name.aim(),
        name.more());
  }

  private static String fitted(String title, int width) {
    int letters = Math.min(64, (int) (width / LETTER));
    return title.length() <= letters ? title : title.substring(0, letters - 1).strip() + "…";
  }
}
