package se.samverkanstrappan.standalone;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;

/** What the command line asks for. */
record Options(Path data, int port, Set<Part> parts, boolean demo, boolean help) {
  static final String USAGE =
      """
      Usage: run [--data DIR] [--port N] [--demo | --only broker|store|command|query] [--help]

        --data DIR    where everything is kept (default: .data)
        --port N      pages and reads on N, writes on N+1, broker on N+2, document store on N+3
                      (default: 8080)
        --demo        load the documented cases and marked examples, once, when it is ready
        --only PART   start one part alone; it talks to the others on 127.0.0.1 at the ports above
        --help        show this text
      """;

  private static final int HIGHEST_FIRST_PORT = 65_535 - 3;

  static Options parse(String... args) {
    var options = new Options(Path.of(".data"), 8080, EnumSet.allOf(Part.class), false, false);
    Iterator<String> rest = Arrays.asList(args).iterator();
    while (rest.hasNext()) {
      options = options.with(rest.next(), rest);
    }
    if (options.demo && !options.whole()) {
      throw new InvalidOption("--demo needs everything, so it does not go with --only");
    }
    return options.absolute();
  }

  private Options with(String argument, Iterator<String> rest) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    return switch (name) {
      case "--data" -> withData(value(argument, equals, rest));
      case "--port" -> withPort(value(argument, equals, rest));
      case "--only" -> withOnly(value(argument, equals, rest));
      case "--demo" -> withDemo(argument, equals);
      case "--help", "-h" -> new Options(data, port, parts, demo, true);
      default -> throw new InvalidOption("unknown option: " + argument);
    };
  }

  private static String value(String argument, int equals, Iterator<String> rest) {
    if (equals >= 0) {
      return argument.substring(equals + 1);
    }
    if (!rest.hasNext()) {
      throw new InvalidOption(argument + " needs a value");
    }
    return rest.next();
  }

  private Options withDemo(String argument, int equals) {
    if (equals >= 0) {
      throw new InvalidOption("--demo takes no value: " + argument);
    }
    return new Options(data, port, parts, true, help);
  }

  private Options withData(String value) {
    // The book's address is written as one text in which a semicolon begins a setting.
    if (value.isBlank() || value.contains(";")) {
      throw new InvalidOption("--data needs the name of a folder, without ';'");
    }
    try {
      return new Options(Path.of(value), port, parts, demo, help);
    } catch (InvalidPathException e) {
      throw new InvalidOption("--data is not the name of a folder: " + value);
    }
  }

  private Options withPort(String value) {
    int number;
    try {
      number = Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new InvalidOption("--port needs a number, not '" + value + "'");
    }
    if (number < 1 || number > HIGHEST_FIRST_PORT) {
      throw new InvalidOption("--port must lie between 1 and " + HIGHEST_FIRST_PORT);
    }
    return new Options(data, number, parts, demo, help);
  }

  private Options withOnly(String value) {
    Part part =
        Part.byOption(value)
            .orElseThrow(
                () ->
                    new InvalidOption("--only takes one of " + names() + ", not '" + value + "'"));
    return new Options(data, port, EnumSet.of(part), demo, help);
  }

  private Options absolute() {
    return new Options(data.toAbsolutePath().normalize(), port, parts, demo, help);
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

  String address(Part part) {
    return "127.0.0.1:" + port(part);
  }
}
