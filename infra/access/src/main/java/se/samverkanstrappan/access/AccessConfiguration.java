package se.samverkanstrappan.access;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.StringUtils;
import se.samverkanstrappan.tracing.Traces;

/** What both services are made of here; each imports it and gives its {@link AccessRules}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccessSettings.class, LimitSettings.class})
@Import({Refusals.class, GuardedHttp.class, AuditConfiguration.class})
public class AccessConfiguration {
  private static final String TRACES_GO_TO =
      "management.opentelemetry.tracing.export.otlp.endpoint";

  @Bean
  Pseudonyms pseudonyms(AccessSettings settings) {
    return new Pseudonyms(
        secret(settings.pseudonymKeyFile(), "samverkanstrappan.access.pseudonym-key-file"));
  }

  @Bean
  Claims claims(Pseudonyms pseudonyms, AccessSettings settings) {
    return new Claims(pseudonyms, settings);
  }

  /**
   * Without a tracer, as in tests, nothing is traced; nor where traces go nowhere, or any caller
   * could have the book keep what nobody can look up.
   */
  @Bean
  Traces traces(
      ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator, Environment settings) {
    if (!StringUtils.hasText(settings.getProperty(TRACES_GO_TO))) {
      return new Traces(Tracer.NOOP, Propagator.NOOP);
    }
    return new Traces(
        tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
  }

  @Bean
  RateLimits rateLimits(LimitSettings settings) {
    return new RateLimits(settings, System::nanoTime);
  }

  /** How long each filter takes is asked by nobody, and costs more than what they do. */
  @Bean
  SecurityObservationSettings noObservationOfFilters() {
    return SecurityObservationSettings.noObservations();
  }

  /** Who reaches the port for those who run the service may read there; there is nothing else. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain managementPortChain(HttpSecurity http) throws Exception {
    return http.securityMatcher(ManagementPort::asked)
        .headers(ApiHeaders::of)
        .requestCache(RequestCacheConfigurer::disable)
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            all -> all.requestMatchers(HttpMethod.GET).permitAll().anyRequest().denyAll())
        .build();
  }

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder tokensOfTheIssuer(AccessSettings settings) {
    if (settings.issuer() == null) {
      throw new IllegalArgumentException(
          "set samverkanstrappan.access.issuer: nobody else tells who asks");
    }
    return Tokens.ofIssuer(settings.issuer(), settings);
  }

  private static byte[] secret(@Nullable Path file, String setting) {
    if (file == null) {
      throw new IllegalArgumentException("set " + setting + " to a file with 32 secret bytes");
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + setting, e);
    }
  }
}
