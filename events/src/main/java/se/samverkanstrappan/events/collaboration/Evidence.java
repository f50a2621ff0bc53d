package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Where it can be read what happened. */
public record Evidence(String label, @Nullable String url) {
  public Evidence {
    requireNonNull(label, "label");
  }
}
