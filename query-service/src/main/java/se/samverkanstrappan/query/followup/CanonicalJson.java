package se.samverkanstrappan.query.followup;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import se.samverkanstrappan.events.codec.TimestampModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON of which there is one way to write the same: UTF-8, names in order of their UTF-16 code
 * units, no space between things, nothing that is null, instants with six decimals, and numbers and
 * escapes as Jackson writes them. What is fixed is kept by its bytes, which are never written anew.
 */
public final class CanonicalJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(each -> each.withValueInclusion(Include.NON_NULL))
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
          .addModule(new TimestampModule())
          .build();

  private CanonicalJson() {}

  /** What is told, as bytes. */
  public static byte[] bytes(Object told) {
    JsonNode tree = inOrder(MAPPER.valueToTree(told));
    return MAPPER.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
  }

  /** What is told, as its bytes tell it: numbers are then alike, wherever they come from. */
  public static JsonNode tree(Object told) {
    return read(bytes(told));
  }

  /** What such bytes tell. */
  public static JsonNode read(byte[] json) {
    return MAPPER.readTree(json);
  }

  /** The SHA-256 of some bytes, in lower-case hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode inOrder(JsonNode any) {
    if (any.isObject()) {
      ObjectNode object = MAPPER.createObjectNode();
      for (String name : new TreeSet<>(any.propertyNames())) {
        if (!any.required(name).isNull()) {
          object.set(name, inOrder(any.required(name)));
        }
      }
      return object;
    }
    if (any.isArray()) {
      ArrayNode array = MAPPER.createArrayNode();
      any.values().forEach(each -> array.add(inOrder(each)));
      return array;
    }
    return any;
  }
}
