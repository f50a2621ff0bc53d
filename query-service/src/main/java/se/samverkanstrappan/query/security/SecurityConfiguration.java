package se.samverkanstrappan.query.security;

import jakarta.servlet.DispatcherType;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.util.UriComponentsBuilder;
import se.samverkanstrappan.access.AccessConfiguration;
import se.samverkanstrappan.access.AccessRules;
import se.samverkanstrappan.access.AccessSettings;
import se.samverkanstrappan.access.Bearer;
import se.samverkanstrappan.access.Claims;
import se.samverkanstrappan.access.GuardedHttp;
import se.samverkanstrappan.access.Refusals;

/** One chain for pages and reads alike: a browser's session is good for both, and so is a token. */
@Configuration(proxyBeanMethods = false)
@Import(AccessConfiguration.class)
class SecurityConfiguration {
  @Bean
  AccessRules accessRules(AccessSettings settings) {
    return QueryRules.of(settings.publicRead());
  }

  @Bean
  SignIn signIn(
      ObjectProvider<AuthenticationProvider> passwords,
      ObjectProvider<ClientRegistrationRepository> registrations,
      AccessSettings settings) {
    List<SignIn.Provider> providers = new ArrayList<>();
    if (registrations.getIfAvailable() instanceof Iterable<?> several) {
      for (Object each : several) {
        if (each instanceof ClientRegistration client && isForPeople(client)) {
          providers.add(provider(client));
        }
      }
    }
    SignIn signIn = new SignIn(passwords.stream().findAny().isPresent(), providers);
    if (!signIn.isOffered() && !settings.publicRead()) {
      throw new IllegalArgumentException(
          "set spring.security.oauth2.client.registration.*: nobody could sign in to the pages,"
              + " and samverkanstrappan.access.public-read is false");
    }
    return signIn;
  }

  @Bean
  AskedPage askedPage(AccessRules rules) {
    return new AskedPage(rules);
  }

  @Bean
  Refusing refusing(
      Refusals refusals,
      AccessRules rules,
      SignIn signIn,
      AskedPage asked,
      AccessSettings settings) {
    return new Refusing(refusals, rules, signIn, asked, settings);
  }

  @Bean
  SecurityFilterChain pagesAndReads(
      HttpSecurity http,
      GuardedHttp guarded,
      Refusing refusing,
      AskedPage asked,
      Sessions sessions,
      SignIn signIn,
      ObjectProvider<ProviderSignIn> provider,
      JwtDecoder tokens,
      Claims claims)
      throws Exception {
    BackToThePage back = new BackToThePage(asked, sessions);
    http.csrf(
            csrf ->
                csrf.requireCsrfProtectionMatcher(new Forgeable(signIn))
                    .csrfTokenRequestHandler(new SecretOfForms()))
        // It would begin a session for each page that a stranger asks for.
        .requestCache(RequestCacheConfigurer::disable)
        .exceptionHandling(
            on -> on.authenticationEntryPoint(refusing).accessDeniedHandler(refusing))
        .oauth2ResourceServer(server -> Bearer.add(server, tokens, claims, refusing))
        .logout(out -> out.logoutUrl("/logga-ut").logoutSuccessHandler(new SignedOut()))
        .authorizeHttpRequests(
            all ->
                // Only to the pages that say what is wrong.
                all.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll());
    if (signIn.byPassword()) {
      PasswordSignIn.add(http, refusing, back, asked);
    }
    if (!signIn.providers().isEmpty()) {
      provider.getObject().add(http, back);
    }
    // Headers are written by a filter before this one, so that they are on every answer.
    guarded.guard(http, AbstractHttpConfigurer::disable);
    return http.build();
  }

  private static SignIn.Provider provider(ClientRegistration client) {
    Object out = client.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
    return new SignIn.Provider(
        client.getRegistrationId(),
        client.getClientName(),
        out == null
            ? null
            : UriComponentsBuilder.fromUriString(out.toString())
                .replacePath(null)
                .replaceQuery(null)
                .toUriString());
  }

  private static boolean isForPeople(ClientRegistration client) {
    return client.getAuthorizationGrantType().equals(AuthorizationGrantType.AUTHORIZATION_CODE);
  }
}
