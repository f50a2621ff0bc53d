package se.samverkanstrappan.standalone.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes passwords, and what is kept of them. */
final class Passwords {
  static final int LEAST = 12;

  /** What bcrypt takes; it would not look at what comes after. */
  static final int MOST_BYTES = 72;

  private static final int COST = 10;

  /** Without those that are most often taken for another: i, l, o, 0 and 1. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 5;
  private static final int GROUP = 5;

  private final SecureRandom random = new SecureRandom();
  private final PasswordEncoder hashing =
      new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(COST)));

  /** One that nobody guesses: 25 letters and digits, which is 123 bits. */
  String generate() {
    return IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-"));
  }

  private String group() {
    return random
        .ints(GROUP, 0, LETTERS.length())
        .mapToObj(each -> LETTERS.substring(each, each + 1))
        .collect(Collectors.joining());
  }

  String hash(String password) {
    return hashing.encode(password);
  }

  /** Whether that is the password; takes as long whether or not it is. */
  boolean matches(String password, String hash) {
    boolean possible = !password.isEmpty() && bytes(password) <= MOST_BYTES;
    return hashing.matches(possible ? password : "impossible", hash) && possible;
  }

  static int bytes(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length;
  }
}
