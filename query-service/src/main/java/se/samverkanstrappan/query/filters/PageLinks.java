package se.samverkanstrappan.query.filters;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Page;

/**
 * The way from one page of a list to the others.
 *
 * @param now the number of the one that is shown, from 1
 * @param all how many there are, at least 1
 */
public record PageLinks(@Nullable String before, @Nullable String after, int now, long all) {
  /** The pages around one, of a list that is asked for with parameters. */
  public static PageLinks of(Frame frame, String path, Map<String, String> asked, Page<?> page) {
    return of(frame, path, asked, page, "page");
  }

  /**
   * The same of one of several lists on a page.
   *
   * @param parameter what says which page of the list
   * @param anchor the id of where on the page the list is
   */
  public static PageLinks of(
      Frame frame,
      String path,
      Map<String, String> asked,
      Page<?> page,
      String parameter,
      String anchor) {
    PageLinks usual = of(frame, path, asked, page, parameter);
    return new PageLinks(
        usual.before() == null ? null : usual.before() + "#" + anchor,
        usual.after() == null ? null : usual.after() + "#" + anchor,
        usual.now(),
        usual.all());
  }

  private static PageLinks of(
      Frame frame, String path, Map<String, String> asked, Page<?> page, String parameter) {
    return new PageLinks(
        page.hasPrevious() ? frame.to(path, with(asked, page, -1, parameter)) : null,
        page.hasNext() ? frame.to(path, with(asked, page, 1, parameter)) : null,
        page.page() + 1,
        Math.max(1, Math.ceilDiv(page.total(), page.size())));
  }

  private static Map<String, String> with(
      Map<String, String> asked, Page<?> page, int away, String parameter) {
    Map<String, String> with = new LinkedHashMap<>(asked);
    with.put(parameter, Integer.toString(page.page() + away));
    if (!page.hasUsualSize()) {
      with.put("size", Integer.toString(page.size()));
    }
    return with;
  }
}
