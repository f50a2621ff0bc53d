package se.samverkanstrappan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class RememberedSignaturesTest {
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger checked = new AtomicInteger();
  private final AtomicBoolean signed = new AtomicBoolean(true);
  private final AtomicBoolean valid = new AtomicBoolean(true);
  private final JwtDecoder remembered =
      new RememberedSignatures(this::check, this::validate, nanos::get);

  private Jwt check(String token) {
    checked.incrementAndGet();
    if (!signed.get()) {
      throw new BadJwtException("signature");
    }
    return Jwt.withTokenValue(token).header("alg", "none").issuedAt(Instant.EPOCH).build();
  }

  private OAuth2TokenValidatorResult validate(Jwt token) {
    return valid.get()
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "it is over", null));
  }

  @Test
  void checksTheSameSignatureOnceAMinute() {
    remembered.decode("one");
    assertThat(remembered.decode("one").getTokenValue()).isEqualTo("one");
    assertThat(remembered.decode("another").getTokenValue()).isEqualTo("another");
    assertThat(checked).hasValue(2);

    nanos.addAndGet(Duration.ofSeconds(61).toNanos());
    signed.set(false);

    assertThatThrownBy(() -> remembered.decode("one")).isInstanceOf(BadJwtException.class);
  }

  @Test
  void looksEachTimeAtWhatTheTokenSays() {
    remembered.decode("one");
    valid.set(false);

    assertThatThrownBy(() -> remembered.decode("one"))
        .isInstanceOf(JwtException.class)
        .hasMessage("it is over");
  }

  @Test
  void doesNotRememberWhatIsNoGood() {
    signed.set(false);
    assertThatThrownBy(() -> remembered.decode("one")).isInstanceOf(BadJwtException.class);
    signed.set(true);
    valid.set(false);
    assertThatThrownBy(() -> remembered.decode("one")).isInstanceOf(JwtException.class);
    assertThatThrownBy(() -> remembered.decode("one")).isInstanceOf(JwtException.class);

    assertThat(checked).hasValue(3);
  }
}
