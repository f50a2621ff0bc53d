package se.samverkanstrappan.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.access.Role;

class AccountsTest {
  private static final int AT_ONCE = 20;

  @TempDir Path data;

  @Test
  void everythingIsForTheOwnerOnly() throws IOException {
    new Installation(data).add("anna", null, Role.MANAGER);

    assertThat(permissions(data.resolve("access"))).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(data.resolve("access"))) {
      assertThat(files)
          .hasSize(4)
          .allSatisfy(each -> assertThat(permissions(each)).isEqualTo("rw-------"));
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void aFolderThatOthersCouldReadIsClosedToThem() throws IOException {
    Path access = Files.createDirectory(data.resolve("access"));
    Files.setPosixFilePermissions(access, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(new Installation(data).accounts.all()).isEmpty();
    assertThat(permissions(access)).isEqualTo("rwx------");
  }

  @Test
  void whatOneProcessChangesAnotherSees() {
    var one = new Installation(data);
    var other = new Installation(data);
    assertThat(other.accounts.all()).isEmpty();

    one.add("anna", "region-01", Role.PROCESS_OWNER, Role.REVIEWER);
    assertThat(other.accounts.all()).isEqualTo(one.accounts.all()).hasSize(1);

    one.perform(new AccountTask.Remove("anna"));
    assertThat(other.accounts.all()).isEmpty();
  }

  @Test
  void manyWhoAddAtOnceLoseNothing() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      threads.invokeAll(
          IntStream.range(0, AT_ONCE)
              .<java.util.concurrent.Callable<String>>mapToObj(
                  n -> () -> new Installation(data).add("name-" + n, null, Role.MANAGER))
              .toList());
    }

    assertThat(new Installation(data).accounts.all().stream().map(Account::name))
        .hasSize(AT_ONCE)
        .doesNotHaveDuplicates();
  }

  @Test
  void whatWasLeftHalfWrittenIsForgottenWithTheNextChange() throws IOException {
    var installation = new Installation(data);
    Path left = Files.writeString(data.resolve("access/accounts.json4711.new"), "[{");

    installation.add("anna", null, Role.MANAGER);

    assertThat(left).doesNotExist();
    assertThat(installation.accounts.named("anna")).isPresent();
  }

  @Test
  void keysAreMadeOnce() {
    var first = new Installation(data);
    first.add("anna", null, Role.MANAGER);
    Account anna = first.accounts.named("anna").orElseThrow();

    assertThat(new Installation(data).accounts.subjectOf(anna))
        .isEqualTo(first.accounts.subjectOf(anna));
  }

  @Test
  void aNameIsTheSameHoweverItIsCapitalised() {
    var installation = new Installation(data);
    installation.add("Anna", null, Role.MANAGER);

    assertThat(installation.accounts.named("aNNA")).isPresent();
    assertThatThrownBy(() -> installation.add("anna", null, Role.MANAGER))
        .isInstanceOf(AccountsFailed.class)
        .hasMessageContaining("already");
  }

  @Test
  void aRemovedAccountComesBackAsSomebodyElse() {
    var installation = new Installation(data);
    installation.add("anna", null, Role.MANAGER);
    String before = installation.accounts.subjectOf(anna(installation));

    installation.perform(new AccountTask.Remove("ANNA"));
    assertThat(installation.accounts.of(before)).isEmpty();
    installation.add("anna", null, Role.MANAGER);

    assertThat(installation.accounts.subjectOf(anna(installation))).isNotEqualTo(before);
  }

  private static Account anna(Installation installation) {
    return installation.accounts.named("anna").orElseThrow();
  }

  @Test
  void tellsAllWithTheirPseudonymsAndNoHashes() {
    var installation = new Installation(data);
    installation.add("anna", "region-01", Role.PROCESS_OWNER);

    String told = installation.perform(new AccountTask.ListAll());

    assertThat(told)
        .contains("anna", "process-owner", "region-01")
        .contains(installation.accounts.subjectOf(anna(installation)))
        .doesNotContain("bcrypt", anna(installation).password());
  }

  @Test
  void warnsWhenNoAdministratorIsLeft() {
    var installation = new Installation(data);
    installation.add("anna", null, Role.ADMIN);
    installation.add("bo", null, Role.ADMIN);

    assertThat(installation.perform(new AccountTask.Remove("bo"))).doesNotContain("No admin");
    assertThat(installation.perform(new AccountTask.Remove("anna"))).contains("No administrator");
  }

  @Test
  void whatIsNotThereCannotBeChanged() {
    var installation = new Installation(data);

    for (AccountTask task :
        List.of(
            new AccountTask.Remove("anna"),
            new AccountTask.ResetPassword("anna"),
            new AccountTask.MakeToken("anna", 1))) {
      assertThatThrownBy(() -> installation.perform(task))
          .isInstanceOf(AccountsFailed.class)
          .hasMessageContaining("no account 'anna'");
    }
  }

  @Test
  void aDamagedFileIsToldWithoutWhatIsInIt() throws IOException {
    var installation = new Installation(data);
    Files.writeString(data.resolve("access/accounts.json"), "[{\"password\":\"hush\"}]");

    assertThatThrownBy(installation.accounts::all)
        .isInstanceOf(AccountsFailed.class)
        .hasMessageContaining("not a file of accounts")
        .hasMessageNotContaining("hush");
  }

  @Test
  void noFileGivesAnAccountTheRoleOfAService() throws IOException {
    var installation = new Installation(data);
    installation.add("anna", null, Role.ADMIN);
    Path file = data.resolve("access/accounts.json");
    Files.writeString(file, Files.readString(file).replace("\"admin\"", "\"service\""));

    assertThatThrownBy(installation.accounts::all).isInstanceOf(AccountsFailed.class);
  }
}
