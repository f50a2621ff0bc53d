package se.samverkanstrappan.query.security;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;

/** Asks the issuer for tokens of this service's own, as they are needed. */
final class ServiceTokens implements ServiceToken {
  /** The id of the registration, which is of the grant type client_credentials. */
  static final String REGISTRATION = "service";

  /** Tokens are kept by a name; whose, is the client's own matter. */
  private static final Authentication SELF =
      new AnonymousAuthenticationToken(
          "query-service", "query-service", AuthorityUtils.createAuthorityList("ROLE_SERVICE"));

  private final OAuth2AuthorizedClientManager clients;

  ServiceTokens(OAuth2AuthorizedClientManager clients) {
    this.clients = clients;
  }

  @Override
  public String value() {
    OAuth2AuthorizedClient client =
        clients.authorize(
            OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION).principal(SELF).build());
    if (client == null) {
      throw new IllegalStateException("the registration 'service' is not of client_credentials");
    }
    return client.getAccessToken().getTokenValue();
  }
}
