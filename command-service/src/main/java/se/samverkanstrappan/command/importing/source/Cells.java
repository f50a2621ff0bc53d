package se.samverkanstrappan.command.importing.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns a row of a spreadsheet into the interaction of a bundle that means the same. */
final class Cells {
  /** How our own export keeps a cell from being taken for a formula. */
  private static final Pattern MADE_INERT =
      Pattern.compile("(?<=^|[;\\r\\n])'(?=['\"]*[=+\\-@\\t\\r])");

  private static final Pattern ADDRESS = Pattern.compile("(?is)https?://\\S+");

  private Cells() {}

  /** A cell as it was meant. */
  static String meant(String cell) {
    return MADE_INERT.matcher(cell).replaceAll("");
  }

  /**
   * The interaction; what is empty is left out.
   *
   * @param row the cells by column
   */
  static ObjectNode interaction(Map<String, String> row) {
    ObjectNode interaction = JsonNodeFactory.instance.objectNode();
    for (String word : List.of("id", "date", "form")) {
      putUnlessEmpty(interaction, word, row.getOrDefault(word, "").strip());
    }
    ArrayNode observations = interaction.putArray("observations");
    split(row.getOrDefault("observations", "")).forEach(observations::add);
    ArrayNode participants = interaction.putArray("participants");
    split(row.getOrDefault("participants", ""))
        .forEach(each -> participant(participants.addObject(), each));
    for (String text : List.of("summary", "outcome")) {
      putUnlessEmpty(interaction, text, row.getOrDefault(text, ""));
    }
    List<String> items = split(row.getOrDefault("evidence", ""));
    if (!items.isEmpty()) {
      ArrayNode evidence = interaction.putArray("evidence");
      items.forEach(each -> evidence(evidence.addObject(), each));
    }
    return interaction;
  }

  private static void putUnlessEmpty(ObjectNode into, String field, String value) {
    if (!value.isEmpty()) {
      into.put(field, value);
    }
  }

  private static void participant(ObjectNode into, String item) {
    int colon = item.indexOf(':');
    into.put("actor", colon < 0 ? item : item.substring(0, colon).strip());
    if (colon >= 0) {
      into.put("part", item.substring(colon + 1).strip());
    }
  }

  /** The last word is its address where it looks like one; alone it is the label too. */
  private static void evidence(ObjectNode into, String item) {
    int space = lastSpace(item);
    String last = item.substring(space + 1);
    if (!ADDRESS.matcher(last).matches()) {
      into.put("label", item);
    } else {
      into.put("label", space < 0 ? item : item.substring(0, space).strip());
      into.put("url", last);
    }
  }

  private static int lastSpace(String text) {
    int at = text.length() - 1;
    while (at >= 0 && !Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at;
  }

  /** The items between bars; a bar or backslash after a backslash stands for itself. */
  static List<String> split(String cell) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char each = cell.charAt(i);
      boolean escaped =
          each == '\\' && i + 1 < cell.length() && "|\\".indexOf(cell.charAt(i + 1)) >= 0;
      if (escaped) {
        item.append(cell.charAt(++i));
      } else if (each == '|') {
        items.add(item.toString().strip());
        item.setLength(0);
      } else {
        item.append(each);
      }
    }
    items.add(item.toString().strip());
    return cell.isBlank() ? List.of() : items;
  }
}
