package se.samverkanstrappan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The rules of a service, of which the first that fits decides; where none fits, nobody may. */
public final class AccessRules implements AuthorizationManager<RequestAuthorizationContext> {
  private final List<Matched> rules;
  private final boolean publicRead;

  public AccessRules(boolean publicRead, List<AccessRule> rules) {
    this.publicRead = publicRead;
    this.rules = rules.stream().map(Matched::of).toList();
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
    return new AuthorizationDecision(
        find(context.getRequest())
            .filter(rule -> allows(rule, Identity.of(authentication.get())))
            .isPresent());
  }

  /** The rule for a request; none where nobody may. */
  public Optional<AccessRule> find(HttpServletRequest request) {
    return rules.stream().filter(each -> each.matches(request)).map(Matched::rule).findFirst();
  }

  /** All of them, in order. */
  public List<AccessRule> all() {
    return rules.stream().map(Matched::rule).toList();
  }

  private boolean allows(AccessRule rule, Optional<Identity> identity) {
    return isOpen(rule.openness()) || identity.filter(rule::allows).isPresent();
  }

  private boolean isOpen(AccessRule.Openness openness) {
    return switch (openness) {
      case EVERYBODY -> true;
      case PUBLIC_READ -> publicRead;
      case SIGNED_IN -> false;
    };
  }

  private record Matched(AccessRule rule, RequestMatcher matcher) {
    static Matched of(AccessRule rule) {
      return new Matched(rule, PathPatternRequestMatcher.withDefaults().matcher(rule.pattern()));
    }

    boolean matches(HttpServletRequest request) {
      HttpMethod asked = HttpMethod.valueOf(request.getMethod());
      boolean same =
          asked.equals(rule.method())
              || asked.equals(HttpMethod.HEAD) && rule.method().equals(HttpMethod.GET);
      return same && matcher.matches(request);
    }
  }
}
