package se.samverkanstrappan.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverkanstrappan.access.Role;

class FirstAccountTest {
  private static final String GIVEN = "correct horse battery";

  @TempDir Path data;

  @Test
  void isAnAdministratorWhosePasswordIsToldOnceAndKeptNowhere() throws IOException {
    var installation = new Installation(data);

    String password = Installation.passwordIn(installation.begin(Map.of()));

    assertThat(password).hasSizeGreaterThanOrEqualTo(20);
    Account admin = installation.accounts.named("admin").orElseThrow();
    assertThat(admin.roles()).containsExactly(Role.ADMIN);
    assertThat(installation.passwords.matches(password, admin.password())).isTrue();
    try (Stream<Path> files = Files.walk(data).filter(Files::isRegularFile)) {
      assertThat(files)
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                      .doesNotContain(password));
    }
    assertThat(installation.begin(Map.of())).isEmpty();
    assertThat(new Installation(data).begin(Map.of())).isEmpty();
  }

  @Test
  void isNotMadeAgainWhereSomebodyHasRemovedIt() {
    var installation = new Installation(data);
    installation.begin(Map.of());
    installation.perform(new AccountTask.Remove("admin"));

    assertThat(installation.begin(Map.of())).isEmpty();
    assertThat(installation.accounts.all()).isEmpty();
  }

  @Test
  void isNotMadeWhereThereIsAnAdministratorAlready() {
    var installation = new Installation(data);
    installation.add("anna", null, Role.ADMIN);

    assertThat(installation.begin(Map.of())).isEmpty();
    assertThat(installation.accounts.all()).extracting(Account::name).containsExactly("anna");
    installation.perform(new AccountTask.Remove("anna"));
    assertThat(installation.begin(Map.of())).isEmpty();
    assertThat(installation.accounts.all()).isEmpty();
  }

  @Test
  void isMadeBesideAccountsFromBeforeTheFirstStart() {
    var installation = new Installation(data);
    String annas = installation.add("anna", "region-01", Role.PROCESS_OWNER);

    String password = Installation.passwordIn(installation.begin(Map.of()));

    Account admin = installation.accounts.named("admin").orElseThrow();
    assertThat(installation.passwords.matches(password, admin.password())).isTrue();
    Account anna = installation.accounts.named("anna").orElseThrow();
    assertThat(installation.passwords.matches(annas, anna.password())).isTrue();
  }

  @Test
  void isRefusedWhereAnotherHasItsName() {
    var installation = new Installation(data);
    installation.add("Admin", "region-01", Role.PROCESS_OWNER);

    for (int start = 0; start < 2; start++) {
      assertThatThrownBy(() -> installation.begin(Map.of()))
          .isInstanceOf(AccountsFailed.class)
          .hasMessageContaining("--add-account NAME --role admin");
    }
    installation.add("anna", null, Role.ADMIN);
    assertThat(installation.begin(Map.of())).isEmpty();
  }

  @Test
  void hasThePasswordThatAFileGives() throws IOException {
    var installation = new Installation(data);
    Path file = Files.writeString(data.resolve("given"), GIVEN + "\n");

    assertThat(installation.begin(Map.of("ADMIN_PASSWORD_FILE", file.toString()))).isEmpty();

    Account admin = installation.accounts.named("admin").orElseThrow();
    assertThat(installation.passwords.matches(GIVEN, admin.password())).isTrue();
  }

  static List<String> unusable() {
    return List.of("", "\n", "too short\n", "å".repeat(37), "x".repeat(73));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void refusesAPasswordThatIsNone(String given) throws IOException {
    var installation = new Installation(data);
    Path file = Files.writeString(data.resolve("given"), given);

    assertThatThrownBy(() -> installation.begin(Map.of("ADMIN_PASSWORD_FILE", file.toString())))
        .isInstanceOf(AccountsFailed.class)
        .hasMessageContaining("at least 12 characters");
    assertThat(installation.accounts.haveBegun()).isFalse();
    assertThat(installation.accounts.all()).isEmpty();
  }

  @Test
  void refusesAFileThatIsNotThere() {
    var installation = new Installation(data);

    assertThatThrownBy(() -> installation.begin(Map.of("ADMIN_PASSWORD_FILE", "/no/such")))
        .isInstanceOf(AccountsFailed.class)
        .hasMessageContaining("/no/such");
  }

  @Test
  void isNotKeptWhereItsPasswordCouldNotBeTold() {
    var installation = new Installation(data);
    var broken =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("nobody listens");
              }
            },
            true,
            StandardCharsets.UTF_8);
    var first =
        new FirstAccount(installation.accounts, installation.passwords, installation.clock());

    assertThatThrownBy(() -> first.make(Map.of(), installation::audit, broken))
        .isInstanceOf(AccountsFailed.class);
    assertThat(installation.begin(Map.of())).contains("password");
  }
}
