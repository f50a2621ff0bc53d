package se.samverkanstrappan.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import se.samverkanstrappan.access.Role;

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

    assertThat(standing.test(signedIn)).isTrue();
  }

  @Test
  void fallsWithTheAccountAlsoWhereAnotherTakesItsName() {
    installation.perform(new AccountTask.Remove(ANNA));
    assertThat(standing.test(signedIn)).isFalse();

    installation.add(ANNA, "region-01", Role.PROCESS_OWNER);
    assertThat(standing.test(signedIn)).isFalse();
  }

  @Test
  void fallsWithThePassword() {
    installation.perform(new AccountTask.ResetPassword(ANNA));

    assertThat(standing.test(signedIn)).isFalse();
  }

  @Test
  void fallsWhereItActsForAnotherOrMayDoSomethingElse() throws IOException {
    Path file = data.resolve("access/accounts.json");
    String asItWas = Files.readString(file);

    Files.writeString(file, asItWas.replace("region-01", "region-12"));
    assertThat(standing.test(signedIn)).isFalse();
    Files.writeString(file, asItWas.replace("process-owner", "manager"));
    assertThat(standing.test(signedIn)).isFalse();
  }

  @Test
  void isNothingToWhoeverHasNotSignedInHere() {
    assertThat(standing.test(new TestingAuthenticationToken(ANNA, "shown"))).isFalse();
  }
}
