package se.samverkanstrappan.query.security;

import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2Token;

/** Hands on the token that the provider gave for a session, or the one that was shown here. */
final class UserTokens implements OnBehalf {
  private static final int TURNS = 64;

  private final OAuth2AuthorizedClientManager clients;
  private final Lock[] turns =
      Stream.generate(ReentrantLock::new).limit(TURNS).toArray(Lock[]::new);

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
        authentication instanceof OAuth2AuthenticationToken session ? inTurn(session) : null;
    if (client == null || hasExpired(client.getAccessToken())) {
      throw new IllegalStateException("no token for this session");
    }
    return client.getAccessToken().getTokenValue();
  }

  /**
   * A refresh token may be good for one use only; two requests of a session that come together
   * would otherwise both use it, and the second would end the session at the provider.
   */
  private @Nullable OAuth2AuthorizedClient inTurn(OAuth2AuthenticationToken session) {
    Lock turn = turns[Math.floorMod(session.getName().hashCode(), turns.length)];
    turn.lock();
    try {
      return clients.authorize(
          OAuth2AuthorizeRequest.withClientRegistrationId(
                  session.getAuthorizedClientRegistrationId())
              .principal(session)
              .build());
    } finally {
      turn.unlock();
    }
  }

  /** As it stays where the provider gave nothing to get another one with. */
  private static boolean hasExpired(OAuth2AccessToken token) {
    Instant end = token.getExpiresAt();
    return end != null && end.isBefore(Instant.now());
  }
}
