package se.samverkanstrappan.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import se.samverkanstrappan.access.Claims;

/** Signing in at an OpenID Connect provider, and out of it: here, and from there. */
final class ProviderSignIn {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

  private final ClientRegistrationRepository registrations;
  private final Claims claims;
  private final Sessions sessions;
  private final OidcSessionRegistry signedIn = new InMemoryOidcSessionRegistry();
  private final OidcUserService users = new OidcUserService();

  ProviderSignIn(ClientRegistrationRepository registrations, Claims claims, Sessions sessions) {
    this.registrations = registrations;
    this.claims = claims;
    this.sessions = sessions;
  }

  /** The code that comes back is only good with a secret of the session: PKCE is not an option. */
  void add(HttpSecurity http, AuthenticationSuccessHandler back) throws Exception {
    http.oauth2Login(
            login ->
                login
                    .loginPage(SignInPage.ADDRESS)
                    .oidcSessionRegistry(signedIn)
                    .userInfoEndpoint(info -> info.oidcUserService(this::identified))
                    .successHandler(back)
                    .failureHandler(ProviderSignIn::failed))
        .oidcLogout(
            out ->
                out.oidcSessionRegistry(signedIn)
                    .backChannel(provider -> provider.logoutHandler(this::endSessions)))
        .logout(out -> out.logoutSuccessHandler(atTheProvider()));
  }

  private OidcUser identified(OidcUserRequest request) {
    OidcUser user = users.loadUser(request);
    Map<String, Object> told = new HashMap<>();
    OidcUserInfo further = user.getUserInfo();
    if (further != null) {
      told.putAll(further.getClaims());
    }
    // What was signed counts, where both tell something.
    told.putAll(user.getIdToken().getClaims());
    try {
      return new IdentifiedUser(user, claims.identity(told));
    } catch (IllegalArgumentException e) {
      throw new OAuth2AuthenticationException(new OAuth2Error("invalid_id_token"), e);
    }
  }

  /** In Swedish: a provider only leads back to addresses that have been registered there. */
  private OidcClientInitiatedLogoutSuccessHandler atTheProvider() {
    var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
    String out = SignInPage.ADDRESS + "?note=" + SignInPage.Note.OUT.word();
    handler.setPostLogoutRedirectUri("{baseUrl}" + out);
    handler.setDefaultTargetUrl(out);
    return handler;
  }

  /** The provider tells, from server to server, that somebody has signed out of it. */
  private void endSessions(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    if (authentication != null && authentication.getPrincipal() instanceof OidcLogoutToken token) {
      for (OidcSessionInformation each : signedIn.removeSessionInformation(token)) {
        sessions.end(each.getSessionId());
      }
    }
  }

  private static void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    LOG.warn("sign-in=failed cause={}", String.valueOf(reason.getMessage()));
    response.sendRedirect(SignInPage.address(request, SignInPage.Note.FAILED));
  }
}
