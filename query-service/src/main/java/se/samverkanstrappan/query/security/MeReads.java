package se.samverkanstrappan.query.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;

/** Answers who asks. */
@RestController
final class MeReads {
  private final Caching caching;

  MeReads(Caching caching) {
    this.caching = caching;
  }

  /**
   * Who asks, as it stands in the history of what it has written.
   *
   * @param subject its pseudonym
   * @param organisation the id of the actor it acts for
   * @param roles the words of its roles
   */
  record Me(String subject, @Nullable String organisation, List<String> roles) {
    static Me of(Identity identity) {
      return new Me(
          identity.subject(),
          identity.organisation(),
          identity.roles().stream().sorted().map(Role::word).toList());
    }
  }

  @GetMapping("/api/v1/me")
  Me me(Parameters parameters) {
    parameters.asOf();
    parameters.check();
    Me me = Me.of(Identity.current().orElseThrow(Refusal::signInFirst));
    caching.parts(me);
    return me;
  }
}
