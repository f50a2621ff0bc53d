package se.samverkanstrappan.command.collaboration.entry;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.rules.Violations;

/** The actor a field means. */
final class Actors {
  private Actors() {}

  /** The actor's own id; tells where none is meant, and gives then what was sent. */
  static @Nullable String meant(
      Violations violations, String pointer, @Nullable String code, ActorDirectory actors) {
    if (!violations.required(pointer, code) || code == null) {
      return null;
    }
    String meant = actors.resolve(code);
    violations.addIf(meant == null, pointer, "there is no such actor");
    return meant;
  }
}
