package se.samverkanstrappan.access;

import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Headers for answers that no page is made of: a browser that is led to one loads nothing, runs
 * nothing and keeps nothing. Where an answer says itself how long it may be kept, that stands.
 */
final class ApiHeaders {
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
  private static final String NO_DEVICES = "camera=(), geolocation=(), microphone=(), payment=()";

  private ApiHeaders() {}

  static void of(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
        // Only over TLS; other names under this one may not have it.
        .httpStrictTransportSecurity(
            hsts ->
                hsts.maxAgeInSeconds(Duration.ofDays(365).toSeconds()).includeSubDomains(false));
  }
}
