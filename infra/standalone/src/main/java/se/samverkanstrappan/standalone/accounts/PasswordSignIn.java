package se.samverkanstrappan.standalone.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import se.samverkanstrappan.access.IdentityAuthentication;

/** Signs in by name and password. */
final class PasswordSignIn implements AuthenticationProvider {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration REMEMBERED = Duration.ofMinutes(5);
  private static final int MOST_REMEMBERED = 1_000;

  private final Accounts accounts;
  private final Passwords passwords;
  private final Attempts attempts;
  private final String nobodysHash;
  private final SecretKeySpec key;

  /**
   * What has been shown of late and was good, for programs that show it with every request: to look
   * at a password takes longer than most answers. Of a password only this process could find it
   * again, and it goes with the hash it was compared with.
   */
  private final Cache<ByteBuffer, Boolean> good =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();

  PasswordSignIn(Accounts accounts, Passwords passwords, Attempts attempts) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.attempts = attempts;
    this.nobodysHash = passwords.hash(passwords.generate());
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, ALGORITHM);
  }

  /**
   * What the account was like when its password was shown; whoever has it in a session can tell
   * whether that still holds.
   */
  record Shown(String account, String credential) {}

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  @Override
  public Authentication authenticate(Authentication shown) {
    try {
      return recognise(shown);
    } catch (AccountsFailed e) {
      throw new AuthenticationServiceException("the accounts cannot be read", e);
    }
  }

  private Authentication recognise(Authentication shown) {
    String name = shown.getName();
    String password = shown.getCredentials() instanceof String text ? text : "";
    Optional<Account> account = accounts.named(name);
    String hash = account.map(Account::password).orElse(nobodysHash);
    // The same shown several times at once is looked at once; what is wrong is not remembered.
    Optional<Account> known =
        good.get(remembered(password, hash), unknown -> look(name, password, hash, address(shown)))
            ? account
            : Optional.empty();
    return known.map(this::signedIn).orElseThrow(PasswordSignIn::wrong);
  }

  /** For a name that nobody has it takes as long as for any other. */
  private Boolean look(String name, String password, String hash, String address) {
    attempts.begin(name, address);
    if (!passwords.matches(password, hash)) {
      throw wrong();
    }
    attempts.succeeded(name, address);
    return true;
  }

  private static BadCredentialsException wrong() {
    return new BadCredentialsException("wrong name or password");
  }

  private Authentication signedIn(Account account) {
    return new IdentityAuthentication(
        accounts.identityOf(account), new Shown(account.id(), account.credential()));
  }

  private ByteBuffer remembered(String password, String hash) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return ByteBuffer.wrap(
          mac.doFinal((hash + "\n" + password).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has " + ALGORITHM, e);
    }
  }

  private static String address(Authentication shown) {
    return shown.getDetails() instanceof WebAuthenticationDetails web
        ? String.valueOf(web.getRemoteAddress())
        : "";
  }
}
