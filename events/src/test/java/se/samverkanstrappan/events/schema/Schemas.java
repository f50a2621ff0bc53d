package se.samverkanstrappan.events.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas as they are shipped, and what they say about a document. */
final class Schemas {
  static final String CLOUD_EVENT = "cloud-event.v1";
  static final String BUNDLE = "bundle.v1";
  static final String COMMON = "common.v1";

  private static final Path FOLDER = Path.of("src/main/resources/schemas");
  private static final String ENDING = ".schema.json";
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private Schemas() {}

  /** The names of all schemas, without their ending. */
  static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(each -> each.getFileName().toString())
          .map(each -> each.substring(0, each.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The schema itself, as a document. */
  static JsonNode document(String name) {
    return json(FOLDER.resolve(name + ENDING));
  }

  /** A bundle for tests, made anew each time. */
  static JsonNode bundle(String sample) {
    return json(Path.of("src/test/resources/bundles", sample + ".json"));
  }

  static JsonNode json(Path file) {
    return MAPPER.readTree(file);
  }

  static JsonNode json(String text) {
    return MAPPER.readTree(text);
  }

  /** What is wrong with a document by a schema; nothing, where it is valid. */
  static List<Error> faults(String name, JsonNode document) {
    return schema("classpath:schemas/" + name + ENDING)
        .validate(document.toString(), InputFormat.JSON);
  }

  /** What is wrong with a part of a document by the definition of that part in a schema. */
  static List<Error> faultsIn(String name, String definition, JsonNode part) {
    return schema("classpath:schemas/" + name + ENDING + "#/$defs/" + definition)
        .validate(part.toString(), InputFormat.JSON);
  }

  /** What is wrong with a schema by the rules of JSON Schema itself. */
  static List<Error> faultsOfSchema(String name) {
    return schema(SpecificationVersion.DRAFT_2020_12.getDialectId())
        .validate(document(name).toString(), InputFormat.JSON);
  }

  private static Schema schema(String location) {
    return REGISTRY.getSchema(SchemaLocation.of(location));
  }
}
