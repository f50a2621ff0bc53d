package se.samverkanstrappan.query.loginteraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.query.forms.Option;

/** Evidence on the form: an address that is typed, or what stands already and is kept. */
final class EvidenceKept {
  /** No address on the web begins with it. */
  private static final String KEPT = "#";

  private static final int LONGEST_LABEL = 200;

  private EvidenceKept() {}

  /** What is sent where it is to be kept. */
  static String value(Evidence evidence) {
    return KEPT + Integer.toHexString((evidence.label() + " " + evidence.url()).hashCode());
  }

  /** It as something to be ticked. */
  static Option option(Evidence evidence) {
    return Option.of(value(evidence), evidence.label());
  }

  /** The address that is typed beside what is kept; empty where there is none. */
  static String link(List<String> texts) {
    return texts.stream().filter(text -> !text.startsWith(KEPT)).findFirst().orElse("");
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
