package se.samverkanstrappan.access;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may use an address.
 *
 * @param method that it is for; a rule for GET is for HEAD too
 * @param pattern of the path, as Spring writes it
 * @param openness whether somebody who has not signed in may, too
 * @param roles of which one is needed; an administrator needs no other
 * @param audited whether each use is written into the audit log
 */
public record AccessRule(
    HttpMethod method, String pattern, Openness openness, Set<Role> roles, boolean audited) {
  public AccessRule {
    roles = Set.copyOf(roles);
  }

  /** Who needs not sign in. */
  public enum Openness {
    /** Nobody. */
    SIGNED_IN,
    /** Everybody, where the installation lets everybody read. */
    PUBLIC_READ,
    /** Everybody. */
    EVERYBODY
  }

  private static final Set<Role> PEOPLE = EnumSet.complementOf(EnumSet.of(Role.SERVICE));

  /** For everybody, whoever it is: how to sign in, whether it is up. */
  public static AccessRule open(HttpMethod method, String pattern) {
    return new AccessRule(method, pattern, Openness.EVERYBODY, PEOPLE, false);
  }

  /** A read that may be let out to everybody. */
  public static AccessRule read(String pattern) {
    return new AccessRule(HttpMethod.GET, pattern, Openness.PUBLIC_READ, PEOPLE, false);
  }

  /** A read for those who have signed in, whatever their role. */
  public static AccessRule inside(String pattern) {
    return new AccessRule(HttpMethod.GET, pattern, Openness.SIGNED_IN, PEOPLE, false);
  }

  /** For these roles. */
  public static AccessRule allow(HttpMethod method, String pattern, Role first, Role... others) {
    return new AccessRule(method, pattern, Openness.SIGNED_IN, EnumSet.of(first, others), false);
  }

  /** An administrative act: for administrators, each time on record. */
  public static AccessRule administer(HttpMethod method, String pattern) {
    return new AccessRule(method, pattern, Openness.SIGNED_IN, EnumSet.of(Role.ADMIN), true);
  }

  /** Whether an identity may use it. */
  boolean allows(Identity identity) {
    return identity.is(Role.ADMIN) || identity.roles().stream().anyMatch(roles::contains);
  }
}
