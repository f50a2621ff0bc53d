package se.samverkanstrappan.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks.
 *
 * @param subject the pseudonym of a person or a service; tells nothing to whoever does not have the
 *     installation's key
 * @param organisation the id of the actor it acts for; none where it acts for none
 * @param roles what it may do, in general
 */
public record Identity(String subject, @Nullable String organisation, Set<Role> roles)
    implements Identified {
  public Identity {
    roles = Set.copyOf(roles);
  }

  /** Who asks on this thread; nobody where the request has not been recognised. */
  public static Optional<Identity> current() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  /** Who that is; nobody where it is anonymous. */
  public static Optional<Identity> of(@Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof Identified known
        ? Optional.of(known.identity())
        : Optional.empty();
  }

  @Override
  public Identity identity() {
    return this;
  }

  /** The same without what no person is, whatever somebody claims of one. */
  public Identity asPerson() {
    Set<Role> ofPeople =
        roles.stream().filter(role -> role != Role.SERVICE).collect(Collectors.toSet());
    return new Identity(subject, organisation, ofPeople);
  }

  /** Whether it has the role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether it acts for that actor. */
  public boolean actsFor(@Nullable String actor) {
    return organisation != null && organisation.equals(actor);
  }
}
