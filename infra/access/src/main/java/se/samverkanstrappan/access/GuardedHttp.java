package se.samverkanstrappan.access;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;

/** What both services ask of every request, however the one who asks has been recognised. */
public class GuardedHttp {
  private final AccessRules rules;
  private final RateLimits limits;
  private final Refusals refusals;

  GuardedHttp(AccessRules rules, RateLimits limits, Refusals refusals) {
    this.rules = rules;
    this.limits = limits;
    this.refusals = refusals;
  }

  /** Adds it to a service's chain of filters, with the headers of a service without pages. */
  public void guard(HttpSecurity http) throws Exception {
    guard(http, ApiHeaders::of);
  }

  /** Adds it to a service's chain of filters, with headers of its own. */
  public void guard(HttpSecurity http, Customizer<HeadersConfigurer<HttpSecurity>> headers)
      throws Exception {
    http.headers(headers)
        .addFilterAfter(new AddressFilter(limits, refusals), HeaderWriterFilter.class)
        .addFilterAfter(new AccountFilter(limits, refusals), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(all -> all.anyRequest().access(rules));
  }
}
