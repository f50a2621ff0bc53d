package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The way of one person through the pages, of which every step is counted. */
final class Walk {
  private static final Path TOLD = Path.of("target", "journeys.txt");
  private static final int MOST_PRESSES = 400;

  private final String name;
  private final Page page;
  private final long began = System.nanoTime();
  private int clicks;
  private int keys;
  private int fields;

  Walk(String name, Page page) {
    this.name = name;
    this.page = page;
  }

  /** Begins the file of what journeys took anew. */
  static void forgetAll() {
    try {
      Files.deleteIfExists(TOLD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Page page() {
    return page;
  }

  void click(String selector) {
    click(page.locator(selector).first());
  }

  void click(Locator it) {
    clicks++;
    it.click();
  }

  /** Goes to what the selector finds and fills it, one field however much is written. */
  void fill(String selector, String text) {
    fields++;
    page.locator(selector).fill(text);
  }

  /** Writes into what has the focus, one field however much is written. */
  void type(String text) {
    fields++;
    page.keyboard().type(text);
  }

  void press(String key) {
    keys++;
    page.keyboard().press(key);
  }

  /** Presses a key that leads to another page, and waits for that. */
  void go(String key) {
    page.waitForNavigation(() -> press(key));
  }

  /** Goes back one page, by a key of the browser's own. */
  void back() {
    keys++;
    page.goBack();
  }

  /** Presses Tab until what the selector finds has the focus; each press counts. */
  void tabTo(String selector) {
    int before = keys;
    do {
      assertThat(keys - before).as("%s: presses to %s", name, selector).isLessThan(MOST_PRESSES);
      press("Tab");
    } while (Boolean.FALSE.equals(
        page.evaluate("it => document.activeElement.matches(it)", selector)));
  }

  /** Writes down how many steps it took, and fails where they are more than they were. */
  void endsWithin(int steps) {
    int taken = clicks + keys + fields;
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    String told =
        String.format(
            Locale.ROOT,
            "%s: %d steps (%d clicks, %d keys, %d fields), %.1f s%n",
            name,
            taken,
            clicks,
            keys,
            fields,
            millis / 1000.0);
    System.out.print(told);
    try {
      Files.createDirectories(TOLD.getParent());
      Files.writeString(TOLD, told, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(taken).as(told).isLessThanOrEqualTo(steps);
  }
}
