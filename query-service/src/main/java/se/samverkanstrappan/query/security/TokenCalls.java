package se.samverkanstrappan.query.security;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.AbstractRestClientOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Asks providers for tokens, and no longer than somebody waits for a page. */
final class TokenCalls {
  private static final Duration CONNECTING = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private TokenCalls() {}

  /** For the code that somebody comes back with. */
  static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> forCodes() {
    return patient(new RestClientAuthorizationCodeTokenResponseClient());
  }

  /** For tokens that are needed anew, of people and of the service itself. */
  static OAuth2AuthorizedClientProvider anew() {
    return OAuth2AuthorizedClientProviderBuilder.builder()
        .authorizationCode()
        .refreshToken(
            refresh ->
                refresh.accessTokenResponseClient(
                    patient(new RestClientRefreshTokenTokenResponseClient())))
        .clientCredentials(
            own ->
                own.accessTokenResponseClient(
                    patient(new RestClientClientCredentialsTokenResponseClient())))
        .build();
  }

  private static <T extends AbstractRestClientOAuth2AccessTokenResponseClient<?>> T patient(
      T client) {
    var requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(CONNECTING).build());
    requests.setReadTimeout(PATIENCE);
    client.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .messageConverters(
                List.of(
                    new FormHttpMessageConverter(),
                    new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return client;
  }
}
