package se.samverkanstrappan.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import se.samverkanstrappan.access.AccessSettings;
import se.samverkanstrappan.access.Claims;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.IdentityAuthentication;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.access.Tokens;

class LocalTokensTest {
  private static final String ANNA = "anna";

  @TempDir Path data;

  private static String token(Installation installation) {
    return installation.perform(new AccountTask.MakeToken(ANNA, 30)).strip();
  }

  private static Jwt shown(Installation installation, String token) {
    return installation.tokens.decoder(installation.settings).decode(token);
  }

  @Test
  void saysOnlyWhoseItIsAndWhatThatOneMayIsReadWhenItIsShown() {
    var installation = new Installation(data);
    installation.add(ANNA, "region-01", Role.PROCESS_OWNER);
    String token = token(installation);

    assertThat(part(token, 1)).doesNotContain(ANNA, "process-owner", "region-01");
    Jwt shown = shown(installation, token);
    assertThat(shown.getTokenValue()).isEqualTo(token);
    assertThat(shown.getClaimAsStringList("roles")).containsExactly("process-owner");
    assertThat(shown.getClaimAsString("organisation")).isEqualTo("region-01");
    assertThat(shown.getAudience()).containsExactly("samverkanstrappan");
  }

  @Test
  void namesTheSamePseudonymAsAPasswordDoes() throws Exception {
    var installation = new Installation(data);
    installation.add(ANNA, null, Role.MANAGER);
    var claims =
        new Claims(
            Keys.in(PrivateFiles.in(data.resolve("access"))).naming(), installation.settings);

    IdentityAuthentication recognised =
        Tokens.recognising(claims).convert(shown(installation, token(installation)));

    Account anna = installation.accounts.named(ANNA).orElseThrow();
    assertThat(recognised).isNotNull();
    assertThat(Identity.of(recognised).map(Identity::subject))
        .contains(installation.accounts.subjectOf(anna));
  }

  @Test
  void isNoneWithoutItsAccount() {
    var installation = new Installation(data);
    installation.add(ANNA, null, Role.MANAGER);
    String token = token(installation);

    installation.perform(new AccountTask.Remove(ANNA));
    assertRefused(installation, token);
    installation.add(ANNA, null, Role.MANAGER);
    assertRefused(installation, token);
  }

  @Test
  void isNoneFromBeforeThePasswordWasReplaced() {
    var installation = new Installation(data);
    installation.add(ANNA, null, Role.MANAGER);
    String before = token(installation);

    installation.perform(new AccountTask.ResetPassword(ANNA));
    String between = token(installation);
    installation.perform(new AccountTask.ResetPassword(ANNA));
    assertRefused(installation, between);
    String after = token(installation);

    assertRefused(installation, before);
    assertThat(shown(installation, after).getSubject()).isNotBlank();
    installation.pass(Duration.ofSeconds(2));
    assertThat(shown(installation, token(installation)).getSubject()).isNotBlank();
  }

  @Test
  void isNoneFromBeforeAlsoWhereTheClockWasSetBackSince() {
    var installation = new Installation(data);
    installation.add(ANNA, null, Role.MANAGER);
    String before = token(installation);

    installation.pass(Duration.ofDays(-30));
    installation.perform(new AccountTask.ResetPassword(ANNA));

    assertRefused(installation, before);
    assertThat(shown(installation, token(installation)).getSubject()).isNotBlank();
  }

  @Test
  void runsOut() {
    var installation = new Installation(data);
    installation.add(ANNA, null, Role.MANAGER);
    String token = token(installation);
    AccessSettings strict = strict(installation, "samverkanstrappan");

    // The test's clock is in the past by more than thirty days, or it stands still until it is.
    installation.pass(Duration.ofDays(-3_650));
    String old = token(installation);
    assertThatThrownBy(() -> installation.tokens.decoder(strict).decode(old))
        .isInstanceOf(JwtException.class);
    assertThat(shown(installation, token).getExpiresAt())
        .isEqualTo(java.time.Instant.parse("2026-06-03T12:00:00Z"));
  }

  @Test
  void isForThisAudienceOnly() {
    var installation = new Installation(data);
    installation.add(ANNA, null, Role.MANAGER);
    String token = token(installation);
    JwtDecoder elsewhere =
        installation.tokens.decoder(
            new AccessSettings(
                null,
                "elsewhere",
                List.of(),
                Duration.ofDays(36_500),
                "roles",
                "organisation",
                null,
                false));

    assertThatThrownBy(() -> elsewhere.decode(token)).isInstanceOf(JwtException.class);
  }

  @Test
  void isNoneOfAnotherInstallationOrUnsignedOrChanged(@TempDir Path elsewhere) {
    var installation = new Installation(data);
    installation.add(ANNA, null, Role.MANAGER);
    String token = token(installation);
    Account anna = installation.accounts.named(ANNA).orElseThrow();
    var other = new Installation(elsewhere);

    assertRefused(installation, other.tokens.forAccount(anna, Duration.ofDays(1)));
    assertRefused(installation, other.tokens.forProgram(OwnProgram.STANDALONE, Duration.ofDays(1)));
    assertRefused(installation, encoded("{\"alg\":\"none\"}") + "." + payload(token) + ".");
    assertRefused(installation, token.substring(0, token.length() - 6) + "AAAAAA");
    assertRefused(installation, "");
  }

  @Test
  void onlyTheInstallationItselfMakesTheTokenOfAService() {
    var installation = new Installation(data);
    installation.add("query-service", null, Role.ADMIN);
    String ofAccount = installation.perform(new AccountTask.MakeToken("query-service", 1)).strip();
    String ofService =
        installation.tokens.forProgram(OwnProgram.QUERY_SERVICE, Duration.ofMinutes(1));

    assertThat(shown(installation, ofAccount).getClaimAsStringList("roles"))
        .containsExactly("admin");
    assertThat(shown(installation, ofService).getClaimAsStringList("roles"))
        .containsExactly("service");
  }

  private static AccessSettings strict(Installation installation, String audience) {
    AccessSettings lax = installation.settings;
    return new AccessSettings(
        null,
        audience,
        List.of(),
        Duration.ofSeconds(30),
        lax.rolesClaim(),
        lax.organisationClaim(),
        lax.pseudonymKeyFile(),
        false);
  }

  private static void assertRefused(Installation installation, String token) {
    assertThatThrownBy(() -> shown(installation, token)).isInstanceOf(JwtException.class);
  }

  private static String part(String token, int number) {
    return new String(
        Base64.getUrlDecoder().decode(token.split("\\.")[number]), StandardCharsets.UTF_8);
  }

  private static String payload(String token) {
    return token.split("\\.")[1];
  }

  private static String encoded(String header) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(header.getBytes(StandardCharsets.UTF_8));
  }
}
