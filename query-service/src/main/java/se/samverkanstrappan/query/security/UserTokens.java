package se.samverkanstrappan.query.security;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2Token;

/** Hands on the token that the provider gave for a session, or the one that was shown here. */
final class UserTokens implements OnBehalf {
  private final OAuth2AuthorizedClientManager clients;

  UserTokens(OAuth2AuthorizedClientManager clients) {
    this.clients = clients;
  }

  /** Without a provider, only what was shown here can be handed on. */
  static UserTokens shownHere() {
    return new UserTokens(request -> null);
  }

  @Override
  public String tokenFor(Authentication authentication) {
    if (authentication.getCredentials() instanceof OAuth2Token shown) {
      return shown.getTokenValue();
    }
    OAuth2AuthorizedClient client =
        authentication instanceof OAuth2AuthenticationToken session
            ? clients.authorize(
                OAuth2AuthorizeRequest.withClientRegistrationId(
                        session.getAuthorizedClientRegistrationId())
                    .principal(session)
                    .build())
            : null;
    if (client == null) {
      throw new IllegalStateException("no token for this session");
    }
    return client.getAccessToken().getTokenValue();
  }
}
