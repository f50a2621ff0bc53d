package se.samverkanstrappan.query.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import se.samverkanstrappan.access.AccessSettings;

/** Which ways of signing in there are, given what an installation has. */
class SignInTest {
  private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

  @Test
  void saysWhichSettingIsMissingWhereNobodyCouldSignIn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> signIn(false))
        .withMessageContaining("set spring.security.oauth2.client.registration.*")
        .withMessageContaining("samverkanstrappan.access.public-read");
  }

  @Test
  void needsNoneWhereEverybodyMayRead() {
    assertThat(signIn(true).isOffered()).isFalse();
  }

  @Test
  void offersProvidersForPeopleAndNotTheOneOfTheServiceItself() {
    beans.addBean(
        "registrations",
        new InMemoryClientRegistrationRepository(
            registration("home", AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientName("kommunens konto")
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .authorizationUri("https://issuer.example/authorize")
                .build(),
            registration("service", AuthorizationGrantType.CLIENT_CREDENTIALS).build()));

    assertThat(signIn(false))
        .isEqualTo(
            new SignIn(false, List.of(new SignIn.Provider("home", "kommunens konto", null))));
  }

  private SignIn signIn(boolean publicRead) {
    return new SecurityConfiguration()
        .signIn(
            beans.getBeanProvider(AuthenticationProvider.class),
            beans.getBeanProvider(ClientRegistrationRepository.class),
            new AccessSettings(
                "https://issuer.example",
                "samverkanstrappan",
                List.of("RS256"),
                Duration.ZERO,
                "roles",
                "organisation",
                null,
                publicRead));
  }

  private static ClientRegistration.Builder registration(String id, AuthorizationGrantType type) {
    return ClientRegistration.withRegistrationId(id)
        .clientId(id)
        .clientSecret("secret")
        .authorizationGrantType(type)
        .tokenUri("https://issuer.example/token");
  }
}
