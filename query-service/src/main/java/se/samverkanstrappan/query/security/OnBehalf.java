package se.samverkanstrappan.query.security;

import org.springframework.security.core.Authentication;

/** What this service shows the other one when it asks in the name of who has signed in. */
@FunctionalInterface
public interface OnBehalf {
  /**
   * A bearer token that says who that is, good for at least the next request.
   *
   * @throws RuntimeException where none can be had, so that one has to sign in again
   */
  String tokenFor(Authentication authentication);
}
