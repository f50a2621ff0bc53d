package se.samverkanstrappan.command.openapi;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts together what is told, as an OpenAPI document. */
final class Document {
  private static final Pattern VARIABLE = Pattern.compile("([a-z]+)/\\{([a-z]+)}");

  private final ObjectNode told = Told.document();
  private final JsonNode pathParameters = told.remove("pathParameters");
  private final JsonNode headers = told.remove("headers");
  private final Responses responses = new Responses(told.remove("problems"));
  private final ObjectNode schemas = told.withObject("/components/schemas");
  private final ContractSchemas contract = new ContractSchemas(schemas);
  private final BodySchemas bodies = new BodySchemas(contract);

  private Document() {}

  static ObjectNode read() {
    Document document = new Document();
    document.told.put("openapi", "3.1.0");
    document.told.withObject("/components").set("responses", document.responses.shared());
    ObjectNode paths = document.told.putObject("paths");
    for (Operation each : Told.operations()) {
      JsonNode item = paths.path(each.path());
      ObjectNode known = item instanceof ObjectNode before ? before : paths.putObject(each.path());
      known.set(each.method().toLowerCase(Locale.ROOT), document.operation(each));
    }
    document.schemas.set("Bundle", document.contract.whole());
    paths.setAll(Told.imports());
    paths.setAll(Told.administration());
    paths.setAll(Told.redactions());
    return document.told;
  }

  private ObjectNode operation(Operation told) {
    Map<String, Example> examples = Told.examples(told);
    schemas.set(told.schema(), bodies.of(told.body()));
    ObjectNode operation = JsonNodeFactory.instance.objectNode();
    operation.putArray("tags").add(told.tag());
    operation.put("summary", told.summary());
    if (told.description() != null) {
      operation.put("description", told.description());
    }
    operation.put("operationId", told.id());
    operation.set("parameters", parameters(told, examples));
    ObjectNode body = operation.putObject("requestBody").put("required", true);
    body.withObject("/content").set("application/json", content(told, examples));
    operation.set("responses", responses.of(told, examples));
    return operation;
  }

  private static ObjectNode content(Operation told, Map<String, Example> examples) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    content.set("schema", Responses.reference("schemas", told.schema()));
    examples.forEach(
        (name, example) -> {
          ObjectNode shown = content.withObject("/examples/" + name);
          shown.put("summary", example.summary()).set("value", example.body());
        });
    return content;
  }

  private ArrayNode parameters(Operation told, Map<String, Example> examples) {
    ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
    Matcher variables = VARIABLE.matcher(told.path());
    while (variables.find()) {
      ObjectNode parameter = parameter("path", variables.group(2), examples).put("required", true);
      String key = variables.group(1) + "." + variables.group(2);
      parameter.set("description", pathParameters.required(key));
      parameter.set("schema", Responses.reference("schemas", "Id"));
      parameters.add(parameter);
    }
    add(headers, parameters, examples);
    if (told.headers() != null) {
      add(told.headers(), parameters, examples);
    }
    return parameters;
  }

  private static void add(JsonNode headers, ArrayNode parameters, Map<String, Example> examples) {
    for (Map.Entry<String, JsonNode> header : headers.properties()) {
      ObjectNode parameter = parameter("header", header.getKey(), examples);
      parameters.add(parameter.setAll((ObjectNode) header.getValue().deepCopy()));
    }
  }

  private static ObjectNode parameter(String in, String name, Map<String, Example> examples) {
    ObjectNode parameter = JsonNodeFactory.instance.objectNode().put("name", name).put("in", in);
    examples.forEach(
        (key, example) -> {
          @Nullable String value = example.parameter(in, name);
          if (value != null) {
            parameter.withObject("/examples/" + key).put("value", value);
          }
        });
    return parameter;
  }
}
