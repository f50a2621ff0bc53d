package se.samverkanstrappan.command.importing.run;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.samverkanstrappan.command.directory.ActorDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ids of what was sent without one: they follow from the content, so that sent again it is
 * found.
 *
 * <p>The content is its JSON in one way of writing: fields by name, actors by their own ids, what
 * is left out or says the same as left out is not there, and lists whose order means nothing are
 * sorted. Another way of writing would make other ids: it must not change.
 */
final class ContentId {
  private static final Map<String, String> LETTERS =
      Map.of(
          "collaborations", "c",
          "participants", "p",
          "roles", "r",
          "mandates", "m",
          "interactions", "i",
          "perceptions", "v",
          "ambitions", "a",
          "obstacles", "o",
          "lifecycle", "l",
          "links", "k");
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int DIGITS = 26;
  private static final Set<String> ACTORS = Set.of("actor", "owner");
  private static final Set<String> UNORDERED =
      Set.of("observations", "participants", "areas", "counties");

  private ContentId() {}

  /**
   * The id.
   *
   * @param array the name of the bundle's array for its kind
   * @param fields whose shape has been checked
   */
  static String of(String array, ObjectNode fields, ActorDirectory actors) {
    Map<String, String> known = actors.resolve(codes(fields));
    JsonNode canonical = canonical(fields, known);
    byte[] text = (array + canonical).getBytes(StandardCharsets.UTF_8);
    return LETTERS.get(array) + base32(sha256(text));
  }

  private static Collection<String> codes(ObjectNode fields) {
    List<String> codes = new ArrayList<>();
    ACTORS.stream().filter(fields::has).forEach(name -> codes.add(fields.path(name).asString("")));
    fields.path("participants").forEach(each -> codes.add(each.path("actor").asString("")));
    return codes;
  }

  private static ObjectNode canonical(JsonNode object, Map<String, String> known) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    object
        .properties()
        .forEach(
            field -> {
              String name = field.getKey();
              JsonNode value = value(name, field.getValue(), known);
              if (!saysNothing(value)) {
                sorted.put(name, value);
              }
            });
    ObjectNode canonical = JsonNodeFactory.instance.objectNode();
    canonical.setAll(sorted);
    canonical.remove("id");
    return canonical;
  }

  private static JsonNode value(String name, JsonNode value, Map<String, String> known) {
    if (value.isObject()) {
      return canonical(value, known);
    }
    if (value.isArray()) {
      List<JsonNode> items = new ArrayList<>();
      value.forEach(each -> items.add(value(name, each, known)));
      if (UNORDERED.contains(name)) {
        items.sort(Comparator.comparing(JsonNode::toString));
      }
      return JsonNodeFactory.instance.arrayNode().addAll(items);
    }
    return ACTORS.contains(name)
        ? JsonMapper.shared()
            .valueToTree(known.getOrDefault(value.asString(""), value.asString("")))
        : value;
  }

  private static boolean saysNothing(JsonNode value) {
    return value.isNull()
        || (value.isArray() && value.isEmpty())
        || (value.isBoolean() && !value.booleanValue());
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static String base32(byte[] bytes) {
    BigInteger number = new BigInteger(1, bytes);
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < DIGITS; i++) {
      int from = Byte.SIZE * bytes.length - 5 * (i + 1);
      digits.append(BASE32.charAt(number.shiftRight(from).intValue() & 31));
    }
    return digits.toString();
  }
}
