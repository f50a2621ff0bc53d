package se.samverkanstrappan.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** What both services ask of every request, however the one who asks has been recognised. */
public class GuardedHttp {
  private final AccessRules rules;

  GuardedHttp(AccessRules rules) {
    this.rules = rules;
  }

  /** Adds it to a service's chain of filters. */
  public void guard(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(all -> all.anyRequest().access(rules));
  }
}
