package se.samverkanstrappan.standalone.accounts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.AccountAudit;
import se.samverkanstrappan.access.Role;

/** The administrator that an installation begins with. */
final class FirstAccount {
  static final String NAME = "admin";
  static final String PASSWORD_FILE = "ADMIN_PASSWORD_FILE";

  private final Accounts accounts;
  private final Passwords passwords;
  private final Clock clock;

  FirstAccount(Accounts accounts, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Makes it on the first start, where nobody has made an administrator before that. */
  void make(Map<String, String> environment, Supplier<AccountAudit> opened, PrintStream out) {
    if (accounts.haveBegun()) {
      return;
    }
    if (hasAdministrator(accounts.all())) {
      accounts.begin(all -> all);
      return;
    }
    @Nullable String file = environment.get(PASSWORD_FILE);
    boolean generated = file == null || file.isBlank();
    String password = file == null || file.isBlank() ? passwords.generate() : given(file);
    Account admin =
        Account.create(NAME, passwords.hash(password), List.of(Role.ADMIN), null, clock.instant());
    try (AccountAudit audit = opened.get()) {
      accounts.begin(
          all -> {
            if (hasAdministrator(all)) {
              return all; // another process was first, and told its password
            }
            requireFree(all);
            if (generated) {
              tell(password, out);
            }
            audit.write(AccountAudit.Act.ADDED, accounts.identityOf(admin));
            all.add(admin);
            return all;
          });
    }
  }

  private static boolean hasAdministrator(List<Account> all) {
    return all.stream().anyMatch(each -> each.roles().contains(Role.ADMIN));
  }

  private static void requireFree(List<Account> all) {
    if (all.stream().anyMatch(each -> each.isNamed(NAME))) {
      throw new AccountsFailed(
          "There is no administrator, and the account 'admin' is none;"
              + " --add-account NAME --role admin makes one");
    }
  }

  // Before it is kept: one that is told and not kept is made anew at the next start, but one that
  // were kept and not told would lock everybody out.
  private static void tell(String password, PrintStream out) {
    out.printf(
        """
        This is the first start. To sign in:
          name      %s
          password  %s
        It is told this once; --reset-password %s makes another.
        """,
        NAME, password, NAME);
    if (out.checkError()) {
      throw new AccountsFailed("The password of the account 'admin' could not be told");
    }
  }

  private static String given(String file) {
    String password;
    try {
      password = Files.readString(Path.of(file)).replaceFirst("\\r?\\n$", "");
    } catch (IOException | InvalidPathException e) {
      throw new AccountsFailed(PASSWORD_FILE + " names a file that cannot be read: " + file, e);
    }
    if (password.length() < Passwords.LEAST || Passwords.bytes(password) > Passwords.MOST_BYTES) {
      throw new AccountsFailed(
          "The password in %s must have at least %d characters, and no more than %d bytes"
              .formatted(file, Passwords.LEAST, Passwords.MOST_BYTES));
    }
    return password;
  }
}
