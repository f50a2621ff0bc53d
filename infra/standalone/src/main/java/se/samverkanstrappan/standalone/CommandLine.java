package se.samverkanstrappan.standalone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options as they were written, each known and with a value where it needs one. */
final class CommandLine {
  private final Map<String, List<String>> given = new LinkedHashMap<>();

  CommandLine(Set<String> withValue, Set<String> alone, String... arguments) {
    Iterator<String> rest = Arrays.asList(arguments).iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      List<String> values = given.computeIfAbsent(name, unknown -> new ArrayList<>());
      if (withValue.contains(name)) {
        values.add(equals < 0 ? next(name, rest) : argument.substring(equals + 1));
      } else if (!alone.contains(name)) {
        throw new InvalidOption("unknown option: " + argument);
      } else if (equals >= 0) {
        throw new InvalidOption(name + " takes no value: " + argument);
      }
    }
  }

  private static String next(String name, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new InvalidOption(name + " needs a value");
    }
    return rest.next();
  }

  boolean has(String name) {
    return given.containsKey(name);
  }

  /** What was given last. */
  Optional<String> value(String name) {
    return all(name).stream().reduce((earlier, later) -> later);
  }

  List<String> all(String name) {
    return given.getOrDefault(name, List.of());
  }

  Set<String> names() {
    return Collections.unmodifiableSet(given.keySet());
  }
}
