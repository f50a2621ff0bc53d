package se.samverkanstrappan.command.assignment.fixfollowup;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.Timestamps;
import se.samverkanstrappan.events.assignment.FollowUpContent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** What a follow-up's JSON says of itself, without the rest of it. */
final class ToldInContent {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(50).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();
  private static final String FORMAT = "samverkanstrappan-follow-up/";
  private static final String ASSIGNMENT = "assignment";
  private static final String KNOWN_AT = "knownAt";

  private final Map<String, String> texts = new HashMap<>();

  private ToldInContent() {}

  /** That it is a follow-up, and the one that it is fixed as. */
  static void check(Violations violations, String assignment, FollowUpFixed fixed) {
    ToldInContent told = new ToldInContent();
    try (InputStream content = FollowUpContent.open(fixed.content());
        JsonParser json = JSON.createParser(content)) {
      told.read(json);
    } catch (IOException | JacksonException e) {
      violations.add("/content", "holds no readable JSON object");
      return;
    }
    String format = told.texts.getOrDefault("format", "");
    violations.addIf(!format.startsWith(FORMAT), "/content", "is no follow-up");
    told.mustSay(violations, ASSIGNMENT + "/id", assignment);
    told.mustSay(violations, "asOf", fixed.asOf().toString());
    told.mustSay(violations, "rule", fixed.rule());
    if (told.texts.containsKey(KNOWN_AT)) {
      told.mustSay(violations, KNOWN_AT, Timestamps.format(fixed.knownAt()));
    }
  }

  private void mustSay(Violations violations, String name, String expected) {
    @Nullable String said = texts.get(name);
    violations.addIf(
        !expected.equals(said), "/content", "its " + name + " is " + said + " and not " + expected);
  }

  private void read(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException("no object");
    }
    read(json, "");
    if (json.nextToken() != null) {
      throw new IOException("more than one object");
    }
  }

  /** The texts of an object, and those of the assignment in it. */
  private void read(JsonParser json, String prefix) {
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken value = json.nextToken();
      if (value == JsonToken.VALUE_STRING) {
        texts.put(prefix + name, json.getString());
      } else if (value == JsonToken.START_OBJECT && (prefix + name).equals(ASSIGNMENT)) {
        read(json, ASSIGNMENT + "/");
      } else {
        json.skipChildren();
      }
    }
  }
}
