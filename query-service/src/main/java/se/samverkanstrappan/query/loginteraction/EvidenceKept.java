package se.samverkanstrappan.query.loginteraction;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.query.forms.Option;

/** Evidence on the form: an address that is typed, or what stands already and is kept. */
final class EvidenceKept {
  /** No address on the web begins with it. */
  private static final String KEPT = "#";

  private static final int LONGEST_LABEL = 200;

  private EvidenceKept() {}

  /**
   * What stands already, by what is sent where it is to be kept. Those that cannot be told apart by
   * their hash are numbered, so that none is kept in the place of another.
   */
  static Map<String, Evidence> byValue(List<Evidence> standing) {
    Map<String, Evidence> kept = new LinkedHashMap<>();
    for (Evidence each : standing) {
      String hash = KEPT + Integer.toHexString((each.label() + " " + each.url()).hashCode()) + "-";
      int number = 1;
      while (kept.putIfAbsent(hash + number, each) != null) {
        number++;
      }
    }
    return kept;
  }

  /** It as something to be ticked. */
  static List<Option> options(Map<String, Evidence> kept) {
    return kept.entrySet().stream()
        .map(each -> Option.of(each.getKey(), each.getValue().label()))
        .toList();
  }

  /**
   * What is typed beside what is kept, right or wrong; empty where nothing is. The field for it
   * comes after what can be ticked.
   */
  static String link(List<String> texts, Set<String> kept) {
    return texts.stream().filter(text -> !kept.contains(text)).reduce("", (one, next) -> next);
  }

  /**
   * As the write side takes it.
   *
   * @param kept what stands already; null for an address
   */
  static Object written(String text, @Nullable Evidence kept) {
    if (kept == null) {
      String label = text.substring(0, Math.min(text.length(), LONGEST_LABEL));
      return Map.of("label", label, "url", text);
    }
    Map<String, Object> written = new HashMap<>(Map.of("label", kept.label()));
    if (kept.url() != null) {
      written.put("url", kept.url());
    }
    return written;
  }
}
