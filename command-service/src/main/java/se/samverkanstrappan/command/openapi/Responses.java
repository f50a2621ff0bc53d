package se.samverkanstrappan.command.openapi;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What writes are answered. */
final class Responses {
  /** It may be sent again in a while. */
  private static final Set<String> LATER = Set.of("429", "503");

  /** The problem of each status, as it is told. */
  private final JsonNode problems;

  Responses(JsonNode problems) {
    this.problems = problems;
  }

  /** Those that have no example of their own, by the kind of the problem. */
  ObjectNode shared() {
    ObjectNode shared = JsonNodeFactory.instance.objectNode();
    for (String status : problems.propertyNames()) {
      ObjectNode response = problem(status);
      content(response).set("example", example(status));
      shared.set(kind(status), response);
    }
    return shared;
  }

  ObjectNode of(Operation operation, Map<String, Example> examples) {
    ObjectNode responses = JsonNodeFactory.instance.objectNode();
    String success = String.valueOf(operation.success());
    responses.set(success, withExamples(success(operation), success, examples));
    for (String status : problems.propertyNames()) {
      if (status.equals("404") && operation.path().indexOf('{') < 0) {
        continue;
      }
      responses.set(
          status,
          examples.values().stream().anyMatch(each -> status.equals(String.valueOf(each.status())))
              ? withExamples(problem(status), status, examples)
              : reference("responses", kind(status)));
    }
    return responses;
  }

  private static ObjectNode withExamples(
      ObjectNode response, String status, Map<String, Example> examples) {
    examples.forEach(
        (name, example) -> {
          if (status.equals(String.valueOf(example.status()))) {
            content(response).withObject("/examples/" + name).set("value", example.answer());
          }
        });
    return response;
  }

  private static ObjectNode success(Operation operation) {
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    response.put("description", operation.created() ? "It is written." : "It stands as told.");
    header(response, "ETag");
    if (operation.created()) {
      header(response, "Location");
    }
    header(response, "Idempotency-Replayed");
    header(response, "X-Correlation-Id");
    ObjectNode content = response.withObject("/content");
    content.putObject("application/json").set("schema", reference("schemas", "WriteAnswer"));
    return response;
  }

  private ObjectNode problem(String status) {
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    response.set("description", problems.required(status).required("description"));
    header(response, "X-Correlation-Id");
    if (LATER.contains(status)) {
      header(response, "Retry-After");
    }
    ObjectNode content = response.withObject("/content");
    content.putObject("application/problem+json").set("schema", reference("schemas", "Problem"));
    return response;
  }

  private JsonNode example(String status) {
    JsonNode problem = problems.required(status);
    ObjectNode example = JsonNodeFactory.instance.objectNode();
    example.put("type", "urn:samverkanstrappan:problem:" + kind(status));
    example.set("title", problem.required("title"));
    example.put("status", Integer.parseInt(status));
    if (problem.has("detail")) {
      example.set("detail", problem.required("detail"));
    }
    example.putArray("errors");
    return example.put("correlationId", "01a1fb43-6859-7495-a544-d8606a1a737e");
  }

  private String kind(String status) {
    return problems.required(status).required("type").stringValue();
  }

  private static void header(ObjectNode response, String name) {
    response.withObject("/headers").set(name, reference("headers", name));
  }

  private static ObjectNode content(ObjectNode response) {
    return (ObjectNode) response.required("content").values().iterator().next();
  }

  static ObjectNode reference(String kind, String name) {
    return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/" + kind + "/" + name);
  }
}
