package se.samverkanstrappan.production;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against the schema of the Compose Specification, of 2021: what it allows is still allowed. */
class ComposeTest {
  private static final Path FOLDER = Path.of("..", "compose");
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonNode COMPOSITION =
      MAPPER.valueToTree(
          Manifests.documents(FOLDER.resolve("compose.yaml")).findFirst().orElseThrow());
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
          .getSchema(
              Manifests.text(Path.of("src/test/resources/compose-spec.schema.json")),
              InputFormat.JSON);

  @Test
  void keepsToTheSpecification() {
    assertThat(SCHEMA.validate(COMPOSITION)).isEmpty();
    assertThat(COMPOSITION.path("services").propertyNames())
        .containsExactlyInAnyOrder(
            "command-service",
            "query-service",
            "postgresql",
            "kafka",
            "mongodb",
            "keycloak",
            "prometheus",
            "grafana");
  }

  @Test
  void aFieldThatTheSpecificationDoesNotKnowIsRefused() {
    Map<String, Object> misspelt = Map.of("services", Map.of("a", Map.of("imagge", "b")));

    JsonNode document = MAPPER.valueToTree(misspelt);

    assertThat(SCHEMA.validate(document)).isNotEmpty();
  }

  @Test
  void filesAndFoldersThatAreMountedExist() {
    Stream<String> secrets =
        COMPOSITION.path("secrets").valueStream().map(each -> each.path("file").asString());
    Stream<String> volumes =
        services()
            .flatMap(each -> each.path("volumes").valueStream())
            .map(each -> each.asString().split(":", -1)[0])
            .filter(each -> each.startsWith("."));

    List<String> sources = Stream.concat(secrets, volumes).toList();

    assertThat(sources).hasSizeGreaterThan(8);
    assertThat(sources).allSatisfy(each -> assertThat(FOLDER.resolve(each)).exists());
  }

  @Test
  void nothingIsListenedOnButThisMachine() {
    assertThat(services().flatMap(each -> each.path("ports").valueStream()))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.asString()).startsWith("127.0.0.1:"));
  }

  /**
   * Docker mounts such folders so that nothing in them can be run, as RocksDB's library has to be.
   */
  @Test
  void queryServiceCanRunTheLibraryThatItUnpacks() {
    assertThat(
            COMPOSITION
                .path("services")
                .path("query-service")
                .path("tmpfs")
                .valueStream()
                .map(JsonNode::asString))
        .contains("/tmp:exec");
  }

  @Test
  void theDisksOfWhatIsWrittenToAreWatched() {
    for (String service : List.of("command-service", "query-service")) {
      Stream<String> written =
          COMPOSITION
              .path("services")
              .path(service)
              .path("tmpfs")
              .valueStream()
              .map(each -> each.asString().split(":", -1)[0]);

      assertThat(Settings.of(FOLDER.resolve("config").resolve(service + ".yml")).watchedDisks())
          .as(service)
          .containsExactlyInAnyOrderElementsOf(written.toList());
    }
  }

  @Test
  void theRealmHasTheClientsAndTheSecretsThatTheServicesUse() {
    JsonNode realm =
        MAPPER.readTree(Manifests.text(FOLDER.resolve("keycloak/samverkan-realm.json")));

    assertThat(secretOf(realm, "samverkanstrappan-pages"))
        .isEqualTo(Manifests.text(FOLDER.resolve("secrets/pages-client")));
    assertThat(secretOf(realm, "samverkanstrappan-service"))
        .isEqualTo(Manifests.text(FOLDER.resolve("secrets/service-client")));
  }

  private static String secretOf(JsonNode realm, String client) {
    return realm
        .path("clients")
        .valueStream()
        .filter(each -> each.path("clientId").asString().equals(client))
        .map(each -> each.path("secret").asString())
        .findFirst()
        .orElse("");
  }

  private static Stream<JsonNode> services() {
    return COMPOSITION.path("services").valueStream();
  }
}
