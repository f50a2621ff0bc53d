package se.samverkanstrappan.command.openapi;

import org.jspecify.annotations.Nullable;

/**
 * What is told of one write.
 *
 * @param created whether it is answered with 201
 */
record Operation(
    String method,
    String path,
    String id,
    String tag,
    String summary,
    @Nullable String description,
    boolean created,
    Body body) {
  int success() {
    return created ? 201 : 200;
  }

  /** What the schema of its body is called. */
  String schema() {
    return Character.toUpperCase(id.charAt(0)) + id.substring(1);
  }
}
