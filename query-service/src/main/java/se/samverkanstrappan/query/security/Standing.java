package se.samverkanstrappan.query.security;

import org.springframework.security.core.Authentication;

/**
 * Tells whether who was recognised is still who it was then, where there is somebody who knows; a
 * provider elsewhere is asked when tokens are renewed, and ends sessions itself.
 */
@FunctionalInterface
public interface Standing {
  /** Whether the same would be recognised now; false also where that cannot be told. */
  boolean holds(Authentication recognised);
}
