package se.samverkanstrappan.events.schema;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where in a document there is what. */
final class Pointers {
  private Pointers() {}

  /** JSON pointers to all objects, the document itself included. */
  static List<String> toObjects(JsonNode document) {
    List<String> found = new ArrayList<>();
    collect("", document, found);
    return found;
  }

  private static void collect(String pointer, JsonNode node, List<String> found) {
    if (node.isObject()) {
      found.add(pointer);
      node.properties()
          .forEach(each -> collect(pointer + "/" + each.getKey(), each.getValue(), found));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(pointer + "/" + i, node.get(i), found);
    }
  }
}
