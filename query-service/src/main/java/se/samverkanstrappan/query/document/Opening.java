package se.samverkanstrappan.query.document;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.samverkanstrappan.query.document.Part.Traced;

/** Which addresses open an entry. */
final class Opening {
  private Opening() {}

  /** What an entry is of: what stands before the first slash of it; empty where nothing does. */
  static String owner(String entry) {
    return entry.substring(0, Math.max(entry.indexOf('/'), 0));
  }

  /** Those of some addresses that lead to what an entry is of; all where none does. */
  static List<String> of(String entry, List<String> reads) {
    String owner = owner(entry);
    List<String> leading = reads.stream().filter(each -> leadsTo(owner, each)).toList();
    return leading.isEmpty() ? reads : leading;
  }

  /** The same without the pages on which it does not stand. */
  static List<String> of(String entry, Traced figure, Set<String> pages) {
    String page = figure.pageOf().get(entry);
    return of(entry, figure.reads()).stream()
        .filter(each -> each.equals(page) || !pages.contains(each))
        .toList();
  }

  private static boolean leadsTo(String owner, String address) {
    int query = address.indexOf('?');
    String path = query < 0 ? address : address.substring(0, query);
    return Arrays.asList(path.split("/", -1)).contains(owner);
  }
}
