package se.samverkanstrappan.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
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
import se.samverkanstrappan.access.IdentityAuthentication;

/** Signing in at an OpenID Connect provider, and out of it: here, and from there. */
final class ProviderSignIn {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

  /** As the standards write what went wrong. */
  private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

  private final ClientRegistrationRepository registrations;
  private final Claims claims;
  private final Sessions sessions;
  private final AskedPage asked;
  private final ApplicationEventPublisher events;
  private final OidcSessionRegistry signedIn = new InMemoryOidcSessionRegistry();
  private final OidcUserService users = new OidcUserService();

  ProviderSignIn(
      ClientRegistrationRepository registrations,
      Claims claims,
      Sessions sessions,
      AskedPage asked,
      ApplicationEventPublisher events) {
    this.registrations = registrations;
    this.claims = claims;
    this.sessions = sessions;
    this.asked = asked;
    this.events = events;
  }

  /** The code that comes back is only good with a secret of the session: PKCE is not an option. */
  void add(HttpSecurity http, AuthenticationSuccessHandler back) throws Exception {
    http.oauth2Login(
            login ->
                login
                    .loginPage(SignInPage.ADDRESS)
                    .oidcSessionRegistry(signedIn)
                    .authorizationEndpoint(
                        begin ->
                            begin.authorizationRequestResolver(asked.remembering(registrations)))
                    .tokenEndpoint(token -> token.accessTokenResponseClient(TokenCalls.forCodes()))
                    .userInfoEndpoint(info -> info.oidcUserService(this::identified))
                    .successHandler(back)
                    .failureHandler(this::failed))
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
      return new IdentifiedUser(user, claims.identity(told).asPerson());
    } catch (IllegalArgumentException e) {
      throw new OAuth2AuthenticationException(new OAuth2Error("invalid_id_token"), e);
    }
  }

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
        if (each.getPrincipal() instanceof IdentifiedUser user) {
          events.publishEvent(
              new LogoutSuccessEvent(new IdentityAuthentication(user.identity(), null)));
        }
      }
    }
  }

  /**
   * What a provider says of it can be anything, also of people, and comes by way of the browser.
   */
  private static String cause(AuthenticationException reason) {
    String code =
        reason instanceof OAuth2AuthenticationException known
            ? known.getError().getErrorCode()
            : null;
    return code != null && CODE.matcher(code).matches() ? code : reason.getClass().getSimpleName();
  }

  private void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    LOG.warn("sign-in=failed cause={}", cause(reason));
    // Not all of them come from somebody who looked at what was shown, and who has told of it.
    events.publishEvent(
        new AuthenticationFailureBadCredentialsEvent(
            UsernamePasswordAuthenticationToken.unauthenticated("", null), reason));
    response.sendRedirect(
        SignInPage.address(request, SignInPage.Note.FAILED, asked.remembered(request)));
  }
}
