package se.samverkanstrappan.access;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who has been recognised, with the token that was shown where it was one. */
public final class IdentityAuthentication extends AbstractAuthenticationToken {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Identity identity;
  private final transient @Nullable Object token;

  public IdentityAuthentication(Identity identity, @Nullable Object token) {
    super(authorities(identity));
    this.identity = identity;
    this.token = token;
    setAuthenticated(true);
  }

  private static List<GrantedAuthority> authorities(Identity identity) {
    return identity.roles().stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }

  @Override
  public @Nullable Object getCredentials() {
    return token;
  }

  @Override
  public Identity getPrincipal() {
    return identity;
  }

  @Override
  public String getName() {
    return identity.subject();
  }
}
