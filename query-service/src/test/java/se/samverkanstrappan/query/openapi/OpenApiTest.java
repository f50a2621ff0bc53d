package se.samverkanstrappan.query.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document tells of every read and of exactly the parameters it takes. */
@ReadsTest
class OpenApiTest {
  private static final Path CLASSES = Path.of("target/classes/se/samverkanstrappan/query");

  /** The only thing that is written here, but for what is done by administrators. */
  private static final String FIX = "/api/v1/assignments/{id}/follow-ups";

  private static final String ADMINISTRATION = "/api/v1/admin/";

  /** Longer than any text may be, and neither a day, a number nor a word. */
  private static final String WRONG = "x".repeat(201);

  @Autowired private MockMvcTester http;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private String text = "";
  private JsonNode document = JsonMapper.shared().nullNode();

  @BeforeEach
  void read() throws Exception {
    text = http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString();
    document = JsonMapper.shared().readTree(text);
  }

  @Test
  void isOpenApi31() {
    SwaggerParseResult read = new OpenAPIV3Parser().readContents(text);

    assertThat(read.getMessages()).isEmpty();
    assertThat(read.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
  }

  @Test
  void tellsOfEveryReadAndOfNothingElse() {
    List<String> reads =
        mappings.getHandlerMethods().keySet().stream()
            .flatMap(info -> info.getPatternValues().stream())
            .filter(path -> path.startsWith("/api/"))
            .distinct()
            .toList();

    assertThat(document.required("paths").propertyNames())
        .containsExactlyInAnyOrderElementsOf(reads);
    for (Map.Entry<String, JsonNode> each : reads()) {
      JsonNode told = each.getValue().required("get");
      assertThat(told.path("summary").asString("")).as(each.getKey()).isNotBlank();
      assertThat(told.required("responses").propertyNames()).contains("200", "400", "503");
      assertThat(told.at("/responses/200/content").properties()).as(each.getKey()).isNotEmpty();
    }
    assertThat(text).doesNotContain("se.samverkanstrappan");
  }

  @Test
  void tellsOfTheOneWrite() {
    JsonNode told = document.required("paths").required(FIX).required("post");
    assertThat(told.path("summary").asString("")).isNotBlank();
    assertThat(told.at("/requestBody/content").propertyNames()).containsExactly("application/json");
    assertThat(told.required("responses").propertyNames())
        .contains("201", "400", "403", "404", "412", "422", "503")
        .doesNotContain("200");
  }

  @Test
  void tellsOfTheOrdersToRebuild() {
    for (String order : List.of("", "/switch", "/abandon", "/fall-back")) {
      JsonNode told =
          document.required("paths").required(ADMINISTRATION + "rebuild" + order).required("post");
      assertThat(told.path("summary").asString("")).as(order).isNotBlank();
      assertThat(told.required("responses").propertyNames()).contains("202", "403", "409");
    }
  }

  @Test
  void tellsThatAVerificationIsBegun() {
    JsonNode told = document.required("paths").required(ADMINISTRATION + "verify").required("post");

    assertThat(told.path("summary").asString("")).isNotBlank();
    assertThat(told.required("responses").propertyNames())
        .containsExactlyInAnyOrder("202", "400", "401", "403", "429", "503");
  }

  @Test
  void tellsOfWhatAdministratorsDo() {
    Map<String, JsonNode> acts = new TreeMap<>();
    document
        .required("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        each -> {
                          if (path.getKey().startsWith(ADMINISTRATION)
                              && !each.getKey().equals("get")) {
                            acts.put(each.getKey() + " " + path.getKey(), each.getValue());
                          }
                        }));

    assertThat(acts)
        .containsKeys(
            "delete /api/v1/admin/dead-letters/{id}",
            "post /api/v1/admin/dead-letters/{id}/replay",
            "post /api/v1/admin/dead-letters/replay")
        .allSatisfy(
            (path, told) -> {
              assertThat(told.path("summary").asString("")).isNotBlank();
              assertThat(told.required("responses").propertyNames())
                  .containsAnyOf("200", "202")
                  .contains("400", "403", "503");
            });
  }

  /** All paths but those that are only written to. */
  private List<Map.Entry<String, JsonNode>> reads() {
    return document.required("paths").properties().stream()
        .filter(each -> each.getValue().has("get"))
        .toList();
  }

  @Test
  void refersOnlyToWhatItTells() {
    assertThat(document.findValuesAsString("$ref"))
        .contains("#/components/schemas/PageSignalsItem")
        .allSatisfy(
            it -> assertThat(document.at(it.substring(1)).isMissingNode()).as(it).isFalse());
  }

  @Test
  void tellsThatEverythingForReadersButTheStreamOfChangesHasATag() {
    for (Map.Entry<String, JsonNode> each : reads()) {
      boolean streams =
          each.getKey().equals("/api/v1/changes") || each.getKey().startsWith(ADMINISTRATION);
      JsonNode responses = each.getValue().at("/get/responses");
      assertThat(responses.has("304")).as(each.getKey()).isNotEqualTo(streams);
      assertThat(responses.required("200").path("headers").propertyNames().contains("ETag"))
          .as(each.getKey())
          .isNotEqualTo(streams);
    }
  }

  @Test
  void tellsOfExactlyTheParametersThatAreTaken() throws IOException {
    Set<String> names = everyNameInTheCode();
    assertThat(names).contains("asOf", "minVersion");
    for (Map.Entry<String, JsonNode> each : reads()) {
      assertThat(told(each.getValue().required("get")))
          .as(each.getKey())
          .isEqualTo(taken(each.getKey(), names));
    }
  }

  private Set<String> told(JsonNode operation) {
    Set<String> names = new TreeSet<>();
    for (JsonNode reference : operation.required("parameters").values()) {
      JsonNode parameter = document.at(reference.required("$ref").asString().substring(1));
      if (parameter.required("in").asString().equals("query")) {
        names.add(parameter.required("name").asString());
      }
    }
    return names;
  }

  /** Those that are told to be wrong, and not to be unknown. */
  private Set<String> taken(String path, Set<String> names) {
    var request =
        http.get()
            .uri(path.replaceAll("\\{[a-z]+}", "none"))
            .header("Authorization", "Bearer " + TestTokens.of("region-12", Role.ADMIN));
    for (String name : names) {
      request = request.param(name, WRONG);
    }
    MvcTestResult answer = request.exchange();
    assertThat(answer).hasStatus(400);
    Map<String, String> faults = new TreeMap<>();
    for (JsonNode fault : body(answer).required("errors").values()) {
      faults.put(fault.required("pointer").asString(), fault.required("message").asString());
    }
    Set<String> taken = new TreeSet<>();
    faults.forEach(
        (pointer, message) -> {
          if (!message.startsWith("there is no parameter ")) {
            taken.add(pointer.substring(1));
          }
        });
    return taken;
  }

  private static JsonNode body(MvcTestResult answer) {
    return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
  }

  /** Whatever a parameter could be called: every literal that looks like a name. */
  private static Set<String> everyNameInTheCode() throws IOException {
    List<Path> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CLASSES)) {
      files.filter(file -> file.toString().endsWith(".class")).forEach(classes::add);
    }
    Set<String> names = new TreeSet<>();
    for (Path each : classes) {
      for (PoolEntry entry : ClassFile.of().parse(each).constantPool()) {
        if (entry instanceof StringEntry literal && literal.stringValue().matches("[A-Za-z]+")) {
          names.add(literal.stringValue());
        }
      }
    }
    return names;
  }
}
