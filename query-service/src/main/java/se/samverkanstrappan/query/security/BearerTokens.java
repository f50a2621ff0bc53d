package se.samverkanstrappan.query.security;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import se.samverkanstrappan.access.Claims;
import se.samverkanstrappan.access.Tokens;

/** Recognises programs by the token that they show with each request. */
final class BearerTokens {
  private BearerTokens() {}

  static void add(HttpSecurity http, JwtDecoder tokens, Claims claims, Refusing refusing)
      throws Exception {
    http.oauth2ResourceServer(
        server ->
            server
                .authenticationEntryPoint(refusing)
                .accessDeniedHandler(refusing)
                .jwt(
                    jwt ->
                        jwt.decoder(orAway(tokens))
                            .jwtAuthenticationConverter(Tokens.recognising(claims)))
                .withObjectPostProcessor(answering(refusing)));
  }

  /** Where it cannot be told whether a token is good, the container would answer 500. */
  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(Refusing refusing) {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(refusing::commence);
        return filter;
      }
    };
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
