package se.samverkanstrappan.standalone.accounts;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.AccountAudit;
import se.samverkanstrappan.access.AccountAudit.Act;
import se.samverkanstrappan.access.Role;

/** Does what is asked about accounts, and tells it. */
final class AccountTasks {
  private final Accounts accounts;
  private final Passwords passwords;
  private final LocalTokens tokens;
  private final Clock clock;
  private final AccountAudit audit;
  private final PrintStream out;

  AccountTasks(
      Accounts accounts,
      Passwords passwords,
      LocalTokens tokens,
      Clock clock,
      AccountAudit audit,
      PrintStream out) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.tokens = tokens;
    this.clock = clock;
    this.audit = audit;
    this.out = out;
  }

  void perform(AccountTask task) {
    switch (task) {
      case AccountTask.Add add -> add(add);
      case AccountTask.Remove remove -> remove(remove.name());
      case AccountTask.ListAll all -> list();
      case AccountTask.ResetPassword reset -> reset(reset.name());
      case AccountTask.MakeToken token -> makeToken(token);
    }
  }

  private void add(AccountTask.Add add) {
    String password = passwords.generate();
    Account added =
        Account.create(
            add.name(), passwords.hash(password), add.roles(), add.actor(), clock.instant());
    accounts.change(
        all -> {
          if (all.stream().anyMatch(each -> each.isNamed(add.name()))) {
            throw new AccountsFailed("There is an account '" + add.name() + "' already");
          }
          all.add(added);
          return all;
        });
    record(Act.ADDED, added);
    tell(added, password);
    if (add.actor() == null && !add.roles().contains(Role.ADMIN)) {
      out.println("It acts for no organisation (--actor), so it reads and changes nothing.");
    }
  }

  private void makeToken(AccountTask.MakeToken task) {
    Account account = named(task.name());
    String token = tokens.forAccount(account, Duration.ofDays(task.days()));
    record(Act.TOKEN_MADE, account);
    out.println(token);
  }

  private void record(Act act, Account account) {
    audit.write(act, accounts.identityOf(account));
  }

  private void remove(String name) {
    Account removed = named(name);
    accounts.change(
        all -> {
          all.removeIf(each -> each.id().equals(removed.id()));
          return all;
        });
    record(Act.REMOVED, removed);
    out.printf("The account '%s' is gone, and who it was.%n", removed.name());
    if (accounts.all().stream().noneMatch(each -> each.roles().contains(Role.ADMIN))) {
      out.println("No administrator is left; --add-account NAME --role admin makes one.");
    }
  }

  private void reset(String name) {
    Account before = named(name);
    String password = passwords.generate();
    String hash = passwords.hash(password);
    UnaryOperator<Account> reset =
        each -> each.id().equals(before.id()) ? each.withPassword(hash) : each;
    accounts.change(all -> all.stream().map(reset).toList());
    record(Act.PASSWORD_REPLACED, before);
    tell(before, password);
  }

  private void list() {
    List<Account> all = accounts.all();
    String row = "%-24s %-24s %-24s %-20s %s%n";
    if (!all.isEmpty()) {
      out.printf(row, "NAME", "ROLES", "ACTOR", "MADE", "PSEUDONYM");
    }
    all.forEach(
        each ->
            out.printf(
                row,
                each.name(),
                roles(each.roles()),
                Objects.requireNonNullElse(each.actor(), "-"),
                each.createdAt(),
                accounts.subjectOf(each)));
  }

  private void tell(Account account, String password) {
    @Nullable String actor = account.actor();
    out.printf(
        """
        The account '%s' (%s%s) has the password
          %s
        It is told this once; --reset-password makes another.
        """,
        account.name(), roles(account.roles()), actor == null ? "" : " for " + actor, password);
  }

  private static String roles(List<Role> roles) {
    return roles.stream().map(Role::word).collect(Collectors.joining(","));
  }

  private Account named(String name) {
    return accounts
        .named(name)
        .orElseThrow(
            () -> new AccountsFailed("There is no account '" + name + "'; see --list-accounts"));
  }
}
