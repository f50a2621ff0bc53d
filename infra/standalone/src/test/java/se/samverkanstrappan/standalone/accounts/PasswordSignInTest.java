package se.samverkanstrappan.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.access.TooManyAttempts;

class PasswordSignInTest {
  private static final String WRONG = "not the password";

  @TempDir Path data;
  private final AtomicLong nanos = new AtomicLong();

  private PasswordSignIn signIn(Installation installation) {
    return new PasswordSignIn(installation.accounts, installation.passwords, new Attempts(time()));
  }

  private TimeMeter time() {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return nanos.get();
      }

      @Override
      public boolean isWallClockBased() {
        return false;
      }
    };
  }

  private static Authentication shown(String name, String password, String address) {
    var shown = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    shown.setDetails(new WebAuthenticationDetails(address, null));
    return shown;
  }

  private static Authentication shown(String name, String password) {
    return shown(name, password, "192.0.2.1");
  }

  @Test
  void recognisesAnAccountByNameAndPassword() {
    var installation = new Installation(data);
    String password = installation.add("Anna", "region-01", Role.PROCESS_OWNER);

    Identity identity =
        Identity.of(signIn(installation).authenticate(shown("anna", password))).orElseThrow();

    assertThat(identity.subject())
        .isEqualTo(installation.accounts.subjectOf(installation.accounts.all().getFirst()));
    assertThat(identity.organisation()).isEqualTo("region-01");
    assertThat(identity.roles()).containsExactly(Role.PROCESS_OWNER);
  }

  @Test
  void refusesEverythingElseAlike() {
    var installation = new Installation(data);
    String password = installation.add("anna", null, Role.MANAGER);
    PasswordSignIn signIn = signIn(installation);

    for (Authentication wrong :
        List.of(
            shown("anna", WRONG),
            shown("anna", ""),
            shown("anna", password + " "),
            shown("anna", password + "x".repeat(100)),
            shown("bo", password),
            shown("", password),
            shown("anna\n", password))) {
      assertThatThrownBy(() -> signIn.authenticate(wrong))
          .isInstanceOf(BadCredentialsException.class)
          .hasMessage("wrong name or password");
    }
  }

  @Test
  void looksAtAPasswordOnceWhileNothingChanges() {
    var installation = new Installation(data);
    String password = installation.add("anna", null, Role.MANAGER);
    PasswordSignIn signIn = signIn(installation);
    signIn.authenticate(shown("anna", password));
    failUntilHeldOff(signIn, "anna", "192.0.2.1");

    // The name is held off, so a look would be refused.
    assertThat(signIn.authenticate(shown("anna", password)).isAuthenticated()).isTrue();
    assertThat(heldOff(signIn, shown("anna", WRONG))).isPresent();
  }

  @Test
  void forgetsAGoodPasswordWhenItIsReplacedOrTheAccountGoes() {
    var installation = new Installation(data);
    String before = installation.add("anna", null, Role.MANAGER);
    PasswordSignIn signIn = signIn(installation);
    signIn.authenticate(shown("anna", before));

    String after =
        Installation.passwordIn(installation.perform(new AccountTask.ResetPassword("anna")));
    assertThatThrownBy(() -> signIn.authenticate(shown("anna", before)))
        .isInstanceOf(BadCredentialsException.class);
    assertThat(signIn.authenticate(shown("anna", after)).isAuthenticated()).isTrue();

    installation.perform(new AccountTask.Remove("anna"));
    assertThatThrownBy(() -> signIn.authenticate(shown("anna", after)))
        .isInstanceOf(BadCredentialsException.class);
  }

  @Test
  void holdsOffWhoeverGuessesAPasswordForAWhileAndNobodyElse() {
    var installation = new Installation(data);
    String password = installation.add("anna", null, Role.MANAGER);
    PasswordSignIn signIn = signIn(installation);

    int failures = failUntilHeldOff(signIn, "anna", "192.0.2.1");
    assertThat(failures).isEqualTo(Attempts.FOR_A_NAME_FROM_A_NETWORK);
    TooManyAttempts heldOff = heldOff(signIn, shown("ANNA", password, "192.0.2.1")).orElseThrow();
    assertThat(heldOff.retryAfter()).isPositive().isLessThanOrEqualTo(Attempts.WITHIN);
    assertThat(signIn.authenticate(shown("anna", password, "192.0.2.2")).isAuthenticated())
        .isTrue();

    nanos.addAndGet(heldOff.retryAfter().toNanos());
    assertThat(heldOff(signIn, shown("anna", WRONG, "192.0.2.1"))).isEmpty();
    assertThat(heldOff(signIn, shown("anna", WRONG, "192.0.2.1"))).isPresent();
  }

  @Test
  void whoKnowsThePasswordMayGetItWrongAsOftenAsBefore() {
    var installation = new Installation(data);
    String password = installation.add("anna", null, Role.MANAGER);
    PasswordSignIn signIn = signIn(installation);
    for (int n = 1; n < Attempts.FOR_A_NAME_FROM_A_NETWORK; n++) {
      assertThat(heldOff(signIn, shown("anna", WRONG))).isEmpty();
    }

    signIn.authenticate(shown("anna", password));

    assertThat(failUntilHeldOff(signIn, "anna", "192.0.2.1"))
        .isEqualTo(Attempts.FOR_A_NAME_FROM_A_NETWORK);
  }

  @Test
  void holdsOffANameThatManyNetworksGuessAt() {
    var installation = new Installation(data);
    String password = installation.add("anna", null, Role.MANAGER);
    PasswordSignIn signIn = signIn(installation);

    for (int n = 0; n < Attempts.FOR_A_NAME; n++) {
      assertThat(heldOff(signIn, shown("anna", WRONG, "192.0.2." + n))).isEmpty();
    }

    assertThat(heldOff(signIn, shown("ANNA", password, "198.51.100.1"))).isPresent();
    assertThat(heldOff(signIn, shown("bo", WRONG, "198.51.100.1"))).isEmpty();
  }

  @Test
  void holdsOffNamesThatNobodyHasJustTheSame() {
    PasswordSignIn signIn = signIn(new Installation(data));

    assertThat(failUntilHeldOff(signIn, "nobody", "192.0.2.1"))
        .isEqualTo(Attempts.FOR_A_NAME_FROM_A_NETWORK);
  }

  @Test
  void holdsOffAnAddressThatTriesManyNamesAndNobodyElse() {
    var installation = new Installation(data);
    String password = installation.add("anna", null, Role.MANAGER);
    PasswordSignIn signIn = signIn(installation);

    List<Optional<TooManyAttempts>> tries =
        IntStream.rangeClosed(0, Attempts.FROM_A_NETWORK)
            .mapToObj(n -> heldOff(signIn, shown("name-" + n, WRONG)))
            .toList();

    assertThat(tries.stream().filter(Predicate.not(Optional::isPresent)))
        .hasSize(Attempts.FROM_A_NETWORK);
    assertThat(heldOff(signIn, shown("anna", password))).isPresent();
    assertThat(heldOff(signIn, shown("anna", password, "192.0.2.2"))).isEmpty();
  }

  @Test
  void aNetworkOfIpv6IsOneAddress() {
    PasswordSignIn signIn = signIn(new Installation(data));
    for (int n = 0; n < Attempts.FROM_A_NETWORK; n++) {
      assertThat(heldOff(signIn, shown("name-" + n, WRONG, "2001:db8:1:2::" + n))).isEmpty();
    }

    assertThat(heldOff(signIn, shown("anna", WRONG, "2001:db8:1:2::ffff"))).isPresent();
    assertThat(heldOff(signIn, shown("anna", WRONG, "2001:db8:1:3::1"))).isEmpty();
  }

  @Test
  void cannotTellWhileTheAccountsCannotBeRead() throws IOException {
    var installation = new Installation(data);
    String password = installation.add("anna", null, Role.MANAGER);
    Files.writeString(data.resolve("access/accounts.json"), "damaged");

    assertThatThrownBy(() -> signIn(installation).authenticate(shown("anna", password)))
        .isInstanceOf(AuthenticationServiceException.class);
  }

  @Test
  void howeverManyTryAtOnceNoMoreAreLookedAt() throws Exception {
    var installation = new Installation(data);
    installation.add("anna", null, Role.MANAGER);
    PasswordSignIn signIn = signIn(installation);
    List<Callable<Boolean>> tries = new ArrayList<>();
    for (int n = 0; n < 3 * Attempts.FOR_A_NAME; n++) {
      Authentication shown = shown("anna", WRONG + n, "192.0.2." + n);
      tries.add(() -> heldOff(signIn, shown).isPresent());
    }

    int lookedAt = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> heldOff : threads.invokeAll(tries)) {
        lookedAt += heldOff.get() ? 0 : 1;
      }
    }

    assertThat(lookedAt).isEqualTo(Attempts.FOR_A_NAME);
  }

  @Test
  void theRightPasswordShownManyTimesAtOnceIsNeverHeldOff() throws Exception {
    var installation = new Installation(data);
    String password = installation.add("anna", null, Role.MANAGER);
    PasswordSignIn signIn = signIn(installation);
    Callable<Boolean> shows = () -> signIn.authenticate(shown("anna", password)).isAuthenticated();

    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> good : threads.invokeAll(java.util.Collections.nCopies(100, shows))) {
        assertThat(good.get()).isTrue();
      }
    }
  }

  /** How many failures it took. */
  private static int failUntilHeldOff(PasswordSignIn signIn, String name, String address) {
    int failures = 0;
    while (heldOff(signIn, shown(name, WRONG, address)).isEmpty()) {
      failures++;
    }
    return failures;
  }

  private static Optional<TooManyAttempts> heldOff(PasswordSignIn signIn, Authentication shown) {
    try {
      signIn.authenticate(shown);
      return Optional.empty();
    } catch (TooManyAttempts e) {
      return Optional.of(e);
    } catch (AuthenticationException e) {
      return Optional.empty();
    }
  }
}
