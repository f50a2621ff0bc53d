package se.samverkanstrappan.command.assignment.fixfollowup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.Timestamps;
import se.samverkanstrappan.events.assignment.FollowUpContent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a follow-up's JSON says of itself. All of it is read, for it must be JSON, and nothing else
 * of it is kept, however many names there are and however long its texts.
 */
final class ToldInContent {
  /** No longer is anything that a follow-up is fixed as. */
  private static final int LONGEST = 1000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(50)
                          .maxStringLength(LONGEST)
                          .build())
                  // Every name there is would be remembered.
                  .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                  .build())
          .build();

  private static final String FORMAT = "samverkanstrappan-follow-up/";
  private static final String ASSIGNMENT = "assignment";
  private static final Set<String> NAMES = Set.of("format", ASSIGNMENT, "asOf", "knownAt", "rule");
  private static final Set<String> OF_ASSIGNMENT = Set.of("id");

  /** By their pointers; null where it is no text. */
  private final Map<String, @Nullable String> told = new HashMap<>();

  private ToldInContent() {}

  /** That it is a follow-up, and the one that it is fixed as. */
  static void check(Violations violations, String assignment, FollowUpFixed fixed) {
    ToldInContent content = new ToldInContent();
    try (Reader text =
            new InputStreamReader(FollowUpContent.open(fixed.content()), UTF_8.newDecoder());
        JsonParser json = JSON.createParser(text)) {
      content.read(json);
    } catch (IOException | JacksonException e) {
      violations.add("/content", "holds no readable JSON object");
      return;
    }
    @Nullable String format = content.told.get("/format");
    violations.addIf(format == null || !format.startsWith(FORMAT), "/content", "is no follow-up");
    content.mustSay(violations, "/assignment/id", assignment);
    content.mustSay(violations, "/asOf", fixed.asOf().toString());
    content.mustSay(violations, "/knownAt", Timestamps.format(fixed.knownAt()));
    content.mustSay(violations, "/rule", fixed.rule());
  }

  private void mustSay(Violations violations, String pointer, String expected) {
    @Nullable String said = told.get(pointer);
    violations.addIf(
        !expected.equals(said),
        "/content",
        "its " + pointer.substring(1) + " is " + said + " and not " + expected);
  }

  private void read(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException("no object");
    }
    read(json, "/", NAMES);
    if (json.nextToken() != null) {
      throw new IOException("more than one object");
    }
  }

  private void read(JsonParser json, String under, Set<String> names) throws IOException {
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken value = json.nextToken();
      if (!names.contains(name)) {
        json.skipChildren();
        continue;
      }
      String pointer = under + name;
      if (told.containsKey(pointer)) {
        throw new IOException(pointer + " is told twice");
      }
      told.put(pointer, value == JsonToken.VALUE_STRING ? json.getString() : null);
      if (value == JsonToken.START_OBJECT && pointer.equals("/" + ASSIGNMENT)) {
        read(json, pointer + "/", OF_ASSIGNMENT);
      } else {
        json.skipChildren();
      }
    }
  }
}
