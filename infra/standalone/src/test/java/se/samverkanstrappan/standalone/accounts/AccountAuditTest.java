package se.samverkanstrappan.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.access.Role;
import tools.jackson.databind.JsonNode;

/** What is done to accounts can be read afterwards, whoever did it, and names nobody. */
class AccountAuditTest {
  @TempDir Path data;

  @Test
  void putsEachActOnRecordWithTheAccountsPseudonymAndRoles() throws IOException {
    var installation = new Installation(data);
    installation.begin(Map.of());
    String password = installation.add("anna", "region-01", Role.PROCESS_OWNER, Role.REVIEWER);
    String anna =
        installation.accounts.subjectOf(installation.accounts.named("anna").orElseThrow());
    String token = installation.perform(new AccountTask.MakeToken("anna", 1)).strip();
    installation.perform(new AccountTask.ListAll());
    installation.perform(new AccountTask.ResetPassword("anna"));
    installation.perform(new AccountTask.Remove("anna"));

    List<JsonNode> lines = installation.audited();
    assertThat(lines.stream().map(each -> each.required("act").asString()))
        .containsExactly(
            "account-added", "account-added", "token-made", "password-replaced", "account-removed");
    assertThat(lines.getFirst().required("roles").toString()).isEqualTo("[\"admin\"]");
    assertThat(lines.subList(1, 5))
        .allSatisfy(
            each -> {
              assertThat(each.required("subject").asString()).isEqualTo(anna);
              assertThat(each.required("organisation").asString()).isEqualTo("region-01");
              assertThat(each.required("roles").toString())
                  .isEqualTo("[\"process-owner\",\"reviewer\"]");
              assertThat(each.required("service").asString()).isEqualTo("standalone");
              assertThat(each.required("outcome").asString()).isEqualTo("done");
            });
    assertThat(lines.toString()).doesNotContain("anna", password, token);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("audit/accounts.log"))))
        .isEqualTo("rw-------");
  }

  @Test
  void whatIsRefusedIsNotOnRecord() {
    var installation = new Installation(data);
    installation.add("anna", null, Role.MANAGER);

    assertThatThrownBy(() -> installation.add("ANNA", null, Role.ADMIN))
        .isInstanceOf(AccountsFailed.class);
    assertThatThrownBy(() -> installation.perform(new AccountTask.Remove("bo")))
        .isInstanceOf(AccountsFailed.class);

    assertThat(installation.audited()).hasSize(1);
  }

  @Test
  void nothingIsDoneThatCannotBePutOnRecord() throws IOException {
    var installation = new Installation(data);
    installation.add("anna", null, Role.MANAGER);
    Files.delete(data.resolve("audit/accounts.log"));
    Files.createDirectory(data.resolve("audit/accounts.log"));

    assertThatThrownBy(() -> LocalAccess.perform(new AccountTask.Remove("anna"), data, System.out))
        .isInstanceOf(AccountsFailed.class)
        .hasMessageContaining("on record");
    assertThat(installation.accounts.named("anna")).isPresent();
  }
}
