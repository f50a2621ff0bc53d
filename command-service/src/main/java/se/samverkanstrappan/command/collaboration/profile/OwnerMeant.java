package se.samverkanstrappan.command.collaboration.profile;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.rules.Violations;

/** The actor that is to own a collaboration. */
public final class OwnerMeant {
  private OwnerMeant() {}

  /** The actor's own id; tells at {@code /owner} where none is meant. */
  public static @Nullable String by(
      @Nullable String owner, ActorDirectory actors, Violations violations) {
    if (owner == null) {
      violations.add("/owner", "is required");
      return null;
    }
    String canonical = actors.resolve(owner);
    violations.addIf(canonical == null, "/owner", "there is no such actor");
    return canonical;
  }
}
