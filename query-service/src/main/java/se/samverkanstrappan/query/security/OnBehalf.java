package se.samverkanstrappan.query.security;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What this service shows the other one when it asks in the name of who has signed in. */
@FunctionalInterface
public interface OnBehalf {
  /**
   * A bearer token that says who that is, good for at least the next request.
   *
   * @throws RuntimeException where none can be had, so that one has to sign in again
   */
  String tokenFor(Authentication authentication);

  /** The same for who asks on this thread. */
  default String token() {
    Authentication asking = SecurityContextHolder.getContext().getAuthentication();
    if (asking == null) {
      throw new AuthenticationCredentialsNotFoundException("nobody asks");
    }
    return tokenFor(asking);
  }
}
