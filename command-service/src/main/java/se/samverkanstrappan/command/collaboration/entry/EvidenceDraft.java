package se.samverkanstrappan.command.collaboration.entry;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.command.rules.WebAddress;
import se.samverkanstrappan.events.collaboration.Evidence;

/** Evidence as it was sent. */
public record EvidenceDraft(@Nullable String label, @Nullable String url) {
  private static final int LABEL = 200;

  /** The evidence, or null where anything is wrong with it. */
  @Nullable Evidence judge(Violations violations) {
    int before = violations.count();
    violations.requiredText("/label", label, LABEL);
    WebAddress.check(violations, "/url", url);
    return label == null || violations.count() > before
        ? null
        : new Evidence(label, url == null ? null : WebAddress.plain(url));
  }
}
