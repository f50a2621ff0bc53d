package se.samverkanstrappan.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.standalone.accounts.AccountTask;

class OptionsTest {
  @Test
  void startsEverythingOnPort8080WhenNothingIsAsked() {
    Options options = Options.parse();

    assertThat(options.whole()).isTrue();
    assertThat(options.data()).isEqualTo(Path.of(".data").toAbsolutePath());
    assertThat(options.address(Part.QUERY)).isEqualTo("127.0.0.1:8080");
  }

  @Test
  void countsThePortsOfAllPartsFromTheFirst() {
    Options options = Options.parse("--port", "9000");

    assertThat(options.port(Part.QUERY)).isEqualTo(9000);
    assertThat(options.port(Part.COMMAND)).isEqualTo(9001);
    assertThat(options.port(Part.BROKER)).isEqualTo(9002);
    assertThat(options.port(Part.STORE)).isEqualTo(9003);
  }

  @Test
  void takesValuesAfterAnEqualsSign() {
    Options options = Options.parse("--port=9000", "--data=/tmp/x", "--only=store");

    assertThat(options.data()).isEqualTo(Path.of("/tmp/x"));
    assertThat(options.parts()).containsExactly(Part.STORE);
    assertThat(options.whole()).isFalse();
  }

  @Test
  void somethingToLookAtGoesWithEverythingOnly() {
    assertThat(Options.parse("--demo").demo()).isTrue();
    assertThat(Options.parse().demo()).isFalse();
    assertThat(Options.USAGE).contains("--demo");
    assertThatThrownBy(() -> Options.parse("--demo", "--only", "store"))
        .isInstanceOf(InvalidOption.class)
        .hasMessageContaining("does not go with --only");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port|needs a value",
        "--port=http|needs a number",
        "--port=0|between 1 and 65532",
        "--port=65533|between 1 and 65532",
        "--only=kafka|broker, store, command, query",
        "--data=|name of a folder",
        "--data=a;b|name of a folder",
        "--demo=yes|takes no value",
        "--demonstration|unknown option",
        "--address=localhost|needs an IP address",
        "--address=1.2.3.400|needs an IP address",
        "--add-account=a b|needs a name",
        "--add-account=|needs a name",
        "--add-account=anna|needs a --role: process-owner, manager, reviewer, admin",
        "--remove-account=../x|needs a name",
        "--list-accounts=all|takes no value",
        "--role=admin|--role does not go with starting",
        "--days=3|--days does not go with starting",
        "--backup=|--backup needs the name of a file",
        "x|unknown option",
      })
  void saysWhatIsWrongWithAnOption(String argument, String message) {
    assertThatThrownBy(() -> Options.parse(argument))
        .isInstanceOf(InvalidOption.class)
        .hasMessageContaining(message);
  }

  @Test
  void listensElsewhereOnlyWhereItIsToldTo() {
    Options everywhere = Options.parse("--address", "0.0.0.0");

    assertThat(everywhere.listening(Part.QUERY).isAnyLocalAddress()).isTrue();
    assertThat(everywhere.listening(Part.COMMAND).isAnyLocalAddress()).isTrue();
    assertThat(everywhere.listening(Part.BROKER).isLoopbackAddress()).isTrue();
    assertThat(everywhere.listening(Part.STORE).isLoopbackAddress()).isTrue();
    assertThat(everywhere.address(Part.QUERY)).isEqualTo("127.0.0.1:8080");
    assertThat(Options.parse("--address", "192.0.2.1").address(Part.COMMAND))
        .isEqualTo("192.0.2.1:8081");
    assertThat(Options.parse("--address=::1").address(Part.QUERY))
        .startsWith("[")
        .endsWith("]:8080");
    assertThat(Options.parse().listening(Part.QUERY).isLoopbackAddress()).isTrue();
  }

  @Test
  void readsWhatIsAskedAboutAccounts() {
    assertThat(
            task(
                "--add-account", "anna", "--role=process-owner", "--role", "reviewer", "--actor=a"))
        .isEqualTo(new AccountTask.Add("anna", List.of(Role.PROCESS_OWNER, Role.REVIEWER), "a"));
    assertThat(task("--add-account", "bo", "--role", "admin"))
        .isEqualTo(new AccountTask.Add("bo", List.of(Role.ADMIN), null));
    assertThat(task("--remove-account", "anna")).isEqualTo(new AccountTask.Remove("anna"));
    assertThat(task("--reset-password", "anna")).isEqualTo(new AccountTask.ResetPassword("anna"));
    assertThat(task("--list-accounts", "--data", "x")).isEqualTo(new AccountTask.ListAll());
    assertThat(task("--token", "anna")).isEqualTo(new AccountTask.MakeToken("anna", 30));
    assertThat(task("--token=anna", "--days=365"))
        .isEqualTo(new AccountTask.MakeToken("anna", 365));
    assertThat(Options.parse().task()).isNull();
  }

  @Test
  void readsWhatIsAskedAboutBackups() {
    Options backup = Options.parse("--backup", "a.zip", "--data=x", "--port=9000");
    assertThat(backup.copy()).isEqualTo(new CopyTask.Backup(Path.of("a.zip").toAbsolutePath()));
    assertThat(backup.address(Part.COMMAND)).isEqualTo("127.0.0.1:9001");
    assertThat(Options.parse("--restore=a.zip").copy())
        .isEqualTo(new CopyTask.Restore(Path.of("a.zip").toAbsolutePath()));
    assertThat(Options.parse().copy()).isNull();
  }

  @Test
  void readsThatAllIsToBeMadeAnew() {
    Options options = Options.parse("--rebuild", "--port=9000");
    assertThat(options.rebuild()).isTrue();
    assertThat(options.address(Part.QUERY)).isEqualTo("127.0.0.1:9000");
    assertThat(Options.parse().rebuild()).isFalse();
  }

  private static @Nullable AccountTask task(String... arguments) {
    return Options.parse(arguments).task();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--add-account anna --role process-owner|needs an --actor",
        "--add-account anna --role manager --actor Region_1|needs the id of an actor",
        "--add-account anna --role service|takes one of process-owner, manager, reviewer, admin",
        "--add-account anna --role boss|takes one of process-owner",
        "--add-account anna --role admin --demo|--demo does not go with --add-account",
        "--add-account anna --add-account bo --role admin|one account at a time",
        "--token anna --days 366|between 1 and 365",
        "--token anna --days 0|between 1 and 365",
        "--token anna --role admin|--role does not go with --token",
        "--list-accounts --port 9000|--port does not go with --list-accounts",
        "--list-accounts --remove-account anna|does not go with",
        "--only broker --address 0.0.0.0|--address does not go with",
        "--backup a.zip --demo|--demo does not go with --backup",
        "--restore a.zip --port 9000|--port does not go with --restore",
        "--restore a.zip --backup b.zip|does not go with",
        "--backup a.zip --list-accounts|--backup does not go with --list-accounts",
        "--rebuild --demo|--rebuild asks what runs",
        "--rebuild --only query|--rebuild asks what runs",
        "--rebuild --list-accounts|--rebuild does not go with --list-accounts",
      })
  void refusesWhatDoesNotGoTogether(String arguments, String message) {
    assertThatThrownBy(() -> Options.parse(arguments.split(" ")))
        .isInstanceOf(InvalidOption.class)
        .hasMessageContaining(message);
  }

  @Test
  void tellsEveryOption() {
    assertThat(AccountOptions.WITH_VALUE).allMatch(Options.USAGE::contains);
    assertThat(AccountOptions.ALONE).allMatch(Options.USAGE::contains);
    assertThat(CopyOptions.WITH_VALUE).allMatch(Options.USAGE::contains);
    assertThat(Options.USAGE).contains("--address", "ADMIN_PASSWORD_FILE");
  }
}
