package se.samverkanstrappan.command.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A body whose type is only known when it is known what it is about. */
public final class RawBody {
  private final StrictJson json;
  private final ObjectNode fields;
  private final @Nullable String reason;

  /**
   * Sets the reason apart, which is about the request and not a part of what is sent.
   *
   * @throws UnreadableRequest where it is no text
   */
  RawBody(StrictJson json, JsonNode body) {
    if (!(body instanceof ObjectNode object)) {
      throw new UnreadableRequest("", "an object is required");
    }
    this.json = json;
    this.fields = object;
    JsonNode given = object.remove("reason");
    if (given != null && !given.isNull() && !given.isString()) {
      throw new UnreadableRequest("/reason", "has the wrong type");
    }
    this.reason = given == null || given.isNull() ? null : given.stringValue();
  }

  /** Why the request is made, where that is told. */
  public @Nullable String reason() {
    return reason;
  }

  /**
   * Everything else, read as exactly the type.
   *
   * @throws UnreadableRequest where it is not
   */
  public <T> T as(Class<T> type) {
    return json.convert(fields, type);
  }
}
