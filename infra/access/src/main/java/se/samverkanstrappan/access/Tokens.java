package se.samverkanstrappan.access;

import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
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
  private Tokens() {}

  /** Checks tokens of the issuer; asks for its keys when the first one comes. */
  public static JwtDecoder ofIssuer(String issuer, AccessSettings settings) {
    List<SignatureAlgorithm> algorithms =
        settings.algorithms().stream().map(SignatureAlgorithm::valueOf).toList();
    return new SupplierJwtDecoder(
        () -> {
          NimbusJwtDecoder decoder =
              NimbusJwtDecoder.withIssuerLocation(issuer)
                  .jwsAlgorithms(accepted -> accepted.addAll(algorithms))
                  .build();
          decoder.setJwtValidator(validator(issuer, settings));
          return decoder;
        });
  }

  /** Issuer, audience and times; a token that never expires is none. */
  public static OAuth2TokenValidator<Jwt> validator(String issuer, AccessSettings settings) {
    JwtTimestampValidator times = new JwtTimestampValidator(settings.clockSkew());
    times.setAllowEmptyExpiryClaim(false);
    return new DelegatingOAuth2TokenValidator<>(
        new JwtIssuerValidator(issuer),
        times,
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD,
            audience -> audience != null && audience.contains(settings.audience())));
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
