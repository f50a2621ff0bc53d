package se.samverkanstrappan.query.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import se.samverkanstrappan.access.Claims;

/** This service as a client of an OpenID Connect provider, where its settings name one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionSettings.class)
class ClientConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(ClientConfiguration.class);

  @Bean
  HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }

  @Bean
  Sessions sessions(SessionSettings settings) {
    return new Sessions(settings.strangers());
  }

  /** Tokens go with the session that they were given for. */
  @Bean
  OAuth2AuthorizedClientRepository tokensInTheSession() {
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }

  @Bean
  @Lazy
  ProviderSignIn providerSignIn(
      ClientRegistrationRepository registrations,
      Claims claims,
      Sessions sessions,
      AskedPage asked,
      ApplicationEventPublisher events) {
    return new ProviderSignIn(registrations, claims, sessions, asked, events);
  }

  @Bean
  @ConditionalOnMissingBean
  ServiceToken serviceToken(
      ObjectProvider<ClientRegistrationRepository> registrations,
      ObjectProvider<OAuth2AuthorizedClientService> kept) {
    ClientRegistrationRepository known = registrations.getIfAvailable();
    if (known == null || known.findByRegistrationId(ServiceTokens.REGISTRATION) == null) {
      LOG.warn(
          "no spring.security.oauth2.client.registration.service: gaps cannot be healed, and no"
              + " epoch that follows a redaction or a restored book is ever served");
      return () -> {
        throw new IllegalStateException("set spring.security.oauth2.client.registration.service.*");
      };
    }
    var clients = new AuthorizedClientServiceOAuth2AuthorizedClientManager(known, kept.getObject());
    clients.setAuthorizedClientProvider(TokenCalls.anew());
    return new ServiceTokens(clients);
  }

  @Bean
  @ConditionalOnMissingBean
  OnBehalf onBehalf(
      ObjectProvider<ClientRegistrationRepository> registrations,
      OAuth2AuthorizedClientRepository tokens) {
    ClientRegistrationRepository known = registrations.getIfAvailable();
    if (known == null) {
      return UserTokens.shownHere();
    }
    var clients = new DefaultOAuth2AuthorizedClientManager(known, tokens);
    clients.setAuthorizedClientProvider(TokenCalls.anew());
    return new UserTokens(clients);
  }
}
