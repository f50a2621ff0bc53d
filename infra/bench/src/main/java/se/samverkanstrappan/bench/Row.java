package se.samverkanstrappan.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table: what was measured, against what nothing could exceed in the same run.
 *
 * @param ratio of the figure to its limit, in words; empty where there is none
 * @param met null where nothing was promised
 * @param mebibytes resident of what was measured; 0 where that says nothing
 */
public record Row(
    String what,
    String figure,
    String limit,
    String ratio,
    String target,
    @Nullable Boolean met,
    long mebibytes) {

  public static Row of(String what, String figure, Object... arguments) {
    String told = arguments.length == 0 ? figure : String.format(Locale.ROOT, figure, arguments);
    return new Row(what, told, "", "", "", null, 0);
  }

  /** The same against a limit, told in words, and the ratio of the figure to it. */
  public Row against(String words, double ratio) {
    return new Row(what, figure, words, times(ratio), target, met, mebibytes);
  }

  /** The same with what was promised. */
  public Row promised(String words, boolean kept) {
    return new Row(what, figure, limit, ratio, words, kept, mebibytes);
  }

  public Row with(long resident) {
    return new Row(what, figure, limit, ratio, target, met, resident);
  }

  /** A ratio with as many decimals as it deserves. */
  public static String times(double ratio) {
    return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio) + " ×";
  }

  String cells() {
    return "| %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            what,
            figure,
            limit,
            ratio,
            target,
            met == null ? "" : met ? "met" : "**missed**",
            mebibytes == 0 ? "" : mebibytes + " MiB");
  }
}
