package se.samverkanstrappan.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import se.samverkanstrappan.access.AccessRule;
import se.samverkanstrappan.access.AccessRules;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Language;
import se.samverkanstrappan.query.web.Problems;

/**
 * The page that somebody asked for before signing in. It goes along in addresses and in the form: a
 * session would cost memory for each stranger who asks. Only while one is at a provider, where the
 * address cannot take it along, it is in the session that is needed there anyway.
 */
final class AskedPage {
  /** Escaped as part of another address it still has to fit into a header. */
  private static final int LONGEST = 2000;

  /** One slash, so that it is a path and no host, and nothing that any browser reads as another. */
  private static final Pattern PATH_AND_QUERY = Pattern.compile("/(?!/)[!-\\[\\]-~]*");

  private static final Pattern ENGLISH = Pattern.compile("[?&]lang=en(&|$)");
  private static final String REMEMBERED = AskedPage.class.getName();

  private final List<PathPattern> pages;

  AskedPage(AccessRules rules) {
    this.pages =
        rules.all().stream()
            .filter(AskedPage::isForPage)
            .map(rule -> PathPatternParser.defaultInstance.parse(rule.pattern()))
            .toList();
  }

  private static boolean isForPage(AccessRule rule) {
    return rule.method().equals(HttpMethod.GET)
        && rule.openness() != AccessRule.Openness.EVERYBODY
        && !Problems.isForPrograms(rule.pattern());
  }

  /** The address of what a request asks for; null where it is no page of ours. */
  @Nullable String of(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getMethod().equals("POST")
        ? null
        : ours(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  /** The page that a request for another one takes along; null where it is no page of ours. */
  @Nullable String carriedBy(HttpServletRequest request) {
    return ours(request.getParameter(Frame.BACK));
  }

  /** The page that one goes on with after having been at a provider, if any; it is forgotten. */
  @Nullable String remembered(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object page = session == null ? null : session.getAttribute(REMEMBERED);
    if (session != null) {
      session.removeAttribute(REMEMBERED);
    }
    return page instanceof String known ? known : null;
  }

  /** Begins signing in at a provider as usual, and remembers the page while one is there. */
  OAuth2AuthorizationRequestResolver remembering(ClientRegistrationRepository registrations) {
    var usual =
        new DefaultOAuth2AuthorizationRequestResolver(
            registrations,
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
    return new OAuth2AuthorizationRequestResolver() {
      @Override
      public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        OAuth2AuthorizationRequest begun = usual.resolve(request);
        if (begun != null) {
          request.getSession().setAttribute(REMEMBERED, carriedBy(request));
        }
        return begun;
      }

      @Override
      public @Nullable OAuth2AuthorizationRequest resolve(
          HttpServletRequest request, String registration) {
        return usual.resolve(request, registration);
      }
    };
  }

  /** The language that a page is asked for in. */
  static Language language(String page) {
    return ENGLISH.matcher(page).find() ? Language.EN : Language.SV;
  }

  private @Nullable String ours(@Nullable String address) {
    if (address == null
        || address.length() > LONGEST
        || !PATH_AND_QUERY.matcher(address).matches()) {
      return null;
    }
    int end = address.indexOf('?');
    return isPage(end < 0 ? address : address.substring(0, end)) ? address : null;
  }

  private boolean isPage(String path) {
    try {
      PathContainer parsed = PathContainer.parsePath(path);
      return pages.stream().anyMatch(page -> page.matches(parsed));
    } catch (IllegalArgumentException e) {
      // It cannot be decoded.
      return false;
    }
  }
}
