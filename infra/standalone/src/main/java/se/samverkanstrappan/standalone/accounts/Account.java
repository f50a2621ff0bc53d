package se.samverkanstrappan.standalone.accounts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.Role;

/**
 * Somebody who may sign in.
 *
 * @param name that is typed to sign in, the same however it is capitalised
 * @param id at random; another account of the same name has another
 * @param password its hash
 * @param actor that it acts for
 * @param credential at random, another with each password: tokens and sessions that have another
 *     are from before
 */
record Account(
    String name,
    String id,
    String password,
    List<Role> roles,
    @Nullable String actor,
    Instant createdAt,
    String credential) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  Account {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no name of an account: " + name);
    }
    Objects.requireNonNull(UUID.fromString(id));
    Objects.requireNonNull(password);
    Objects.requireNonNull(createdAt);
    Objects.requireNonNull(UUID.fromString(credential));
    roles = roles.stream().distinct().sorted(Comparator.naturalOrder()).toList();
    if (roles.isEmpty() || roles.contains(Role.SERVICE)) {
      throw new IllegalArgumentException("an account has roles, but never that of a service");
    }
  }

  static Account create(
      String name, String hash, List<Role> roles, @Nullable String actor, Instant now) {
    Instant created = now.truncatedTo(ChronoUnit.SECONDS);
    return new Account(name, random(), hash, roles, actor, created, random());
  }

  private static String random() {
    return UUID.randomUUID().toString();
  }

  /** With another password, and without the tokens that it had. */
  Account withPassword(String hash) {
    return new Account(name, id, hash, roles, actor, createdAt, random());
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  boolean isNamed(String text) {
    return key(name).equals(key(text));
  }

  /** What names are compared by. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
