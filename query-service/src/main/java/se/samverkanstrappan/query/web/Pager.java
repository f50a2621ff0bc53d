package se.samverkanstrappan.query.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list lies among the others, and the way to those beside it.
 *
 * @param previous the address of the one before it; null for the first
 * @param next the address of the one after it; null for the last
 * @param number from 1
 * @param of how many there are, at least 1
 * @param total how many items all have
 */
public record Pager(
    @Nullable String previous, @Nullable String next, long number, long of, long total) {

  /**
   * Of a list on a page of the site.
   *
   * @param path the address of that page
   * @param asked the rest of what it is asked for with
   * @param parameter what says which page of the list
   * @param anchor the id of where on the page the list is
   */
  public static Pager of(
      Page<?> page,
      Frame frame,
      String path,
      Map<String, String> asked,
      String parameter,
      String anchor) {
    Map<String, String> rest = new LinkedHashMap<>(asked);
    if (page.size() != Page.Request.USUAL_SIZE) {
      rest.put("size", Integer.toString(page.size()));
    }
    long pages = Math.max(1, Math.ceilDiv(page.total(), (long) page.size()));
    return new Pager(
        page.hasPrevious() ? beside(page, -1, frame, path, rest, parameter, anchor) : null,
        page.hasNext() ? beside(page, 1, frame, path, rest, parameter, anchor) : null,
        page.page() + 1L,
        pages,
        page.total());
  }

  private static String beside(
      Page<?> page,
      int away,
      Frame frame,
      String path,
      Map<String, String> rest,
      String parameter,
      String anchor) {
    Map<String, String> asked = new LinkedHashMap<>(rest);
    asked.put(parameter, Integer.toString(page.page() + away));
    return frame.to(path, asked) + "#" + anchor;
  }
}
