package se.samverkanstrappan.standalone;

import java.net.InetAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.standalone.accounts.AccountTask;

/**
 * What the command line asks for.
 *
 * @param listening where pages, reads and writes are to be had
 * @param rebuild whether what runs is to make anew all that is read, instead of starting anything
 * @param task about accounts, instead of starting anything
 * @param copy about backups, instead of starting anything
 */
record Options(
    Path data,
    int port,
    InetAddress listening,
    Set<Part> parts,
    boolean demo,
    boolean help,
    boolean rebuild,
    @Nullable AccountTask task,
    @Nullable CopyTask copy) {
  static final String USAGE =
      """
      Usage: run [--data DIR] [--port N] [--address A] [--demo | --only broker|store|command|query]
             run --add-account NAME --role ROLE [--role ROLE] [--actor ID] [--data DIR]
             run --remove-account NAME | --list-accounts | --reset-password NAME [--data DIR]
             run --token NAME [--days N] [--data DIR]
             run --backup FILE [--data DIR] [--port N] | --restore FILE [--data DIR]
             run --rebuild [--data DIR] [--port N]

        --data DIR    where everything is kept (default: .data)
        --port N      pages and reads on N, writes on N+1, broker on N+2, document store on N+3
                      (default: 8080)
        --address A   where pages, reads and writes listen, such as 0.0.0.0 (default: 127.0.0.1);
                      broker and document store listen on 127.0.0.1 whatever is said here
        --demo        load the documented cases and marked examples, once, when it is ready
        --only PART   start one part alone; it talks to the others on this machine at the ports above
        --rebuild     have what runs on that folder and port make anew all that is read, beside
                      what is served, and tell how far it has come until it is served
        --help        show this text

      Behind something that speaks TLS, set SERVER_FORWARD_HEADERS_STRATEGY=native in the environment:
      else all requests seem to come from one address, and are limited together.

      The first start makes the account 'admin' and tells its password, once; or takes the password
      that is in the file named by the environment's ADMIN_PASSWORD_FILE. Accounts can be changed
      while it runs on the same folder; it takes notice at once.

        --add-account NAME     make an account and tell its password, once
        --role ROLE            of process-owner, manager, reviewer, admin; may be given several times
        --actor ID             the actor that it acts for, such as region-01; a process owner needs it
        --remove-account NAME  erase an account, and with it whose entries were its
        --list-accounts        tell all accounts, with the pseudonym that stands in the history
        --reset-password NAME  tell another password, once; sessions and tokens from before end
        --token NAME           tell a bearer token for the API
        --days N               for how long it is good, 365 at most (default: 30)

      Whoever has a backup can find the names behind pseudonyms: keep it as safe as what it is of.

        --backup FILE          write the book and the accounts into a file, also while it runs
        --restore FILE         put both back into a folder that has no book; all else comes back
                               from it at the start
      """;

  private static final int HIGHEST_FIRST_PORT = 65_535 - 3;
  private static final Set<String> WITH_VALUE = Set.of("--data", "--port", "--address", "--only");
  private static final Set<String> ALONE = Set.of("--demo", "--rebuild", "--help", "-h");

  static Options parse(String... arguments) {
    var line =
        new CommandLine(
            all(WITH_VALUE, AccountOptions.WITH_VALUE, CopyOptions.WITH_VALUE),
            all(ALONE, AccountOptions.ALONE),
            arguments);
    var options =
        new Options(
            data(line.value("--data").orElse(".data")),
            port(line.value("--port").orElse("8080")),
            address(line.value("--address").orElse("127.0.0.1")),
            line.value("--only").map(Options::only).orElseGet(() -> EnumSet.allOf(Part.class)),
            line.has("--demo"),
            line.has("--help") || line.has("-h"),
            line.has("--rebuild"),
            new AccountOptions(line).task().orElse(null),
            new CopyOptions(line).task().orElse(null));
    if (options.demo && !options.whole()) {
      throw new InvalidOption("--demo needs everything, so it does not go with --only");
    }
    if (options.rebuild && (options.demo || line.has("--only"))) {
      throw new InvalidOption("--rebuild asks what runs, so it goes with --data and --port alone");
    }
    if (line.has("--address") && options.parts.stream().noneMatch(Part::isService)) {
      throw new InvalidOption("--address does not go with --only broker or --only store");
    }
    return options;
  }

  @SafeVarargs
  private static Set<String> all(Set<String>... some) {
    return Stream.of(some).flatMap(Set::stream).collect(Collectors.toSet());
  }

  private static Path data(String value) {
    // The book's address is written as one text in which a semicolon begins a setting.
    if (value.isBlank() || value.contains(";")) {
      throw new InvalidOption("--data needs the name of a folder, without ';'");
    }
    try {
      return Path.of(value).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new InvalidOption("--data is not the name of a folder: " + value);
    }
  }

  private static int port(String value) {
    int number;
    try {
      number = Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new InvalidOption("--port needs a number, not '" + value + "'");
    }
    if (number < 1 || number > HIGHEST_FIRST_PORT) {
      throw new InvalidOption("--port must lie between 1 and " + HIGHEST_FIRST_PORT);
    }
    return number;
  }

  private static InetAddress address(String value) {
    try {
      return InetAddress.ofLiteral(value);
    } catch (IllegalArgumentException e) {
      throw new InvalidOption(
          "--address needs an IP address, such as 0.0.0.0, not '" + value + "'");
    }
  }

  private static Set<Part> only(String value) {
    return EnumSet.of(
        Part.byOption(value)
            .orElseThrow(
                () ->
                    new InvalidOption("--only takes one of " + names() + ", not '" + value + "'")));
  }

  private static String names() {
    return Arrays.stream(Part.values()).map(Part::option).collect(Collectors.joining(", "));
  }

  boolean whole() {
    return parts.size() == Part.values().length;
  }

  int port(Part part) {
    return part.port(port);
  }

  /** Where a part listens. */
  InetAddress listening(Part part) {
    return part.isService() ? listening : InetAddress.getLoopbackAddress();
  }

  /** Where a part can be reached from this machine. */
  String address(Part part) {
    return host(part) + ":" + port(part);
  }

  private String host(Part part) {
    InetAddress address = listening(part);
    if (address.isAnyLocalAddress() || !part.isService()) {
      return "127.0.0.1";
    }
    String literal = address.getHostAddress();
    return literal.contains(":") ? "[" + literal + "]" : literal;
  }
}
