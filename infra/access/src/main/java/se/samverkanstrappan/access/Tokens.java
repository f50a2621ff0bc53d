package se.samverkanstrappan.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** What makes a token a good one, and whose it is. */
public final class Tokens {
  /** What a token may call itself in its header: that of an ID or logout token it may not. */
  private static final Set<String> TYPES = Set.of("JWT", "AT+JWT", "APPLICATION/AT+JWT");

  /** What only tokens of other kinds say, which are signed by the same keys. */
  private static final List<String> FOREIGN = List.of("events", "nonce", "at_hash");

  private Tokens() {}

  /** Checks tokens of the issuer; asks for its keys when the first one comes. */
  public static JwtDecoder ofIssuer(String issuer, AccessSettings settings) {
    List<SignatureAlgorithm> algorithms =
        settings.algorithms().stream().map(SignatureAlgorithm::valueOf).toList();
    JwtDecoder signed =
        new SupplierJwtDecoder(
            () ->
                bySignature(
                    NimbusJwtDecoder.withIssuerLocation(issuer)
                        .jwsAlgorithms(accepted -> accepted.addAll(algorithms))
                        .build()));
    return new RememberedSignatures(signed, validator(issuer, settings));
  }

  /** Has it look at the signature alone. */
  public static JwtDecoder bySignature(NimbusJwtDecoder decoder) {
    decoder.setJwtValidator(any -> OAuth2TokenValidatorResult.success());
    return decoder;
  }

  /**
   * Issuer, audience, times and kind; a token that never expires is none, and neither is one that
   * the issuer made for another purpose.
   */
  public static OAuth2TokenValidator<Jwt> validator(String issuer, AccessSettings settings) {
    JwtTimestampValidator times = new JwtTimestampValidator(settings.clockSkew());
    times.setAllowEmptyExpiryClaim(false);
    return new DelegatingOAuth2TokenValidator<>(
        new JwtIssuerValidator(issuer),
        times,
        Tokens::isForAccess,
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD,
            audience -> audience != null && audience.contains(settings.audience())));
  }

  private static OAuth2TokenValidatorResult isForAccess(Jwt token) {
    Object type = token.getHeaders().get("typ");
    boolean access =
        (type == null || TYPES.contains(type.toString().toUpperCase(Locale.ROOT)))
            && FOREIGN.stream().noneMatch(token::hasClaim);
    return access
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "not an access token", null));
  }

  /** Makes of a checked token who asks. */
  public static Converter<Jwt, IdentityAuthentication> recognising(Claims claims) {
    return token -> {
      try {
        return new IdentityAuthentication(claims.identity(token.getClaims()), token);
      } catch (IllegalArgumentException e) {
        throw new InvalidBearerTokenException("The token does not say whose it is", e);
      }
    };
  }
}
