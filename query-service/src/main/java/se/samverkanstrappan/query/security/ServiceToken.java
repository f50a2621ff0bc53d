package se.samverkanstrappan.query.security;

/** What this service shows the other one when it asks in its own name. */
@FunctionalInterface
public interface ServiceToken {
  /**
   * A bearer token with the role {@code service}; may ask the issuer for a new one.
   *
   * @throws RuntimeException where none can be had just now
   */
  String value();
}
