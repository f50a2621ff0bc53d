package se.samverkanstrappan.command.redaction;

import org.jspecify.annotations.Nullable;

/** Tells on whose behalf this thread acts. */
@FunctionalInterface
public interface RequestedBy {
  /** The pseudonym of who asks; null where nobody is known. */
  @Nullable String subject();
}
