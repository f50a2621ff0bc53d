package se.samverkanstrappan.standalone.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.Role;

/** What can be done with accounts from the command line, while the installation runs or not. */
public sealed interface AccountTask {
  /** Makes one, with a password that is told. */
  record Add(String name, List<Role> roles, @Nullable String actor) implements AccountTask {}

  /** Erases one, and with it whose pseudonym it was. */
  record Remove(String name) implements AccountTask {}

  /** Tells all. */
  record ListAll() implements AccountTask {}

  /** Gives one another password, and makes its tokens useless. */
  record ResetPassword(String name) implements AccountTask {}

  /** Makes a token for one. */
  record MakeToken(String name, int days) implements AccountTask {}

  /** Whether that can be the name of an account. */
  static boolean isName(String text) {
    return Account.isName(text);
  }
}
