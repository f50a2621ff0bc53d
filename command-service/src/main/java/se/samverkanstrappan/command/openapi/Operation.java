package se.samverkanstrappan.command.openapi;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is told of one write.
 *
 * @param created whether it is answered with 201
 * @param headers that it takes besides those that all take
 */
record Operation(
    String method,
    String path,
    String id,
    String tag,
    String summary,
    @Nullable String description,
    boolean created,
    @Nullable ObjectNode headers,
    Body body) {
  int success() {
    return created ? 201 : 200;
  }

  /** What the schema of its body is called. */
  String schema() {
    return Character.toUpperCase(id.charAt(0)) + id.substring(1);
  }
}
