package se.samverkanstrappan.command.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes components of the events' definitions; what they refer to comes along. */
final class ContractSchemas {
  private static final String BUNDLE = "bundle.v1";
  private static final String COMMON = "common.v1";

  private final ObjectNode bundle = Told.definitions(BUNDLE);
  private final ObjectNode common = Told.definitions(COMMON);
  private final Map<String, String> origins = new HashMap<>();
  private final ObjectNode components;

  ContractSchemas(ObjectNode components) {
    this.components = components;
    List.copyOf(components.values()).forEach(this::adopt);
  }

  /** A definition of the bundle as it stands there, or what the schema of an event says. */
  JsonNode definition(String name) {
    return bundle.has(name) ? bundle.required(name) : Told.schema(name);
  }

  /** A field of such a definition, as a schema of the document. */
  ObjectNode field(String definition, String name) {
    JsonNode field = definition(definition).required("properties").required(name).deepCopy();
    adopt(field);
    return (ObjectNode) field;
  }

  /** The bundle as a whole. */
  ObjectNode whole() {
    ObjectNode whole = Told.schema(BUNDLE);
    whole.remove(List.of("$schema", "$defs"));
    adopt(whole);
    return whole;
  }

  private void adopt(JsonNode schema) {
    if (schema instanceof ObjectNode object && isOfContract(object.path("$ref").asString(""))) {
      object.put("$ref", "#/components/schemas/" + component(object.get("$ref").stringValue()));
    }
    schema.values().forEach(this::adopt);
  }

  /** What refers to the document itself is in its place already. */
  private static boolean isOfContract(String reference) {
    return !reference.isEmpty() && !reference.startsWith("#/components/");
  }

  private String component(String reference) {
    String definition = reference.substring(reference.lastIndexOf('/') + 1);
    String file = reference.startsWith(COMMON) ? COMMON : BUNDLE;
    // A role is a word, and in a bundle also who held it and when.
    String prefix = file.equals(BUNDLE) && common.has(definition) ? "Bundle" : "";
    String name = prefix + Character.toUpperCase(definition.charAt(0)) + definition.substring(1);
    String before = origins.putIfAbsent(name, file);
    if (before == null) {
      JsonNode schema = (file.equals(BUNDLE) ? bundle : common).required(definition).deepCopy();
      components.set(name, schema);
      adopt(schema);
    } else if (!before.equals(file)) {
      throw new IllegalStateException(name + " means two things");
    }
    return name;
  }
}
