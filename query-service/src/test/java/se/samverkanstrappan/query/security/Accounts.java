package se.samverkanstrappan.query.security;

import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.IdentityAuthentication;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.access.TooManyAttempts;

/** An account for each role, called as the role is, acting for Region Skåne. */
class Accounts {
  static final String PASSWORD = "the right one";

  /** Is never looked at. */
  static final String FLOODED = "flooded";

  /** Cannot be looked at. */
  static final String UNCLEAR = "unclear";

  @Bean
  AuthenticationProvider checkedHere() {
    return new AuthenticationProvider() {
      @Override
      public Authentication authenticate(Authentication shown) {
        if (shown.getName().equals(FLOODED)) {
          throw new TooManyAttempts(Duration.ofSeconds(90));
        }
        if (shown.getName().equals(UNCLEAR)) {
          throw new AuthenticationServiceException("cannot be read");
        }
        Role role =
            Role.of(shown.getName()).orElseThrow(() -> new BadCredentialsException("no such"));
        if (!PASSWORD.equals(shown.getCredentials())) {
          throw new BadCredentialsException("wrong");
        }
        return new IdentityAuthentication(
            new Identity("pseudonym-of-" + role.word(), "region-12", Set.of(role)), null);
      }

      @Override
      public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
      }
    };
  }
}
