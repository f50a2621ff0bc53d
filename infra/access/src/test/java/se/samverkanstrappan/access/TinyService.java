package se.samverkanstrappan.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.MDC;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The least that is a service: what this module gives, a few addresses, and three ways in. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  TinyService.Ways.class,
  AccessConfiguration.class,
  TinyService.Resources.class,
  TinyService.Problems.class
})
class TinyService {
  static final String PASSWORD = "correct horse";
  private static final String ISSUER = "https://issuer.example";
  private static final SecretKey KEY =
      new SecretKeySpec(
          "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8), "HmacSHA256");

  static ConfigurableApplicationContext start(Path folder, String... settings) throws IOException {
    Path key = Files.write(folder.resolve("pseudonym.key"), new byte[32]);
    List<String> all =
        new ArrayList<>(
            List.of(
                "--spring.application.name=tiny-service",
                "--spring.main.banner-mode=off",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--samverkanstrappan.access.pseudonym-key-file=" + key));
    all.addAll(List.of(settings));
    return new SpringApplicationBuilder(TinyService.class).run(all.toArray(String[]::new));
  }

  static int port(ConfigurableApplicationContext service) {
    return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** A token of somebody for a day. */
  static String token(String who, String... roles) {
    Instant now = Instant.now();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(ISSUER)
            .subject(who)
            .audience(List.of("samverkanstrappan"))
            .issuedAt(now)
            .expiresAt(now.plus(Duration.ofDays(1)))
            .claim("roles", List.of(roles))
            .claim("organisation", "region-skane")
            .build();
    return new NimbusJwtEncoder(new ImmutableSecret<>(KEY))
        .encode(JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), claims))
        .getTokenValue();
  }

  @Bean
  AccessRules rules() {
    return new AccessRules(
        false,
        List.of(
            AccessRule.open(GET, "/actuator/health/**"),
            AccessRule.open(GET, "/livez"),
            AccessRule.open(GET, "/readyz"),
            AccessRule.open(GET, "/open"),
            AccessRule.inside("/things/{id}"),
            AccessRule.allow(POST, "/things/{id}", Role.PROCESS_OWNER),
            AccessRule.administer(POST, "/admin/{act}")));
  }

  /** As the services' own filter does, before all others. */
  @Bean
  FilterRegistrationBean<Filter> correlation() {
    Filter filter =
        (request, response, chain) -> {
          String id = ((HttpServletRequest) request).getHeader("X-Correlation-Id");
          try (var ignored = MDC.putCloseable("correlationId", id)) {
            chain.doFilter(request, response);
          }
        };
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http, GuardedHttp guarded, Refusals refusals, Claims claims) throws Exception {
    guarded.guard(http);
    return http.csrf(AbstractHttpConfigurer::disable)
        .formLogin(form -> form.defaultSuccessUrl("/open"))
        .logout(logout -> logout.logoutSuccessUrl("/open"))
        .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationEntryPoint(refusals)
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(Tokens.recognising(claims))))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .build();
  }

  /** Before what is conditional on it. */
  static class Ways {
    /** No time passes, so that nothing comes back while a test looks. */
    @Bean
    @Primary
    RateLimits limits(LimitSettings settings) {
      return new RateLimits(settings, () -> 0);
    }

    @Bean
    JwtDecoder tokens(AccessSettings settings) {
      NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(KEY).build();
      decoder.setJwtValidator(Tokens.validator(ISSUER, settings));
      return decoder;
    }

    @Bean
    AuthenticationProvider accounts() {
      return new Accounts();
    }
  }

  /** Knows Anna, who is an administrator. */
  private static final class Accounts implements AuthenticationProvider {
    @Override
    public Authentication authenticate(Authentication shown) {
      if (!shown.getName().equals("anna") || !PASSWORD.equals(shown.getCredentials())) {
        throw new BadCredentialsException("no such account");
      }
      return new IdentityAuthentication(
          new Identity("anna-pseudonym", null, Set.of(Role.ADMIN)), null);
    }

    @Override
    public boolean supports(Class<?> kind) {
      return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
  }

  @RestController
  static class Resources {
    @GetMapping("/open")
    String open() {
      return "open";
    }

    @GetMapping("/things/{id}")
    String thing() {
      return "thing";
    }

    @PostMapping("/things/{id}")
    String changed() {
      return "changed";
    }

    @PostMapping("/admin/{act}")
    String administered(@PathVariable("act") String act) {
      if (act.equals("impossible")) {
        throw new ResponseStatusException(HttpStatus.CONFLICT);
      }
      return "administered";
    }
  }

  @RestControllerAdvice
  static class Problems extends ResponseEntityExceptionHandler {
    @ExceptionHandler
    ProblemDetail unrecognised(AuthenticationException e) {
      return ProblemDetail.forStatus(HttpStatus.UNAUTHORIZED);
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException e) {
      return ProblemDetail.forStatus(HttpStatus.FORBIDDEN);
    }
  }
}
