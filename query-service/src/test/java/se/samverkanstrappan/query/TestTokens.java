package se.samverkanstrappan.query;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import se.samverkanstrappan.access.AccessSettings;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.access.Tokens;
import se.samverkanstrappan.query.security.ServiceToken;

/** An issuer whose key the services under test know, so that it need not run. */
public final class TestTokens {
  public static final String ISSUER = "https://issuer.example";
  public static final String AUDIENCE = "samverkanstrappan";

  /** Where the services under test find the key of their pseudonyms. */
  public static final String PSEUDONYMS =
      "samverkanstrappan.access.pseudonym-key-file=src/test/resources/pseudonyms.key";

  private static final RSAKey KEY = newKey();

  private TestTokens() {}

  /** A token that is good for ten minutes. */
  public static String of(String organisation, Role... roles) {
    return signed(claims(organisation, roles).build(), KEY);
  }

  /** The claims of such a token, for something to be wrong with them. */
  public static JWTClaimsSet.Builder claims(String organisation, Role... roles) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .subject("someone")
        .audience(AUDIENCE)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofHours(6))))
        .claim("organisation", organisation)
        .claim("roles", Arrays.stream(roles).map(Role::word).toList());
  }

  /** Signs claims with the issuer's key. */
  public static String signed(JWTClaimsSet claims) {
    return signed(claims, KEY);
  }

  public static String signed(JWTClaimsSet claims, RSAKey key) {
    try {
      SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Checks tokens as those of any issuer are checked. */
  public static JwtDecoder decoder() {
    AccessSettings settings =
        new AccessSettings(
            ISSUER,
            AUDIENCE,
            List.of("RS256"),
            Duration.ofSeconds(30),
            "roles",
            "organisation",
            null,
            true);
    try {
      NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
      decoder.setJwtValidator(Tokens.validator(ISSUER, settings));
      return decoder;
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A service that believes these tokens. */
  public static SpringApplication believing(SpringApplication service) {
    service.addInitializers(new BelievedTokens(), new OnlyWhatIsShipped());
    return service;
  }

  /** A service that believes these tokens, and has one of its own to show the other service. */
  public static SpringApplication trusted(SpringApplication service) {
    ApplicationContextInitializer<GenericApplicationContext> own =
        context -> context.registerBean(ServiceToken.class, () -> () -> "of the service");
    service.addInitializers(own);
    return believing(service);
  }
}
