package se.samverkanstrappan.command.collaboration.dialogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.Evidence;

/** Evidence as it was sent. */
public record EvidenceDraft(@Nullable String label, @Nullable String url) {
  private static final int LABEL = 200;
  private static final int URL = 1000;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  void check(Violations violations, String pointer) {
    violations.requiredText(pointer + "/label", label, LABEL);
    violations.text(pointer + "/url", url, URL);
    violations.addIf(
        url != null && !isWebAddress(url), pointer + "/url", "must be an address on the web");
  }

  Evidence accepted() {
    return new Evidence(Objects.requireNonNull(label), url);
  }

  private static boolean isWebAddress(String url) {
    try {
      URI uri = new URI(url);
      return uri.getScheme() != null
          && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
          && uri.getRawAuthority() != null
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
