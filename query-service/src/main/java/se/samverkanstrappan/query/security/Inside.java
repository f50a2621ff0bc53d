package se.samverkanstrappan.query.security;

import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.web.Refusal;

/** Keeps from the public what an address for everybody answers only to those who sign in. */
public final class Inside {
  private Inside() {}

  /**
   * Goes on for people with a role.
   *
   * @throws Refusal for anybody else
   */
  public static void only() {
    Identity asking = Identity.current().orElseThrow(Refusal::signInFirst);
    if (asking.roles().stream().allMatch(Role.SERVICE::equals)) {
      throw Refusal.notForThisAccount();
    }
  }
}
