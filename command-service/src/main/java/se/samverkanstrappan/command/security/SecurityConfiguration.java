package se.samverkanstrappan.command.security;

import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import se.samverkanstrappan.access.AccessConfiguration;
import se.samverkanstrappan.access.AccessRules;
import se.samverkanstrappan.access.AccessSettings;
import se.samverkanstrappan.access.Claims;
import se.samverkanstrappan.access.GuardedHttp;
import se.samverkanstrappan.access.Refusals;
import se.samverkanstrappan.access.Tokens;

/** Every request says anew who asks: nothing is remembered between two. */
@Configuration(proxyBeanMethods = false)
@Import(AccessConfiguration.class)
class SecurityConfiguration {
  @Bean
  AccessRules commandRules(AccessSettings settings) {
    return new AccessRules(settings.publicRead(), CommandRules.all());
  }

  /**
   * One chain for all.
   *
   * @param accounts who checks names and passwords, where there are such; there is one at most
   */
  @Bean
  SecurityFilterChain everyRequest(
      HttpSecurity http,
      JwtDecoder tokens,
      Claims claims,
      Refusals refusals,
      GuardedHttp guarded,
      ObjectProvider<AuthenticationProvider> accounts)
      throws Exception {
    http.sessionManagement(each -> each.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // Another site can only send what a browser adds by itself. There are no cookies, no
        // password is ever asked for so that none is remembered, and forms send no JSON or CSV.
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            each -> each.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .oauth2ResourceServer(each -> bearer(each, tokens, claims, refusals));
    if (accounts.getIfAvailable() != null) {
      http.httpBasic(each -> each.authenticationEntryPoint(refusals));
    }
    guarded.guard(http);
    return http.build();
  }

  private static void bearer(
      OAuth2ResourceServerConfigurer<HttpSecurity> server,
      JwtDecoder tokens,
      Claims claims,
      Refusals refusals) {
    server
        .authenticationEntryPoint(refusals)
        .accessDeniedHandler(refusals)
        .jwt(
            jwt ->
                jwt.decoder(orAway(tokens))
                    .jwtAuthenticationConverter(Tokens.recognising(claims)::convert))
        .withObjectPostProcessor(
            new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
              /** An issuer that is away would otherwise be answered by the container, as 500. */
              @Override
              public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(refusals::commence);
                return filter;
              }
            });
  }

  /** An issuer whose keys were never found is away: that is no fault of ours or of the token. */
  private static JwtDecoder orAway(JwtDecoder tokens) {
    return token -> {
      try {
        return tokens.decode(token);
      } catch (JwtDecoderInitializationException e) {
        throw new JwtException("the issuer is away", e);
      }
    };
  }

  @Bean
  ConfigurerModule requestsSayWhoAsks() {
    return configurer ->
        configurer.onInitialize(
            axon ->
                axon.onStart(
                    () -> axon.commandBus().registerDispatchInterceptor(new NoCommandUnasked())));
  }
}
