package se.samverkanstrappan.standalone.accounts;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.query.security.Standing;

/** Tells whether an account is still what it was when it was recognised. */
final class AccountStanding implements Standing {
  private static final Logger LOG = LoggerFactory.getLogger(AccountStanding.class);

  private final Accounts accounts;

  AccountStanding(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean holds(Authentication recognised) {
    try {
      return isSame(recognised);
    } catch (AccountsFailed e) {
      LOG.error("recognising=failed", e);
      return false;
    }
  }

  /**
   * Whether the same would be recognised now.
   *
   * @throws AccountsFailed where that cannot be told
   */
  boolean isSame(Authentication recognised) {
    Identity identity = Identity.of(recognised).orElse(null);
    if (identity == null) {
      return false;
    }
    Object shown = recognised.getCredentials();
    if (shown instanceof PasswordSignIn.Shown password) {
      return isSame(identity, password.account(), password.credential());
    }
    return shown instanceof Jwt token
        && (OwnProgram.of(token.getSubject()).isPresent()
            || isSame(
                identity, token.getSubject(), token.getClaimAsString(LocalTokens.CREDENTIAL)));
  }

  /** For the same actor in the same roles, and by the password that it has now. */
  private boolean isSame(Identity identity, @Nullable String id, @Nullable String credential) {
    return accounts
        .withId(id)
        .filter(account -> account.credential().equals(credential))
        .filter(account -> isSame(identity, account))
        .isPresent();
  }

  private static boolean isSame(Identity identity, Account account) {
    String actor = account.actor();
    return (actor == null ? identity.organisation() == null : identity.actsFor(actor))
        && identity.roles().equals(new HashSet<>(account.roles()));
  }
}
