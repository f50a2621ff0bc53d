package se.samverkanstrappan.standalone;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.standalone.accounts.AccountTask;

/** What the command line asks for about accounts; nothing is started then. */
record AccountOptions(CommandLine line) {
  static final Set<String> WITH_VALUE =
      Set.of(
          "--add-account",
          "--remove-account",
          "--reset-password",
          "--token",
          "--role",
          "--actor",
          "--days");
  static final Set<String> ALONE = Set.of("--list-accounts");

  /** Each task, and what may stand beside it. */
  private static final Map<String, Set<String>> TASKS =
      Map.of(
          "--add-account",
          Set.of("--role", "--actor"),
          "--remove-account",
          Set.of(),
          "--list-accounts",
          Set.of(),
          "--reset-password",
          Set.of(),
          "--token",
          Set.of("--days"));

  private static final Set<String> BESIDE_EACH = Set.of("--data", "--help", "-h");
  private static final Pattern ACTOR = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final String DAYS = "30";
  private static final int MOST_DAYS = 365;

  Optional<AccountTask> task() {
    List<String> asked = line.names().stream().filter(TASKS::containsKey).toList();
    if (asked.isEmpty()) {
      refuse(line.names().stream().filter(WITH_VALUE::contains).findFirst(), "starting");
      return Optional.empty();
    }
    String task = asked.getFirst();
    refuse(
        line.names().stream()
            .filter(name -> !name.equals(task))
            .filter(name -> !BESIDE_EACH.contains(name))
            .filter(name -> !TASKS.getOrDefault(task, Set.of()).contains(name))
            .findFirst(),
        task);
    return Optional.of(task(task));
  }

  private static void refuse(Optional<String> option, String task) {
    option.ifPresent(
        name -> {
          throw new InvalidOption(name + " does not go with " + task);
        });
  }

  private AccountTask task(String name) {
    return switch (name) {
      case "--add-account" -> add(account(name));
      case "--remove-account" -> new AccountTask.Remove(account(name));
      case "--reset-password" -> new AccountTask.ResetPassword(account(name));
      case "--token" -> new AccountTask.MakeToken(account(name), days());
      default -> new AccountTask.ListAll();
    };
  }

  private String account(String option) {
    if (line.all(option).size() > 1) {
      throw new InvalidOption(option + " takes one account at a time");
    }
    String name = line.value(option).orElse("");
    if (!AccountTask.isName(name)) {
      throw new InvalidOption(
          option
              + " needs a name of 1 to 64 letters A to Z, digits, '.', '_' and '-',"
              + " beginning with a letter or a digit");
    }
    return name;
  }

  private AccountTask add(String name) {
    List<Role> roles = line.all("--role").stream().map(AccountOptions::role).distinct().toList();
    if (line.all("--actor").size() > 1) {
      throw new InvalidOption("--actor takes the one organisation that the account acts for");
    }
    @Nullable String actor = line.value("--actor").orElse(null);
    if (roles.isEmpty()) {
      throw new InvalidOption("--add-account needs a --role: " + roles());
    }
    if (actor != null && !ACTOR.matcher(actor).matches()) {
      throw new InvalidOption("--actor needs the id of an actor, such as region-01");
    }
    if (actor == null && roles.contains(Role.PROCESS_OWNER)) {
      throw new InvalidOption("--role process-owner needs an --actor that it acts for");
    }
    return new AccountTask.Add(name, roles, actor);
  }

  private static Role role(String word) {
    return Role.of(word)
        .filter(role -> role != Role.SERVICE)
        .orElseThrow(
            () -> new InvalidOption("--role takes one of " + roles() + ", not '" + word + "'"));
  }

  private static String roles() {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.SERVICE)
        .map(Role::word)
        .collect(Collectors.joining(", "));
  }

  private int days() {
    String days = line.value("--days").orElse(DAYS);
    int number = Pattern.matches("[0-9]{1,3}", days) ? Integer.parseInt(days) : 0;
    if (number < 1 || number > MOST_DAYS) {
      throw new InvalidOption("--days must lie between 1 and " + MOST_DAYS);
    }
    return number;
  }
}
