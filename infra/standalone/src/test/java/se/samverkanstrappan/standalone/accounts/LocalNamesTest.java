package se.samverkanstrappan.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.command.person.NamesElsewhere;

/** The write side does not say that somebody is forgotten who has an account. */
class LocalNamesTest {
  @TempDir Path data;

  @Test
  void anAccountTellsItsNameUntilItIsRemoved() {
    Installation installation = new Installation(data);
    installation.add("anna", null, Role.MANAGER);
    Account anna = installation.accounts.named("anna").orElseThrow();
    String subject = installation.accounts.subjectOf(anna);
    try (var context = new GenericApplicationContext()) {
      LocalAccess.open(data).name(context);
      context.refresh();
      NamesElsewhere names = context.getBean(NamesElsewhere.class);

      Optional<String> remedy = names.remedy(subject);

      assertThat(remedy).hasValueSatisfying(each -> assertThat(each).contains("--remove-account"));
      assertThat(names.remedy("0123456789abcdef0123")).isEmpty();
      installation.perform(new AccountTask.Remove("anna"));
      assertThat(names.remedy(subject)).isEmpty();
    }
  }
}
