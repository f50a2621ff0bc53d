package se.samverkanstrappan.command.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.assignment.FollowUpContent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.codec.EventTypes;
import tools.jackson.core.JsonPointer;
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

  /**
   * What ids, days, codes and the like are called in it, wherever they stand. Every other string
   * may be words for people or the address of a page, also under a name that is not known here: who
   * fixes follow-ups may come to write more into them.
   */
  private static final Set<String> STRUCTURE =
      Pattern.compile(" ")
          .splitAsStream(
              "id format asOf knownAt rule start day on by from until since decidedOn endsOn dueOn"
                  + " submittedOn raisedOn resolvedOn actor owner commissionedBy responsible"
                  + " cooperating collaboration collaborations report subject county kind actorKind"
                  + " code status standing entries reads"
                  // What a signal says of itself.
                  + " fell falls before last raised ends after role others mandate actors")
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern INDEX = Pattern.compile("[0-9]+");

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
        && !STRUCTURE.contains(lastName(JsonPointer.compile(pointer)));
  }

  /** What it is called, or the array that it stands in. */
  private static String lastName(JsonPointer pointer) {
    JsonPointer at = pointer;
    while (INDEX.matcher(at.last().getMatchingProperty()).matches()) {
      at = at.head();
    }
    return at.last().getMatchingProperty();
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
    if (node.isString() && isText(TYPE, at)) {
      found.add(at);
    }
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      collect(at + "/" + escaped(each.getKey()), each.getValue(), found);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(at + "/" + i, node.get(i), found);
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
