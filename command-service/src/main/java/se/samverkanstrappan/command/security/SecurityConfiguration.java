package se.samverkanstrappan.command.security;

import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import se.samverkanstrappan.access.AccessConfiguration;
import se.samverkanstrappan.access.AccessRules;
import se.samverkanstrappan.access.AccessSettings;
import se.samverkanstrappan.access.Bearer;
import se.samverkanstrappan.access.Claims;
import se.samverkanstrappan.access.GuardedHttp;
import se.samverkanstrappan.access.Refusals;

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
        .oauth2ResourceServer(each -> Bearer.add(each, tokens, claims, refusals));
    if (accounts.getIfAvailable() != null) {
      http.httpBasic(each -> each.authenticationEntryPoint(refusals));
    }
    guarded.guard(http);
    return http.build();
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
