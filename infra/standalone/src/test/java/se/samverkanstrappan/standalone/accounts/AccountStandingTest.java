package se.samverkanstrappan.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import se.samverkanstrappan.access.Claims;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.access.Tokens;

/** Whoever has signed in stays in while the account stays as it is, and no longer. */
class AccountStandingTest {
  private static final String ANNA = "anna";

  @TempDir Path data;
  private Installation installation;
  private AccountStanding standing;
  private Authentication signedIn;

  @BeforeEach
  void signIn() {
    installation = new Installation(data);
    standing = new AccountStanding(installation.accounts);
    String password = installation.add(ANNA, "region-01", Role.PROCESS_OWNER);
    signedIn =
        new PasswordSignIn(
                installation.accounts,
                installation.passwords,
                new Attempts(TimeMeter.SYSTEM_MILLISECONDS))
            .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(ANNA, password));
  }

  @Test
  void standsWhileNothingChangesWhateverElseDoes() {
    installation.add("bo", null, Role.MANAGER);

    assertThat(standing.holds(signedIn)).isTrue();
  }

  @Test
  void fallsWithTheAccountAlsoWhereAnotherTakesItsName() {
    installation.perform(new AccountTask.Remove(ANNA));
    assertThat(standing.holds(signedIn)).isFalse();

    installation.add(ANNA, "region-01", Role.PROCESS_OWNER);
    assertThat(standing.holds(signedIn)).isFalse();
  }

  @Test
  void fallsWithThePassword() {
    installation.perform(new AccountTask.ResetPassword(ANNA));

    assertThat(standing.holds(signedIn)).isFalse();
  }

  @Test
  void fallsWhereItActsForAnotherOrMayDoSomethingElse() throws IOException {
    Path file = data.resolve("access/accounts.json");
    String asItWas = Files.readString(file);

    Files.writeString(file, asItWas.replace("region-01", "region-12"));
    assertThat(standing.holds(signedIn)).isFalse();
    Files.writeString(file, asItWas.replace("process-owner", "manager"));
    assertThat(standing.holds(signedIn)).isFalse();
  }

  @Test
  void aTokenFallsAsASessionDoes() throws IOException {
    Authentication shown = byToken();
    assertThat(standing.holds(shown)).isTrue();
    Path file = data.resolve("access/accounts.json");
    String asItWas = Files.readString(file);
    Files.writeString(file, asItWas.replace("region-01", "region-12"));
    assertThat(standing.holds(shown)).isFalse();
    Files.writeString(file, asItWas);
    assertThat(standing.holds(shown)).isTrue();

    installation.perform(new AccountTask.ResetPassword(ANNA));
    assertThat(standing.holds(shown)).isFalse();
    Authentication another = byToken();
    assertThat(standing.holds(another)).isTrue();
    installation.perform(new AccountTask.Remove(ANNA));
    assertThat(standing.holds(another)).isFalse();
  }

  private Authentication byToken() throws IOException {
    String token = installation.perform(new AccountTask.MakeToken(ANNA, 30)).strip();
    var claims =
        new Claims(
            Keys.in(PrivateFiles.in(data.resolve("access"))).naming(), installation.settings);
    return Objects.requireNonNull(
        Tokens.recognising(claims)
            .convert(installation.tokens.decoder(installation.settings).decode(token)));
  }

  @Test
  void cannotBeToldToStandWhileTheAccountsCannotBeRead() throws IOException {
    Files.writeString(data.resolve("access/accounts.json"), "damaged");

    assertThat(standing.holds(signedIn)).isFalse();
    assertThatThrownBy(() -> standing.isSame(signedIn)).isInstanceOf(AccountsFailed.class);
  }

  @Test
  void isNothingToWhoeverHasNotSignedInHere() {
    assertThat(standing.holds(new TestingAuthenticationToken(ANNA, "shown"))).isFalse();
  }
}
