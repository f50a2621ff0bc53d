package se.samverkanstrappan.query.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line in which two follow-ups differ: something told otherwise, or on one side alone.
 *
 * @param pointer a JSON pointer in which what lies in a list is named by what it is, not by its
 *     place
 * @param before null where it was not there
 * @param after null where it is no longer there
 */
public record Difference(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {

  /**
   * All lines in which two canonical trees differ, in the order of names and of what things are.
   * The order of the things in a list is no difference.
   */
  public static List<Difference> between(JsonNode before, JsonNode after) {
    List<Difference> differences = new ArrayList<>();
    compare("", before, after, differences);
    return differences;
  }

  private static void compare(
      String pointer,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      List<Difference> differences) {
    if (before == null || after == null) {
      differences.add(new Difference(pointer, before, after));
    } else if (before.isObject() && after.isObject()) {
      Set<String> names = both(before.propertyNames(), after.propertyNames());
      each(
          pointer,
          names,
          (name, at) -> compare(at, before.get(name), after.get(name), differences));
    } else if (before.isArray() && after.isArray()) {
      List<Map<String, JsonNode>> sides = Things.named(before, after);
      Map<String, JsonNode> here = sides.getFirst();
      Map<String, JsonNode> there = sides.getLast();
      each(
          pointer,
          both(here.keySet(), there.keySet()),
          (name, at) -> compare(at, here.get(name), there.get(name), differences));
    } else if (!before.equals(after)) {
      differences.add(new Difference(pointer, before, after));
    }
  }

  private static void each(String pointer, Set<String> names, BiConsumer<String, String> one) {
    for (String name : names) {
      one.accept(name, pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }
  }

  private static Set<String> both(Iterable<String> one, Iterable<String> other) {
    Set<String> both = new TreeSet<>();
    one.forEach(both::add);
    other.forEach(both::add);
    return both;
  }
}
