package se.samverkanstrappan.access;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Recognises who shows a token, in the same way in both services. */
public final class Bearer {
  private Bearer() {}

  /** Has a chain look at tokens; what comes of a bad one is for the service to say. */
  public static <R extends AuthenticationEntryPoint & AccessDeniedHandler> void add(
      OAuth2ResourceServerConfigurer<HttpSecurity> server,
      JwtDecoder tokens,
      Claims claims,
      R refusals) {
    server
        .authenticationEntryPoint(refusals)
        .accessDeniedHandler(refusals)
        .jwt(
            jwt ->
                jwt.decoder(orAway(tokens))
                    .jwtAuthenticationConverter(Tokens.recognising(claims)::convert))
        .withObjectPostProcessor(
            new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
              /** An issuer that is away would otherwise be answered by the container, as 500. */
              @Override
              public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(refusals::commence);
                return filter;
              }
            });
  }

  /** An issuer whose keys were never found is away: that is no fault of ours or of the token. */
  private static JwtDecoder orAway(JwtDecoder tokens) {
    return token -> {
      try {
        return tokens.decode(token);
      } catch (JwtDecoderInitializationException e) {
        throw new JwtException("the issuer is away", e);
      }
    };
  }
}
