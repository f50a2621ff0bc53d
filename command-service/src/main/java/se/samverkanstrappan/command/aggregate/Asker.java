package se.samverkanstrappan.command.aggregate;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.command.directory.ActorDirectory;

/**
 * Who asks for a command, as the rules see it.
 *
 * @param organisation the own id of the actor that it acts for; null where it acts for none, or for
 *     one that the register does not know
 */
public record Asker(Identity identity, @Nullable String organisation, ActorDirectory actors) {
  /** Who that is, with the own id of the actor it acts for. */
  public static Asker of(Identity identity, ActorDirectory actors) {
    String told = identity.organisation();
    return new Asker(identity, told == null ? null : actors.resolve(told), actors);
  }

  public boolean is(Role role) {
    return identity.is(role);
  }

  /** Whether it acts for the actor of that own id. */
  public boolean actsFor(@Nullable String actor) {
    return organisation != null && organisation.equals(actor);
  }

  /**
   * Whether it acts for the actor that an id or an alias in a request means. What is left out means
   * nobody else: whether it may be is for other rules.
   */
  public boolean means(@Nullable String code) {
    return code == null ? organisation != null : actsFor(actors.resolve(code));
  }
}
