package se.samverkanstrappan.standalone.accounts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.AccessSettings;
import se.samverkanstrappan.access.AccountAudit;
import se.samverkanstrappan.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Accounts in a folder, as one process sees them at a time that the test tells. */
final class Installation {
  static final Pattern PASSWORD = Pattern.compile("\\b([a-z2-9]{5}(-[a-z2-9]{5}){4})\\b");

  final Path data;
  final Passwords passwords = new Passwords();
  final Accounts accounts;
  final LocalTokens tokens;
  final AccessSettings settings;
  private Instant now = Instant.parse("2026-05-04T12:00:00.5Z");

  Installation(Path data) {
    this.data = data;
    try {
      PrivateFiles files = PrivateFiles.in(data.resolve("access"));
      Keys keys = Keys.in(files);
      accounts = new Accounts(files, keys.naming());
      tokens = new LocalTokens(keys.tokens(), accounts, clock());
      settings =
          new AccessSettings(
              null,
              LocalTokens.AUDIENCE,
              List.of(),
              Duration.ofDays(36_500), // tokens of the test's time are shown to a real clock
              LocalTokens.ROLES,
              LocalTokens.ORGANISATION,
              keys.pseudonyms(),
              false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Clock clock() {
    return new Clock() {
      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** What is told when that is done. */
  String perform(AccountTask task) {
    var told = new ByteArrayOutputStream();
    try (AccountAudit audit = audit()) {
      new AccountTasks(accounts, passwords, tokens, clock(), audit, stream(told)).perform(task);
    }
    return told.toString(StandardCharsets.UTF_8);
  }

  AccountAudit audit() {
    return new AccountAudit(data.resolve("audit/accounts.log"), "standalone", clock());
  }

  /** What is on record, a line each. */
  List<JsonNode> audited() {
    try {
      return Files.readAllLines(data.resolve("audit/accounts.log")).stream()
          .map(JsonMapper.shared()::readTree)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String begin(Map<String, String> environment) {
    var told = new ByteArrayOutputStream();
    new FirstAccount(accounts, passwords, clock()).make(environment, this::audit, stream(told));
    return told.toString(StandardCharsets.UTF_8);
  }

  /** Makes an account and gives its password. */
  String add(String name, @Nullable String actor, Role... roles) {
    return passwordIn(perform(new AccountTask.Add(name, Arrays.asList(roles), actor)));
  }

  static String passwordIn(String told) {
    Matcher password = PASSWORD.matcher(told);
    if (!password.find()) {
      throw new AssertionError("no password in: " + told);
    }
    return password.group();
  }

  private static PrintStream stream(ByteArrayOutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }
}
