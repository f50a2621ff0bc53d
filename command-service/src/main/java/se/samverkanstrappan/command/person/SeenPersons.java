package se.samverkanstrappan.command.person;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.samverkanstrappan.access.Identity;

/** Learns from whoever signs in whose pseudonym it is; nobody is kept out where that fails. */
@Component
class SeenPersons {
  private static final Logger LOG = LoggerFactory.getLogger(SeenPersons.class);
  private static final int MOST = 10_000;
  private static final int LONGEST = 200;

  private final Persons persons;

  /** Every request says who asks: that is not written each time. */
  private final Cache<String, String> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(Duration.ofHours(12)).build();

  SeenPersons(Persons persons) {
    this.persons = persons;
  }

  @EventListener
  void on(AuthenticationSuccessEvent event) {
    String name = name(event.getAuthentication());
    if (name != null && !name.isBlank()) {
      Identity.of(event.getAuthentication()).ifPresent(each -> see(each.subject(), name));
    }
  }

  private void see(String subject, String name) {
    String kept =
        name.codePoints()
            .limit(LONGEST)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    if (kept.equals(known.getIfPresent(subject))) {
      return;
    }
    try {
      persons.keep(subject, kept);
      known.put(subject, kept);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("a name could not be kept cause={}", e.getClass().getSimpleName());
    }
  }

  private static @Nullable String name(Authentication who) {
    if (who.getCredentials() instanceof Jwt token) {
      String name = token.getClaimAsString("name");
      return name == null ? token.getClaimAsString("preferred_username") : name;
    }
    return who.getPrincipal() instanceof UserDetails account ? account.getUsername() : null;
  }
}
