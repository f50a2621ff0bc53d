package se.samverkanstrappan.command.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the schemas of bodies from the fields that the contract defines. */
final class BodySchemas {
  private static final String DEPENDENT = "dependentRequired";

  private final ContractSchemas contract;

  BodySchemas(ContractSchemas contract) {
    this.contract = contract;
  }

  ObjectNode of(Body body) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    if (body.oneOf() == null) {
      return describe(body, schema.put("type", "object"));
    }
    for (Body each : body.oneOf()) {
      schema.withArray("/oneOf").add(titled(each));
    }
    return schema;
  }

  private ObjectNode titled(Body body) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.set("title", contract.definition(kind(body)).required("title"));
    return describe(body, schema.put("type", "object"));
  }

  private ObjectNode describe(Body body, ObjectNode schema) {
    Objects.requireNonNull(body.required()).forEach(schema.putArray("required")::add);
    ObjectNode properties = schema.putObject("properties");
    for (String field : Objects.requireNonNull(body.fields())) {
      int dot = field.indexOf('.');
      String name = field.substring(dot + 1);
      String definition = dot < 0 ? kind(body) : field.substring(0, dot);
      properties.set(name, contract.field(definition, name));
    }
    if (body.own() != null) {
      properties.setAll(body.own());
    }
    descriptions(body)
        .forEach((name, text) -> properties.withObject("/" + name).put("description", text));
    dependencies(body, schema);
    return schema.put("additionalProperties", false);
  }

  /** Where one field goes with another only. */
  private void dependencies(Body body, ObjectNode schema) {
    List<String> fields = Objects.requireNonNull(body.fields());
    JsonNode dependent = contract.definition(kind(body)).path(DEPENDENT);
    for (Map.Entry<String, JsonNode> each : dependent.properties()) {
      if (fields.contains(each.getKey())) {
        schema.withObject("/" + DEPENDENT).set(each.getKey(), each.getValue());
      }
    }
  }

  private static Map<String, String> descriptions(Body body) {
    return body.descriptions() == null ? Map.of() : new TreeMap<>(body.descriptions());
  }

  private static String kind(Body body) {
    return Objects.requireNonNull(body.of());
  }
}
