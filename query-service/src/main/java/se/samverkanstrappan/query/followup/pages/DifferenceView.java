package se.samverkanstrappan.query.followup.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.followup.Difference;
import tools.jackson.databind.JsonNode;

/**
 * One line in which two follow-ups differ, in words.
 *
 * @param where what it is about, from the whole to the part
 * @param before null where it was not there
 * @param after null where it is no longer there
 */
record DifferenceView(String where, @Nullable String before, @Nullable String after) {
  private static final int MOST_LINES = 300;
  private static final int LONGEST = 200;
  private static final String FIELD = "difference.field.";

  /**
   * The lines about one part of a follow-up.
   *
   * @param more how many there are besides those listed
   */
  record Section(String title, List<DifferenceView> lines, int more) {}

  /** By the parts of a follow-up, in the order in which they differ. */
  static List<Section> sections(List<Difference> differences, Telling telling) {
    Map<String, List<DifferenceView>> byPart = new LinkedHashMap<>();
    for (Difference each : differences) {
      List<String> path = path(each);
      byPart
          .computeIfAbsent(path.getFirst(), part -> new ArrayList<>())
          .add(of(each, path, telling));
    }
    return byPart.entrySet().stream()
        .map(each -> section(telling.word(each.getKey(), FIELD), each.getValue()))
        .toList();
  }

  private static Section section(String title, List<DifferenceView> lines) {
    return new Section(
        title, lines.stream().limit(MOST_LINES).toList(), Math.max(0, lines.size() - MOST_LINES));
  }

  private static List<String> path(Difference it) {
    return Arrays.stream(it.pointer().split("/", -1))
        .skip(1)
        .map(each -> each.replace("~1", "/").replace("~0", "~"))
        .toList();
  }

  private static DifferenceView of(Difference it, List<String> path, Telling telling) {
    List<String> rest = path.size() == 1 ? path : path.subList(1, path.size());
    return new DifferenceView(
        rest.stream().map(each -> named(each, telling)).collect(Collectors.joining(" › ")),
        value(it.before(), telling),
        value(it.after(), telling));
  }

  /** A field, or a thing in a list, which may be told apart by several words. */
  private static String named(String part, Telling telling) {
    return Arrays.stream(part.split(":", -1))
        .map(each -> telling.entry(each))
        .map(each -> telling.word(telling.word(each), FIELD))
        .collect(Collectors.joining(" · "));
  }

  /** What is large is told by its beginning; all of it is in the JSON. */
  private static @Nullable String value(@Nullable JsonNode it, Telling telling) {
    if (it == null) {
      return null;
    }
    if (it.isBoolean()) {
      return telling.say(it.asBoolean() ? "difference.yes" : "compare.no");
    }
    String text = it.isValueNode() ? telling.word(telling.entry(it.asString())) : it.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
  }
}
