package se.samverkanstrappan.query.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.store.StoreUnavailable;
import se.samverkanstrappan.query.web.Language;

/** What every page says of who has signed in: for whom and as what, never the name. */
@Component("signedIn")
public final class SignedIn {
  private final ActorNames names;
  private final SignIn signIn;

  SignedIn(ActorNames names, SignIn signIn) {
    this.names = names;
    this.signIn = signIn;
  }

  /**
   * Who that is.
   *
   * @param organisation its name; its id where the register cannot be read
   */
  public record Shown(@Nullable String organisation, List<Role> roles) {}

  /** Who has signed in; null where nobody has. */
  public @Nullable Shown in(Language language) {
    return Identity.current().map(identity -> shown(identity, language)).orElse(null);
  }

  /** Whether one can sign in at all. */
  public boolean isOffered() {
    return signIn.isOffered();
  }

  private Shown shown(Identity identity, Language language) {
    String actor = identity.organisation();
    return new Shown(
        actor == null ? null : name(actor, language), identity.roles().stream().sorted().toList());
  }

  /** Also the page that says what is wrong with the register says who has signed in. */
  private String name(String actor, Language language) {
    try {
      return names.in(language).getOrDefault(actor, actor);
    } catch (StoreUnavailable e) {
      return actor;
    }
  }
}
