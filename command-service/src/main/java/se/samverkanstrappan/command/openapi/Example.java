package se.samverkanstrappan.command.openapi;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One request of a write and what it is answered. */
record Example(
    String summary,
    @Nullable Map<String, String> path,
    @Nullable Map<String, String> headers,
    JsonNode body,
    int status,
    JsonNode answer) {
  /** What it gives a parameter, or null. */
  @Nullable String parameter(String in, String name) {
    Map<String, String> given = in.equals("path") ? path : headers;
    return given == null ? null : given.get(name);
  }
}
