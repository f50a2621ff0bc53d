package se.samverkanstrappan.command.service;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document of a running service, read as those who use it would. */
record OpenApiDocument(String text, JsonNode json) {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

  static OpenApiDocument of(RunningService service) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + service.port() + "/v3/api-docs");
    try (HttpClient client = HttpClient.newHttpClient()) {
      String text =
          client
              .send(
                  HttpRequest.newBuilder(address)
                      .header("Authorization", RunningService.ADMIN)
                      .build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      return new OpenApiDocument(text, JsonMapper.shared().readTree(text));
    }
  }

  /** In the order of the document. */
  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : json.required("paths").properties()) {
      for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
        String method = each.getKey().toUpperCase(Locale.ROOT);
        operations.add(new Operation(method, path.getKey(), each.getValue()));
      }
    }
    return operations;
  }

  /** Those that are told by what they are sent, each of its own resource. */
  List<Operation> writes() {
    return operations().stream()
        .filter(each -> !each.isOfImports() && !each.isOfRedactions() && !each.isOfAdministration())
        .toList();
  }

  /** Those that take files, or tell what became of them. */
  List<Operation> imports() {
    return operations().stream().filter(Operation::isOfImports).toList();
  }

  /** What administrators do besides. */
  List<Operation> administration() {
    return operations().stream().filter(Operation::isOfAdministration).toList();
  }

  /** Those that take texts out of the book, and tell of it. */
  List<Operation> redactions() {
    return operations().stream().filter(Operation::isOfRedactions).toList();
  }

  /** The node itself, or what it refers to. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? json.at(node.required("$ref").stringValue().substring(1)) : node;
  }

  /** What is wrong with a value by a schema of the document. */
  List<Error> faults(JsonNode schema, JsonNode value) {
    return COMPILED
        .computeIfAbsent(schema.toString(), key -> compile(schema))
        .validate(value.toString(), InputFormat.JSON);
  }

  /** With all that it may refer to. */
  private Schema compile(JsonNode schema) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.setAll((ObjectNode) schema);
    whole.set("components", json.required("components"));
    return REGISTRY.getSchema(whole.toString(), InputFormat.JSON);
  }

  /** What is wrong with a schema by the rules of JSON Schema itself. */
  static List<Error> faultsOfSchema(JsonNode schema) {
    String metaSchema = SpecificationVersion.DRAFT_2020_12.getDialectId();
    return REGISTRY
        .getSchema(SchemaLocation.of(metaSchema))
        .validate(schema.toString(), InputFormat.JSON);
  }

  /** One of its operations. */
  record Operation(String method, String path, JsonNode told) {
    boolean isOfImports() {
      return path.startsWith("/api/v1/imports");
    }

    boolean isOfAdministration() {
      return path.startsWith("/api/v1/admin/persons");
    }

    boolean isOfRedactions() {
      return path.startsWith("/api/v1/admin/redactions");
    }

    JsonNode body() {
      return told.required("requestBody").required("content").required("application/json");
    }

    /** The names of its examples, in order. */
    Set<String> examples() {
      return new LinkedHashSet<>(body().required("examples").propertyNames());
    }

    JsonNode example(String name) {
      return body().required("examples").required(name).required("value");
    }

    /** The status under which the answer to an example stands. */
    String status(String example) {
      return told.required("responses").properties().stream()
          .filter(each -> !content(each.getValue()).at("/examples/" + example).isMissingNode())
          .map(Map.Entry::getKey)
          .findFirst()
          .orElseThrow(() -> new AssertionError(this.name() + " has no answer to " + example));
    }

    JsonNode response(String status) {
      return told.required("responses").required(status);
    }

    static JsonNode content(JsonNode response) {
      JsonNode content = response.path("content");
      return content.isEmpty() ? content : content.values().iterator().next();
    }

    Set<String> statuses() {
      return new TreeSet<>(told.required("responses").propertyNames());
    }

    String name() {
      return method + " " + path;
    }
  }
}
