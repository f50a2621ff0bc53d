package se.samverkanstrappan.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.IdentityAuthentication;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.SettableClock;

/** How long a stream that has begun may go on. */
class StillInTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Identity REVIEWER =
      new Identity("subject", "region-12", Set.of(Role.REVIEWER));

  private final SettableClock clock = new SettableClock(NOON);
  private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @AfterEach
  void forget() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void endsWhenTheTokenExpires() {
    Jwt token =
        Jwt.withTokenValue("token")
            .header("alg", "RS256")
            .issuedAt(NOON.minusSeconds(60))
            .expiresAt(NOON.plusSeconds(60))
            .build();
    BooleanSupplier stillIn = askedWith(new IdentityAuthentication(REVIEWER, token));

    assertThat(stillIn.getAsBoolean()).isTrue();
    clock.set(NOON.plusSeconds(60));
    assertThat(stillIn.getAsBoolean()).isFalse();
  }

  @Test
  void endsWhenTheSessionEnds() {
    MockHttpSession session = new MockHttpSession();
    IdentityAuthentication reviewer = new IdentityAuthentication(REVIEWER, null);
    session.setAttribute(
        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
        new SecurityContextImpl(reviewer));
    request.setSession(session);
    BooleanSupplier stillIn = askedWith(reviewer);

    assertThat(stillIn.getAsBoolean()).isTrue();
    session.invalidate();
    assertThat(stillIn.getAsBoolean()).isFalse();
  }

  @Test
  void endsWhenTheAccountIsGoneHoweverItWasShown() {
    Jwt token =
        Jwt.withTokenValue("token")
            .header("alg", "RS256")
            .issuedAt(NOON)
            .expiresAt(NOON.plusSeconds(60))
            .build();
    for (Object shown : new Object[] {token, "password"}) {
      IdentityAuthentication reviewer = new IdentityAuthentication(REVIEWER, shown);
      Set<Authentication> standing = new HashSet<>(Set.of(reviewer));
      beans.addBean("standing", (Standing) standing::contains);
      BooleanSupplier stillIn = askedWith(reviewer);

      assertThat(stillIn.getAsBoolean()).isTrue();
      standing.clear();
      assertThat(stillIn.getAsBoolean()).isFalse();
    }
  }

  @Test
  void goesOnForThoseWhoShowWhoTheyAreWithTheRequestAndForThePublic() {
    assertThat(stillIn().getAsBoolean()).isTrue();
    assertThat(askedWith(new IdentityAuthentication(REVIEWER, null)).getAsBoolean()).isTrue();
  }

  private BooleanSupplier askedWith(IdentityAuthentication authentication) {
    SecurityContextHolder.getContext().setAuthentication(authentication);
    return stillIn();
  }

  private BooleanSupplier stillIn() {
    return new StillIn(beans.getBeanProvider(Standing.class)).of(request, clock);
  }
}
