package se.samverkanstrappan.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers for a minute which tokens had a good signature, since to find that costs more than most
 * of what is then done for a request. What a token says, and when it ends, is looked at each time.
 */
public final class RememberedSignatures implements JwtDecoder {
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final long MOST_CHARACTERS = 10_000_000;

  private final JwtDecoder signed;
  private final OAuth2TokenValidator<Jwt> validator;
  private final Cache<String, Jwt> good;

  /**
   * Checks tokens.
   *
   * @param signed looks at the signature alone
   * @param validator looks at what the token says
   */
  public RememberedSignatures(JwtDecoder signed, OAuth2TokenValidator<Jwt> validator) {
    this(signed, validator, System::nanoTime);
  }

  RememberedSignatures(JwtDecoder signed, OAuth2TokenValidator<Jwt> validator, LongSupplier nanos) {
    this.signed = signed;
    this.validator = validator;
    this.good =
        Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String token, Jwt read) -> token.length())
            .ticker(nanos::getAsLong)
            .expireAfterWrite(KEPT)
            .build();
  }

  @Override
  public Jwt decode(String token) {
    @Nullable Jwt known = good.getIfPresent(token);
    Jwt read = known == null ? signed.decode(token) : known;
    OAuth2TokenValidatorResult result = validator.validate(read);
    if (result.hasErrors()) {
      throw new JwtValidationException(
          result.getErrors().stream()
              .map(OAuth2Error::getDescription)
              .findFirst()
              .orElse("no good token"),
          result.getErrors());
    }
    if (known == null) {
      good.put(token, read);
    }
    return read;
  }
}
