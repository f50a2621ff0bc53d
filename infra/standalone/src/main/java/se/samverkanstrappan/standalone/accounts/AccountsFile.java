package se.samverkanstrappan.standalone.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.Role;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How accounts are written down. */
final class AccountsFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private AccountsFile() {}

  /** An account with roles as people write them. */
  private record Line(
      String name,
      String id,
      String password,
      List<String> roles,
      @Nullable String actor,
      String createdAt,
      @Nullable String credential) {
    static Line of(Account account) {
      return new Line(
          account.name(),
          account.id(),
          account.password(),
          account.roles().stream().map(Role::word).toList(),
          account.actor(),
          account.createdAt().toString(),
          account.credential());
    }

    Account account() {
      return new Account(
          name,
          id,
          password,
          roles.stream().map(word -> Role.of(word).orElseThrow()).toList(),
          actor,
          Instant.parse(createdAt),
          Objects.requireNonNullElse(credential, id)); // from before there were any
    }
  }

  static byte[] write(List<Account> accounts) {
    return JSON.writeValueAsBytes(accounts.stream().map(Line::of).toList());
  }

  static List<Account> read(byte[] json) {
    return List.of(JSON.readValue(json, Line[].class)).stream().map(Line::account).toList();
  }
}
