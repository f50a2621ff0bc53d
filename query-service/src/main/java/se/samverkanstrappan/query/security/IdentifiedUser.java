package se.samverkanstrappan.query.security;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import se.samverkanstrappan.access.Identified;
import se.samverkanstrappan.access.Identity;

/** Somebody whom an OpenID Connect provider has let in. */
final class IdentifiedUser extends DefaultOidcUser implements Identified {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Identity identity;

  IdentifiedUser(OidcUser user, Identity identity) {
    super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
    this.identity = identity;
  }

  @Override
  public Identity identity() {
    return identity;
  }

  /** What is logged of principals is their name. */
  @Override
  public String getName() {
    return identity.subject();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IdentifiedUser that && identity.equals(that.identity);
  }

  @Override
  public int hashCode() {
    return identity.hashCode();
  }
}
