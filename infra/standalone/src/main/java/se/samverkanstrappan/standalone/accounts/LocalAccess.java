package se.samverkanstrappan.standalone.accounts;

import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerExceptionResolver;
import se.samverkanstrappan.access.AccessSettings;
import se.samverkanstrappan.access.AccountAudit;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.command.person.NamesElsewhere;
import se.samverkanstrappan.query.security.OnBehalf;
import se.samverkanstrappan.query.security.ServiceToken;
import se.samverkanstrappan.query.security.Standing;

/** Accounts and keys of one installation, and what its services are given of them. */
public final class LocalAccess {
  /** For one request, which a token has to outlive. */
  private static final Duration SHORT = Duration.ofMinutes(1);

  private static final Duration LOADING = Duration.ofMinutes(5);

  /** Just before the one filter that Spring Security puts all of its own into. */
  private static final int BEFORE_SECURITY = -101;

  private final Path audit;
  private final Keys keys;
  private final Accounts accounts;
  private final Passwords passwords = new Passwords();
  private final LocalTokens tokens;
  private final Clock clock;

  /** One for both services, so that attempts are counted together. */
  private final Supplier<PasswordSignIn> signIn = SingletonSupplier.of(this::passwordSignIn);

  private LocalAccess(Path audit, Keys keys, Accounts accounts, Clock clock) {
    this.audit = audit;
    this.keys = keys;
    this.accounts = accounts;
    this.tokens = new LocalTokens(keys.tokens(), accounts, clock);
    this.clock = clock;
  }

  /** Reads what is in a data folder, and makes what is not yet. */
  public static LocalAccess open(Path data) {
    return open(data, Clock.systemUTC());
  }

  static LocalAccess open(Path data, Clock clock) {
    Path folder = data.resolve("access");
    try {
      PrivateFiles files = PrivateFiles.in(folder);
      Keys keys = Keys.in(files);
      Path audit = data.resolve("audit").resolve("accounts.log");
      return new LocalAccess(audit, keys, new Accounts(files, keys.naming()), clock);
    } catch (IOException e) {
      throw new AccountsFailed("The folder " + folder + " cannot be used: " + e, e);
    }
  }

  /** Makes the account that an installation begins with; tells its password unless it is given. */
  public void begin(Map<String, String> environment, PrintStream out) {
    accounts.all(); // a file that cannot be read is told now, not to the first who signs in
    new FirstAccount(accounts, passwords, clock).make(environment, this::audit, out);
  }

  /** Reads what is in a data folder on which something has run. */
  public static LocalAccess running(Path data) {
    if (Files.notExists(data.resolve("access"))) {
      throw new AccountsFailed("There are no accounts in " + data + " yet");
    }
    return open(data);
  }

  /** Does something with accounts in a data folder. */
  public static void perform(AccountTask task, Path data, PrintStream out) {
    LocalAccess access = task instanceof AccountTask.Add ? open(data) : running(data);
    try (AccountAudit audit = access.audit()) {
      new AccountTasks(access.accounts, access.passwords, access.tokens, access.clock, audit, out)
          .perform(task);
    }
  }

  private AccountAudit audit() {
    try {
      return new AccountAudit(audit, "standalone", clock);
    } catch (IllegalStateException | UncheckedIOException e) {
      throw new AccountsFailed("What is done to accounts cannot be put on record: " + e, e);
    }
  }

  /** What a service has to be told in its settings. */
  public Map<String, String> settings() {
    String prefix = "samverkanstrappan.access.";
    return Map.of(
        prefix + "pseudonym-key-file", keys.pseudonyms().toString(),
        prefix + "audience", LocalTokens.AUDIENCE,
        prefix + "roles-claim", LocalTokens.ROLES,
        prefix + "organisation-claim", LocalTokens.ORGANISATION);
  }

  /** Tells a service's context who signs in by password or token. */
  public void recognise(GenericApplicationContext context) {
    context.registerBean(AuthenticationProvider.class, signIn::get);
    context.registerBean(
        JwtDecoder.class, () -> tokens.decoder(context.getBean(AccessSettings.class)));
  }

  /** Tells the write side's context whom it must not say to have forgotten. */
  public void name(GenericApplicationContext context) {
    context.registerBean(NamesElsewhere.class, () -> this::remedy);
  }

  private Optional<String> remedy(String subject) {
    return accounts
        .of(subject)
        .map(
            account ->
                "an account of this installation has this pseudonym: end it first, with"
                    + " --remove-account; --list-accounts tells which it is");
  }

  /** Tells the read side's context what else it needs: to speak with the write side. */
  public void speak(GenericApplicationContext context) {
    context.registerBean(
        ServiceToken.class, () -> () -> tokens.forProgram(OwnProgram.QUERY_SERVICE, SHORT));
    context.registerBean(OnBehalf.class, () -> this::tokenFor);
    context.registerBean(Standing.class, () -> new AccountStanding(accounts));
    context.registerBean(
        "lapsedSessions", FilterRegistrationBean.class, () -> lapsedSessions(context));
  }

  /** A token for what the installation loads itself. */
  public String loading() {
    return tokens.forProgram(OwnProgram.STANDALONE, LOADING);
  }

  private PasswordSignIn passwordSignIn() {
    return new PasswordSignIn(accounts, passwords, new Attempts(TimeMeter.SYSTEM_MILLISECONDS));
  }

  private FilterRegistrationBean<LapsedSessions> lapsedSessions(GenericApplicationContext context) {
    var filter =
        new FilterRegistrationBean<>(
            new LapsedSessions(
                new AccountStanding(accounts),
                // Filters are made before what answers is there.
                () -> context.getBean("handlerExceptionResolver", HandlerExceptionResolver.class)));
    filter.setOrder(BEFORE_SECURITY);
    return filter;
  }

  private String tokenFor(Authentication authentication) {
    if (authentication.getCredentials() instanceof Jwt shown) {
      return shown.getTokenValue();
    }
    return Identity.of(authentication)
        .flatMap(identity -> accounts.of(identity.subject()))
        .map(account -> tokens.forAccount(account, SHORT))
        .orElseThrow(() -> new CredentialsExpiredException("the account is gone"));
  }
}
