package se.samverkanstrappan.standalone.accounts;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import se.samverkanstrappan.access.AccessSettings;
import se.samverkanstrappan.access.RememberedSignatures;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.access.Tokens;

/**
 * Tokens that the installation signs itself. One says whose it is and until when; what that one may
 * do is found when it is shown.
 */
final class LocalTokens {
  static final String ISSUER = "samverkanstrappan";
  static final String AUDIENCE = "samverkanstrappan";
  static final String ROLES = "roles";
  static final String ORGANISATION = "organisation";

  /** By which password of its account a token was made. */
  static final String CREDENTIAL = "credential";

  private final ImmutableJWKSet<com.nimbusds.jose.proc.SecurityContext> keys;
  private final JwtEncoder encoder;
  private final Accounts accounts;
  private final Clock clock;

  LocalTokens(ECKey key, Accounts accounts, Clock clock) {
    this.keys = new ImmutableJWKSet<>(new JWKSet(key));
    this.encoder = new NimbusJwtEncoder(keys);
    this.accounts = accounts;
    this.clock = clock;
  }

  String forAccount(Account account, Duration life) {
    return sign(account.id(), claims -> claims.claim(CREDENTIAL, account.credential()), life);
  }

  String forProgram(OwnProgram program, Duration life) {
    return sign(program.subject(), claims -> {}, life);
  }

  private String sign(String subject, Consumer<JwtClaimsSet.Builder> more, Duration life) {
    Instant issued = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    JwtClaimsSet.Builder claims =
        JwtClaimsSet.builder()
            .issuer(ISSUER)
            .audience(List.of(AUDIENCE))
            .subject(subject)
            .issuedAt(issued)
            .expiresAt(issued.plus(life));
    more.accept(claims);
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES256).type("JWT").build();
    return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
  }

  /** Recognises them, and tells what the one whose it is may do now. */
  JwtDecoder decoder(AccessSettings settings) {
    JwtDecoder signed =
        Tokens.bySignature(
            NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.ES256).build());
    JwtDecoder good = new RememberedSignatures(signed, Tokens.validator(ISSUER, settings));
    return token -> {
      Jwt read = good.decode(token);
      Standing standing = standing(read);
      return Jwt.withTokenValue(token)
          .headers(headers -> headers.putAll(read.getHeaders()))
          .claims(
              claims -> {
                claims.putAll(read.getClaims());
                standing.into(claims);
              })
          .build();
    };
  }

  /** What somebody may do now, whatever the token says. */
  private record Standing(List<Role> roles, @Nullable String actor) {
    void into(Map<String, Object> claims) {
      claims.put(ROLES, roles.stream().map(Role::word).toList());
      if (actor == null) {
        claims.remove(ORGANISATION);
      } else {
        claims.put(ORGANISATION, actor);
      }
    }
  }

  private Standing standing(Jwt token) {
    @Nullable String subject = token.getSubject();
    Optional<OwnProgram> program = OwnProgram.of(subject);
    if (program.isPresent()) {
      return new Standing(List.of(program.get().role()), null);
    }
    return account(subject)
        .filter(account -> account.credential().equals(token.getClaimAsString(CREDENTIAL)))
        .map(account -> new Standing(account.roles(), account.actor()))
        .orElseThrow(() -> new BadJwtException("not the token of an account"));
  }

  private Optional<Account> account(@Nullable String id) {
    try {
      return accounts.withId(id);
    } catch (AccountsFailed e) {
      // Not a bad token: it cannot be told whether it is one.
      throw new JwtException("the accounts cannot be read", e);
    }
  }
}
