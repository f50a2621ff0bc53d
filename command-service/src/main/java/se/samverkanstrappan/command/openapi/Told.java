package se.samverkanstrappan.command.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files on the class path that tell what the code cannot. */
final class Told {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Told() {}

  /** What is said once for all writes. */
  static ObjectNode document() {
    return read("/command-openapi/document.json", new TypeReference<>() {});
  }

  /** The writes, in the order in which they are told. */
  static List<Operation> operations() {
    return read("/command-openapi/operations.json", new TypeReference<>() {});
  }

  /** The examples of a write by their names, in the order of their story. */
  static LinkedHashMap<String, Example> examples(Operation operation) {
    String file = "/command-openapi/examples/" + operation.id() + ".json";
    return read(file, new TypeReference<>() {});
  }

  /** The paths of imports, which are like no other write. */
  static ObjectNode imports() {
    return read("/command-openapi/imports.json", new TypeReference<>() {});
  }

  /** The paths of what administrators do besides writing. */
  static ObjectNode administration() {
    return read("/command-openapi/administration.json", new TypeReference<>() {});
  }

  /** The path of redactions, which write no event. */
  static ObjectNode redactions() {
    return read("/command-openapi/redactions.json", new TypeReference<>() {});
  }

  /** A JSON Schema of the events. */
  static ObjectNode schema(String name) {
    return read("/schemas/" + name + ".schema.json", new TypeReference<>() {});
  }

  /** The definitions in such a schema. */
  static ObjectNode definitions(String schema) {
    return (ObjectNode) schema(schema).required("$defs");
  }

  private static <T> T read(String file, TypeReference<T> type) {
    try (InputStream content = Told.class.getResourceAsStream(file)) {
      return JSON.readValue(Objects.requireNonNull(content, file), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
