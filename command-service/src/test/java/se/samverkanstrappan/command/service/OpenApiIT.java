package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samverkanstrappan.command.collaboration.entry.EntryDrafts;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.RawBody;
import se.samverkanstrappan.command.service.OpenApiDocument.Operation;
import se.samverkanstrappan.command.service.RunningService.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document tells of every write, and what its examples say is what happens. */
class OpenApiIT {
  private static final String API = "/api/v1";
  private static final Set<String> PROBLEMS =
      Set.of("400", "401", "403", "409", "412", "413", "415", "422", "429", "503");

  @TempDir private static Path folder;
  private static RunningService service;
  private static OpenApiDocument document;

  @BeforeAll
  static void start() throws Exception {
    service =
        RunningService.on(
            "jdbc:h2:file:" + folder.resolve("book"),
            "--spring.main.sources=" + KeptNames.class.getName());
    document = OpenApiDocument.of(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void isOpenApi31() {
    SwaggerParseResult read = new OpenAPIV3Parser().readContents(document.text());

    assertThat(read.getMessages()).isEmpty();
    assertThat(read.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    for (JsonNode schema : document.json().at("/components/schemas").values()) {
      assertThat(OpenApiDocument.faultsOfSchema(schema)).as(schema.toString()).isEmpty();
    }
  }

  @Test
  void tellsOfEveryWriteAndOfNothingElse() throws Exception {
    List<String> told = document.operations().stream().map(Operation::name).toList();

    assertThat(told).containsExactlyInAnyOrderElementsOf(mappings().keySet());
    try (InputStream file = getClass().getResourceAsStream("/command-openapi/operations.json")) {
      JsonNode operations = JsonMapper.shared().readTree(Objects.requireNonNull(file));
      assertThat(operations.values())
          .map(each -> each.required("method").asString() + " " + each.required("path").asString())
          .as("in the order of their story")
          .containsExactlyElementsOf(document.writes().stream().map(Operation::name).toList());
    }
  }

  @Test
  void tellsOfEachWriteWhatItIsAnsweredAndShowsIt() {
    for (Operation each : document.writes()) {
      assertThat(each.told().path("summary").asString("")).as(each.name()).isNotBlank();
      Set<String> expected = new TreeSet<>(PROBLEMS);
      expected.addAll(each.path().contains("{") ? Set.of("404") : Set.of());
      Set<String> statuses = each.statuses();
      assertThat(statuses).as(each.name()).containsAll(expected).hasSize(expected.size() + 1);
      assertThat(each.examples()).as(each.name()).map(each::status).anyMatch(s -> s.matches("20."));
      statuses.forEach(status -> tellsOf(each, status));
    }
  }

  private static void tellsOf(Operation operation, String status) {
    JsonNode response = document.resolved(operation.response(status));
    JsonNode content = Operation.content(response);
    List<JsonNode> examples = new ArrayList<>(content.path("examples").values().stream().toList());
    examples.replaceAll(each -> each.required("value"));
    if (content.has("example")) {
      examples.add(content.required("example"));
    }
    assertThat(response.required("description").asString()).isNotBlank();
    assertThat(examples).as(operation.name() + " " + status).isNotEmpty();
    for (JsonNode example : examples) {
      assertThat(document.faults(content.required("schema"), example)).isEmpty();
    }
  }

  @Test
  void tellsOfEveryFieldThatIsRead() {
    Map<String, HandlerMethod> mappings = mappings();
    for (Operation each : document.writes()) {
      JsonNode schema = document.resolved(each.body().required("schema"));
      Class<?> body =
          Stream.of(mappings.get(each.name()).getMethodParameters())
              .filter(parameter -> parameter.hasParameterAnnotation(Body.class))
              .map(MethodParameter::getParameterType)
              .findFirst()
              .orElseThrow();
      if (body == RawBody.class) {
        assertThat(schema.required("oneOf").values())
            .map(OpenApiIT::properties)
            .containsExactlyInAnyOrderElementsOf(entries());
      } else {
        assertThat(properties(schema)).as(each.name()).isEqualTo(fields(body));
      }
    }
  }

  private static Set<String> properties(JsonNode schema) {
    return new TreeSet<>(schema.required("properties").propertyNames());
  }

  private static Set<String> fields(Class<?> body) {
    return Stream.of(body.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Fields of the entries that are amended by one address, and why they are. */
  private static List<Set<String>> entries() {
    return Arrays.stream(EntryKind.values())
        .filter(kind -> kind != EntryKind.INTERACTION)
        .map(kind -> fields(EntryDrafts.of(kind)))
        .peek(fields -> fields.add("reason"))
        .toList();
  }

  @Test
  void itsExamplesAreAnsweredAsTold() {
    for (Operation each : document.writes()) {
      for (String example : each.examples()) {
        isAnsweredAsTold(each, example);
      }
    }
    redactionsAreAnsweredAsTold();
  }

  /** When the story has been told: they are of what it wrote. */
  private static void redactionsAreAnsweredAsTold() {
    List<Operation> redactions = document.redactions();
    assertThat(redactions).map(Operation::method).containsExactlyInAnyOrder("POST", "GET");
    for (Operation each : redactions) {
      each.statuses().forEach(status -> tellsOf(each, status));
      if (each.method().equals("POST")) {
        each.examples().forEach(example -> isAnsweredAsTold(each, example));
      }
    }
    Operation listing =
        redactions.stream().filter(each -> each.method().equals("GET")).findFirst().orElseThrow();
    JsonNode listed = service.send("GET", "/admin/redactions", "").json();
    JsonNode content = Operation.content(listing.response("200"));
    assertThat(document.faults(content.required("schema"), listed)).isEmpty();
    ObjectNode told = (ObjectNode) content.at("/example/items/0").deepCopy();
    ObjectNode item = (ObjectNode) listed.at("/items/0");
    assertThat(item.required("id")).isEqualTo(redactedAgain(redactions).json().required("id"));
    List<String> others = List.of("id", "recordedAt", "requestedBy");
    assertThat(item.propertyNames()).containsAll(others);
    told.remove(others);
    assertThat(item.remove(others)).isEqualTo(told);
  }

  /** The kept answer to the one example that is on record. */
  private static Answer redactedAgain(List<Operation> redactions) {
    Operation redacting =
        redactions.stream().filter(each -> each.method().equals("POST")).findFirst().orElseThrow();
    Answer again =
        service.post(
            "/admin/redactions",
            redacting.example("purpose").toString(),
            headers(redacting, "purpose"));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    return again;
  }

  private static void isAnsweredAsTold(Operation operation, String example) {
    String called = operation.name() + " " + example;
    JsonNode body = operation.example(example);
    String status = operation.status(example);
    Answer answer =
        service.send(
            operation.method(),
            address(operation, example),
            body.toString(),
            headers(operation, example));
    assertThat(answer.status() + " " + answer.response().body()).as(called).startsWith(status);
    JsonNode response = document.resolved(operation.response(status));
    JsonNode content = Operation.content(response);
    assertThat(document.faults(content.required("schema"), answer.json())).as(called).isEmpty();
    JsonNode told = content.required("examples").required(example).required("value");
    boolean ownId = !status.equals("201") || (body.has("id") && !operation.isOfRedactions());
    assertThat(comparable(answer.json(), ownId)).as(called).isEqualTo(comparable(told, ownId));
    if (status.startsWith("2")) {
      assertThat(document.faults(operation.body().required("schema"), body)).as(called).isEmpty();
    }
    hasItsHeaders(called, response, answer);
  }

  private static String address(Operation operation, String example) {
    String address = operation.path().substring(API.length());
    for (JsonNode parameter : parameters(operation, "path")) {
      JsonNode value = parameter.at("/examples/" + example + "/value");
      assertThat(value.isString()).as(operation.name() + " " + example).isTrue();
      address =
          address.replace("{" + parameter.required("name").asString() + "}", value.asString());
    }
    for (JsonNode parameter : parameters(operation, "query")) {
      JsonNode value = parameter.at("/examples/" + example + "/value");
      address +=
          value.isMissingNode() ? "" : "?" + parameter.required("name").asString() + "=" + value;
    }
    return address;
  }

  private static String[] headers(Operation operation, String example) {
    return parameters(operation, "header").stream()
        .filter(each -> !each.at("/examples/" + example).isMissingNode())
        .flatMap(
            each ->
                Stream.of(
                    each.required("name").asString(),
                    each.at("/examples/" + example + "/value").asString()))
        .toArray(String[]::new);
  }

  private static List<JsonNode> parameters(Operation operation, String in) {
    return operation.told().required("parameters").values().stream()
        .filter(each -> each.required("in").asString().equals(in))
        .toList();
  }

  /** Without what is another each time. */
  private static JsonNode comparable(JsonNode answer, boolean ownId) {
    ObjectNode comparable = (ObjectNode) answer.deepCopy();
    comparable.remove(List.of("recordedAt", "correlationId"));
    if (!ownId) {
      comparable.remove("id");
    }
    return comparable;
  }

  private static void hasItsHeaders(String called, JsonNode response, Answer answer) {
    for (String header : response.required("headers").propertyNames()) {
      if (!header.equals("Idempotency-Replayed")) {
        assertThat(answer.header(header)).as(called + " " + header).isNotEmpty();
      }
    }
  }

  @Test
  void itsImportsAreAnsweredAsTold() {
    for (Operation each : document.imports()) {
      each.statuses().forEach(status -> tellsOf(each, status));
    }
    Operation taking = document.imports().getFirst();
    Operation telling = document.imports().getLast();
    ImportExamples examples = new ImportExamples(service, document, taking);
    examples.send("application/json", "rehearsed", "bundle");
    Answer later = examples.send("application/json", "later");
    examples.send("application/json", "faulty");
    examples.send("text/csv", "spreadsheet", "faultyRow");
    String path = later.header("Location").substring(API.length());
    Answer ended =
        await()
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> service.send("GET", path, ""),
                job -> !job.json().required("state").asString().equals("RUNNING"));
    ImportExamples answered = new ImportExamples(service, document, telling);
    answered.isAnsweredAsTold("later", ended);
    answered.isAnsweredAsTold("unknownImport", service.send("GET", "/imports/ingen", ""));
  }

  @Test
  void itsPersonsAreAnsweredAsTold() {
    new PersonExamples(service, document).areAnsweredAsTold();
  }

  @Test
  void everyOperationNeedsATokenAndTellsWhoIsRefused() {
    assertThat(document.json().at("/components/securitySchemes/bearer/scheme").asString())
        .isEqualTo("bearer");
    assertThat(document.json().at("/security/0").has("bearer")).isTrue();
    assertThat(document.operations())
        .allSatisfy(
            each -> {
              assertThat(each.told().has("security")).as(each.name()).isFalse();
              assertThat(each.statuses()).as(each.name()).contains("401", "403", "429");
              each.statuses().stream()
                  .filter(status -> !status.equals("204"))
                  .forEach(status -> tellsOf(each, status));
            });
    assertThat(document.administration()).hasSize(2);
  }

  @Test
  void keepsToTheApi() {
    assertThat(document.text()).doesNotContain("/internal", "/actuator", "se.samverkanstrappan");
  }

  private static Map<String, HandlerMethod> mappings() {
    Map<String, HandlerMethod> mappings = new TreeMap<>();
    service
        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((info, method) -> names(info).forEach(name -> mappings.put(name, method)));
    return mappings;
  }

  private static List<String> names(RequestMappingInfo info) {
    return info.getPatternValues().stream()
        .filter(path -> path.startsWith(API))
        .flatMap(path -> info.getMethodsCondition().getMethods().stream().map(m -> m + " " + path))
        .toList();
  }
}
