package se.samverkanstrappan.query;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Lets a service believe {@link TestTokens}; before its own parts are looked at, which give way.
 */
public final class BelievedTokens
    implements ApplicationContextInitializer<GenericApplicationContext> {
  @Override
  public void initialize(GenericApplicationContext context) {
    context.registerBean(JwtDecoder.class, TestTokens::decoder);
  }
}
