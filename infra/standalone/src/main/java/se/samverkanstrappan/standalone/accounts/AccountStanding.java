package se.samverkanstrappan.standalone.accounts;

import java.util.HashSet;
import java.util.function.Predicate;
import org.springframework.security.core.Authentication;
import se.samverkanstrappan.access.Identity;

/** Tells whether who has signed in is still who it was then, for the same actor in the same roles. */
final class AccountStanding implements Predicate<Authentication> {
  private final Accounts accounts;

  AccountStanding(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean test(Authentication signedIn) {
    return signedIn.getCredentials() instanceof PasswordSignIn.Shown shown
        && Identity.of(signedIn).filter(identity -> isSame(identity, shown)).isPresent();
  }

  private boolean isSame(Identity identity, PasswordSignIn.Shown shown) {
    return accounts
        .of(identity.subject())
        .filter(account -> shown.tokensFrom().equals(account.tokensFrom()))
        .filter(account -> identity.equals(identity(account)))
        .isPresent();
  }

  private Identity identity(Account account) {
    return new Identity(
        accounts.subjectOf(account), account.actor(), new HashSet<>(account.roles()));
  }
}
