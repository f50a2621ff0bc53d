package se.samverkanstrappan.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long something took, each time, shortest first. */
public record Figures(long[] nanos) {
  public Figures {
    nanos = nanos.clone();
    Arrays.sort(nanos);
  }

  /** The time that so many percent did not exceed, in milliseconds. */
  public double percentile(double percent) {
    if (nanos.length == 0) {
      return Double.NaN;
    }
    int index = (int) Math.ceil(percent / 100 * nanos.length) - 1;
    return nanos[Math.clamp(index, 0, nanos.length - 1)] / 1e6;
  }

  /** Median, 95th and 99th percentile in milliseconds, as cells of a table. */
  public String cells() {
    return cell(percentile(50)) + " | " + cell(percentile(95)) + " | " + cell(percentile(99));
  }

  /** A number with as many decimals as it deserves. */
  public static String cell(double number) {
    if (Double.isNaN(number)) {
      return "–";
    }
    return String.format(
        Locale.ROOT, number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%.0f", number);
  }
}
