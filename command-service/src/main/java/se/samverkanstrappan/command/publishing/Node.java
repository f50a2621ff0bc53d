package se.samverkanstrappan.command.publishing;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Under which name an instance claims publishing. */
public final class Node {
  private Node() {}

  /**
   * The given name, or one that fits the book.
   *
   * <p>A book in an H2 file is locked by its one process. Whatever claim is found there was left by
   * an earlier one that is gone, so all of them bear the same name and need not wait.
   */
  public static String name(@Nullable String given, String bookUrl) {
    if (given != null && !given.isBlank()) {
      return given;
    }
    boolean alone =
        bookUrl.startsWith("jdbc:h2:file:")
            && !bookUrl.toUpperCase(Locale.ROOT).contains("AUTO_SERVER=TRUE");
    return alone ? "alone" : ManagementFactory.getRuntimeMXBean().getName();
  }
}
