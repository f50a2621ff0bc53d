package se.samverkanstrappan.query.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import se.samverkanstrappan.query.TestTokens;

/** An OpenID Connect provider with one person, one service and two programs. */
@EnableAutoConfiguration
class Provider {
  static final RSAKey KEY = new RSAKey.Builder(TestTokens.newKey()).keyID("key").build();

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http) throws Exception {
    http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(Customizer.withDefaults());
            })
        .authorizeHttpRequests(all -> all.anyRequest().authenticated())
        .exceptionHandling(
            on -> on.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")));
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain login(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
        .formLogin(Customizer.withDefaults());
    return http.build();
  }

  @Bean
  UserDetailsService people() {
    return new InMemoryUserDetailsManager(
        User.withUsername("anna.andersson").password("{noop}hemligt").build());
  }

  @Bean
  RegisteredClientRepository clients(@Value("${pages}") String pages) {
    return new InMemoryRegisteredClientRepository(
        client("pages")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
            .redirectUri(pages + "/login/oauth2/code/home")
            .postLogoutRedirectUri(pages + "/logga-in?note=out")
            .scope("openid")
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            // So short that it is thought to be over as soon as it is there: each use needs
            // another.
            .tokenSettings(
                TokenSettings.builder()
                    .accessTokenTimeToLive(Duration.ofSeconds(30))
                    .reuseRefreshTokens(false)
                    .build())
            .build(),
        client("service").authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).build(),
        client("program").authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).build(),
        client("other-audience")
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .build());
  }

  private static RegisteredClient.Builder client(String id) {
    return RegisteredClient.withId(UUID.randomUUID().toString())
        .clientId(id)
        .clientSecret("{noop}" + id + "-secret")
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
  }

  /** In the access token and in the ID token, where each of the services looks. */
  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims(
      @Value("${organisation:region-12}") String organisation) {
    return token -> {
      String client = token.getRegisteredClient().getClientId();
      if (!token.getTokenType().getValue().equals("id_token") && !client.equals("other-audience")) {
        token.getClaims().audience(List.of("samverkanstrappan"));
      }
      token
          .getClaims()
          .claim("organisation", organisation)
          .claim("roles", List.of(client.equals("service") ? "service" : "process-owner"));
    };
  }

  @Bean
  JWKSource<SecurityContext> keys() {
    return new ImmutableJWKSet<>(new JWKSet(KEY));
  }

  @Bean
  JwtDecoder ownTokens() throws JOSEException {
    return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
  }

  @Bean
  AuthorizationServerSettings addresses() {
    return AuthorizationServerSettings.builder().build();
  }
}
