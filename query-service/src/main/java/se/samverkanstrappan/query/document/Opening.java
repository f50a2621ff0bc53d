package se.samverkanstrappan.query.document;

import java.util.Arrays;
import java.util.List;

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

  private static boolean leadsTo(String owner, String address) {
    int query = address.indexOf('?');
    String path = query < 0 ? address : address.substring(0, query);
    return Arrays.asList(path.split("/", -1)).contains(owner);
  }
}
