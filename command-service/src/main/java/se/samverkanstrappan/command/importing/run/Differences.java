package se.samverkanstrappan.command.importing.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.samverkanstrappan.command.rules.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where what was sent differs from what is there. */
final class Differences {
  static final String MESSAGE = "differs from what is there: import never amends";

  private final List<Violation> found = new ArrayList<>();

  private Differences() {}

  /** None, where they are equal. */
  static List<Violation> between(Object there, Object sent) {
    Differences differences = new Differences();
    differences.compare(
        "", JsonMapper.shared().valueToTree(there), JsonMapper.shared().valueToTree(sent));
    return differences.found;
  }

  private void compare(String pointer, JsonNode there, JsonNode sent) {
    if (there.equals(sent)) {
      return;
    }
    if (there.isObject() && sent.isObject()) {
      Set<String> names = new LinkedHashSet<>(there.propertyNames());
      names.addAll(sent.propertyNames());
      names.forEach(name -> compare(pointer + "/" + name, there.path(name), sent.path(name)));
    } else if (there.isArray() && sent.isArray() && there.size() == sent.size()) {
      for (int i = 0; i < there.size(); i++) {
        compare(pointer + "/" + i, there.path(i), sent.path(i));
      }
    } else {
      found.add(new Violation(pointer, MESSAGE));
    }
  }
}
