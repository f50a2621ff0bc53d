package se.samverkanstrappan.query.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;

/** The pages that every page leads to, in the only place that lists them. */
public final class Menu {
  private static final List<Entry> MAIN =
      List.of(
          new Entry("/", "overview"),
          new Entry("/signaler", "signals"),
          new Entry("/aktorer", "actors"),
          new Entry("/roller", "roles"),
          new Entry("/natverk", "network"),
          new Entry("/jamfor", "comparison"),
          new Entry("/uppdrag", "assignments"),
          new Entry("/ordlista", "glossary"));

  private static final List<Entry> FOOT =
      List.of(
          new Entry("/import", "import", Role.PROCESS_OWNER),
          new Entry("/export", "export"),
          new Entry("/drift", "operations", Role.ADMIN),
          new Entry("/tillganglighet", "accessibility"));

  private Menu() {}

  /**
   * A page that is led to.
   *
   * @param path where it is
   * @param name what it is called, after {@code menu.} in the texts
   * @param role whose it is, beside administrators; null where it is for all
   */
  private record Entry(String path, String name, @Nullable Role role) {
    Entry(String path, String name) {
      this(path, name, null);
    }

    boolean isFor(Optional<Identity> who) {
      return role == null || who.filter(each -> each.is(role) || each.is(Role.ADMIN)).isPresent();
    }
  }

  /**
   * A page as it is led to from another one.
   *
   * @param name the key of what it is called
   * @param current {@code page} on itself, {@code true} on the pages under it, else null
   */
  public record Item(String address, String name, @Nullable String current) {}

  /** What the pages are about. */
  static List<Item> main(Frame frame) {
    return items(MAIN, frame);
  }

  /** What is around that. */
  static List<Item> foot(Frame frame) {
    return items(FOOT, frame);
  }

  private static List<Item> items(List<Entry> entries, Frame frame) {
    Optional<Identity> who = Identity.current();
    return entries.stream()
        .filter(each -> each.isFor(who))
        .map(
            each ->
                new Item(
                    frame.to(each.path()),
                    "menu." + each.name(),
                    current(each.path(), frame.path())))
        .toList();
  }

  private static @Nullable String current(String path, String now) {
    if (path.equals(now)) {
      return "page";
    }
    return now.startsWith(path.equals("/") ? "/samverkan/" : path + "/") ? "true" : null;
  }
}
