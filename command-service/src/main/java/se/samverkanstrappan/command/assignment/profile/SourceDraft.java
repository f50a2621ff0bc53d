package se.samverkanstrappan.command.assignment.profile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.command.rules.WebAddress;
import se.samverkanstrappan.events.collaboration.Evidence;

/** Where an assignment can be read, as it was sent. */
public record SourceDraft(@Nullable String label, @Nullable String url) {
  private static final int LABEL = 200;

  void check(Violations violations, String pointer) {
    violations.requiredText(pointer + "/label", label, LABEL);
    WebAddress.check(violations, pointer + "/url", url);
  }

  Evidence accepted() {
    return new Evidence(Objects.requireNonNull(label), url == null ? null : WebAddress.plain(url));
  }
}
