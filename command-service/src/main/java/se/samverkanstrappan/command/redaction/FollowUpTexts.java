package se.samverkanstrappan.command.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.assignment.FollowUpContent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.codec.EventTypes;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The texts of a fixed follow-up. They are packed, so here its content is opened first: a tree in
 * the place of the text that packs it.
 *
 * <p>What was fixed is to be the same for ever, but for what the law says must not be kept. Then
 * the event says that it was redacted, and what its JSON now is; the checksum of what was fixed
 * stays, for it was told to others.
 */
final class FollowUpTexts {
  static final String TYPE = EventTypes.of(FollowUpFixed.class).name();

  /** The names of all streams that may hold one. */
  static final String STREAMS = AggregateKind.ASSIGNMENT.word() + "/%";

  /** Leaves numbers as they are written. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final String CONTENT = "content";
  private static final String REDACTED = "redacted";
  private static final String BYTES = "bytes";
  private static final String SHA256 = "sha256";

  /** What words for people and addresses of pages are called in it, wherever they stand. */
  private static final Set<String> NAMES =
      Set.of(
          "title",
          "text",
          "name",
          "nameEn",
          "reference",
          "label",
          "url",
          "link",
          "description",
          "resolution",
          "summary",
          "outcome",
          "purpose",
          "comment",
          "note",
          "reason",
          "sentence");

  private FollowUpTexts() {}

  /** The data with what it packs as a tree. */
  static JsonNode opened(String type, JsonNode data) {
    if (type.equals(TYPE) && data instanceof ObjectNode event) {
      JsonNode told = event.has(REDACTED) ? event.required(REDACTED) : event;
      String content = event.required(CONTENT).stringValue();
      byte[] json = FollowUpContent.unpack(content, told.required(BYTES).intValue());
      event.set(CONTENT, JSON.readTree(json));
    }
    return data;
  }

  /** The data as it is stored. */
  static JsonNode closed(String type, JsonNode opened) {
    if (!type.equals(TYPE)) {
      return opened;
    }
    ObjectNode event = (ObjectNode) opened.deepCopy();
    byte[] json = event.required(CONTENT).toString().getBytes(UTF_8);
    event.put(CONTENT, FollowUpContent.pack(json));
    event.putObject(REDACTED).put(SHA256, FollowUpContent.sha256(json)).put(BYTES, json.length);
    return event;
  }

  static boolean isText(String type, String pointer) {
    return type.equals(TYPE)
        && pointer.startsWith("/" + CONTENT + "/")
        && NAMES.contains(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  /** The pointers to all texts in a follow-up that was opened. */
  static List<String> in(String type, JsonNode data) {
    List<String> found = new ArrayList<>();
    if (type.equals(TYPE)) {
      collect("/" + CONTENT, data.path(CONTENT), found);
    }
    return found;
  }

  private static void collect(String at, JsonNode node, List<String> found) {
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      String pointer = at + "/" + each.getKey();
      if (each.getValue().isString() && NAMES.contains(each.getKey())) {
        found.add(pointer);
      }
      collect(pointer, each.getValue(), found);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(at + "/" + i, node.get(i), found);
    }
  }
}
