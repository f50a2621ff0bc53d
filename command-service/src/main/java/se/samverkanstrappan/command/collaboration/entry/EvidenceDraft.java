package se.samverkanstrappan.command.collaboration.entry;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.Evidence;

/** Evidence as it was sent. */
public record EvidenceDraft(@Nullable String label, @Nullable String url) {
  private static final int LABEL = 200;
  private static final int URL = 1000;

  /**
   * What people paste from their browsers, which is more than the standard for addresses allows.
   */
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://[^\\s/?#]+(?s:[/?#].*)?", Pattern.CASE_INSENSITIVE);

  void check(Violations violations, String pointer) {
    violations.requiredText(pointer + "/label", label, LABEL);
    violations.text(pointer + "/url", url, URL);
    violations.addIf(
        url != null && !WEB_ADDRESS.matcher(url).matches(),
        pointer + "/url",
        "must be an address on the web");
  }

  /** Whether it says enough to be kept. */
  boolean isTold() {
    return label != null && (url == null || WEB_ADDRESS.matcher(url).matches());
  }

  Evidence accepted() {
    return new Evidence(Objects.requireNonNull(label), url == null ? null : plainScheme(url));
  }

  /** Readers know the schemes in small letters only. */
  private static String plainScheme(String url) {
    int end = url.indexOf(':');
    return url.substring(0, end).toLowerCase(Locale.ROOT) + url.substring(end);
  }
}
