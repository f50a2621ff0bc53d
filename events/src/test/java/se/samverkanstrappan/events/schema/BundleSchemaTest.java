package se.samverkanstrappan.events.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.events.schema.Schemas.faults;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bundle's schema takes what import takes, and no field that import does not know. */
class BundleSchemaTest {
  @ParameterizedTest
  @ValueSource(strings = {"minimal", "full"})
  void takesTheSamples(String sample) {
    assertThat(faults(Schemas.BUNDLE, Schemas.bundle(sample))).isEmpty();
  }

  /** What the reports say happened is the first real input; it lies where it is imported. */
  @Test
  void takesTheDocumentedCases() {
    JsonNode documented =
        Schemas.json(Path.of("../query-service/src/test/resources/cases/documented.json"));

    assertThat(faults(Schemas.BUNDLE, documented)).isEmpty();
  }

  @Test
  void fullSampleUsesEveryFieldThereIs() {
    List<String> unused =
        Schemas.document(Schemas.BUNDLE)
            .get("$defs")
            .propertyStream()
            .filter(each -> each.getValue().has("properties"))
            .flatMap(
                each ->
                    each.getValue().get("properties").propertyNames().stream()
                        .filter(field -> Schemas.bundle("full").findValues(field).isEmpty())
                        .map(field -> each.getKey() + "." + field))
            .toList();

    assertThat(unused).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("objects")
  void refusesAnUnknownFieldEverywhere(String pointer) {
    JsonNode bundle = Schemas.bundle("full");
    ((ObjectNode) bundle.at(pointer)).put("recordedAt", "2026-11-20");

    assertThat(faults(Schemas.BUNDLE, bundle)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                            | format       | "samverkanstrappan-bundle/2"
          ''                            | actors       | null
          /actors/0                     | kind         | "PERSON"
          /actors/0                     | id           | "Region Skåne"
          /actors/0                     | county       | "9"
          /actors/0                     | name         | ""
          /actors/0                     | county       | "02"
          /actors/0                     | name         | " \\n"
          /actors/0                     | name         | "Region\\u0000"
          /actors/0                     | organisationNumber | "2120000803"
          /actors/0                     | aliases      | ["kommun-0980","kommun-0980"]
          /actors/0                     | group        | "false"
          /assignments/0                | tasks        | [{"id":"a"}]
          /assignments/0                | title        | "\\t"
          /assignments/0                | reference    | ""
          /assignments/0                | responsible  | ["region-09","region-09"]
          /assignments/0                | source       | {"url":"https://example.org"}
          /assignments/0/reports/0      | kind         | "HALF"
          /assignments/0/reports/0      | link         | "ftp://example.org"
          /assignments/0/reports/1      | link         | "https://example.org/inte-inlämnad"
          /assignments/0/ambitions/0    | step         | 9
          /collaborations/0             | title        | ""
          /collaborations/0             | openedOn     | "maj 2024"
          /collaborations/0             | form         | "CLUB"
          /collaborations/0             | areas        | ["FOOTBALL"]
          /collaborations/0             | areas        | ["PLANNING","PLANNING"]
          /collaborations/0             | counties     | ["02"]
          /collaborations/0             | counties     | ["12","12"]
          /collaborations/0             | purpose      | ""
          /collaborations/0             | roles        | null
          /collaborations/0/participants/0 | joinedOn  | null
          /collaborations/0/participants/0 | id        | "-"
          /collaborations/0/roles/0     | role         | "BOSS"
          /collaborations/0/mandates/0  | mandate      | "ALL"
          /collaborations/0/interactions/0 | observations | []
          /collaborations/0/interactions/0 | date      | "2024-13"
          /collaborations/0/mandates/0  | note         | " "
          /collaborations/0/interactions/0 | observations | ["LISTENED","LISTENED"]
          /collaborations/0/interactions/0 | participants | []
          /collaborations/0/interactions/0 | outcome   | "\\u0007"
          /collaborations/0/interactions/0 | evidence  | [{"label":"x","url":"javascript:alert(1)"}]
          /collaborations/0/interactions/0 | evidence  | [{"label":"x","url":"https://"}]
          /collaborations/0/interactions/0 | evidence  | [{"label":"x","url":"https:///utan-värd"}]
          /collaborations/0/interactions/0 | evidence  | [{"label":"x","url":"https://två ord"}]
          /collaborations/0/interactions/0 | evidence  | [{"label":"","url":"https://example.org"}]
          /collaborations/0/perceptions/0 | perceived  | 0
          /collaborations/0/perceptions/0 | desired    | 9
          /collaborations/0/perceptions/0 | comment    | ""
          /collaborations/0/ambitions/0 | step         | 0
          /collaborations/0/ambitions/0 | by           | "snart"
          /collaborations/0/perceptions/0 | perceived  | "4"
          /collaborations/0/obstacles/0 | kind         | "RAIN"
          /collaborations/0/obstacles/0 | description  | ""
          /collaborations/0/obstacles/0 | resolvedOn   | null
          /collaborations/0/lifecycle/0 | kind         | "OPENED"
          /collaborations/0/lifecycle/0 | reason       | ""
          /collaborations/0/links/0     | task         | 1
          """)
  void refusesAnImpossibleValue(String pointer, String field, String json) {
    JsonNode bundle = Schemas.bundle("full");
    ((ObjectNode) bundle.at(pointer)).set(field, Schemas.json(json));

    assertThat(faults(Schemas.BUNDLE, bundle)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /actors/0                        | name      | "\\tRegion\\r\\nGotland 🌱"
          /actors/1                        | kind      | "CIVIL_SOCIETY"
          /assignments/0                   | tasks     | []
          /assignments/0                   | cooperating | []
          /assignments/0/reports/0         | link      | "HTTP://example.org"
          /collaborations/0                | participants | []
          /collaborations/0                | endsOn    | "9999"
          /collaborations/0/interactions/0 | evidence  | []
          /collaborations/0/interactions/0 | evidence  | [{"label":"x","url":"Https://exämple.org:8080/å b?c={d}#e"}]
          /collaborations/0/interactions/0 | evidence  | [{"label":"x","url":"https://example.org?a"}]
          /collaborations/0/interactions/0 | date      | "2024-02"
          /collaborations/0/perceptions/0  | perceived | 8
          /collaborations/0/obstacles/0    | resolvedOn | "2024-11-27"
          """)
  void takesWhatIsAllowed(String pointer, String field, String json) {
    JsonNode bundle = Schemas.bundle("full");
    ((ObjectNode) bundle.at(pointer)).set(field, Schemas.json(json));

    assertThat(faults(Schemas.BUNDLE, bundle)).isEmpty();
  }

  /** Import judges one thing at a time, so that what is faultless can go in. */
  @ParameterizedTest
  @CsvSource({
    "actor, /actors/0",
    "assignment, /assignments/0",
    "collaboration, /collaborations/0",
    "participant, /collaborations/0/participants/0",
    "role, /collaborations/0/roles/0",
    "mandate, /collaborations/0/mandates/0",
    "interaction, /collaborations/0/interactions/0",
    "perception, /collaborations/0/perceptions/0",
    "ambition, /collaborations/0/ambitions/0",
    "obstacle, /collaborations/0/obstacles/0",
    "lifecycle, /collaborations/0/lifecycle/0",
    "link, /collaborations/0/links/0"
  })
  void judgesEachKindOfThingOnItsOwn(String kind, String pointer) {
    ObjectNode thing = (ObjectNode) Schemas.bundle("full").at(pointer);

    assertThat(Schemas.faultsIn(Schemas.BUNDLE, kind, thing)).isEmpty();
    thing.put("recordedAt", "2026-11-20");
    assertThat(Schemas.faultsIn(Schemas.BUNDLE, kind, thing)).isNotEmpty();
  }

  @Test
  void judgesACollaborationWithoutItsEntries() {
    ObjectNode collaboration = (ObjectNode) Schemas.bundle("full").at("/collaborations/0");
    collaboration.properties().stream()
        .filter(each -> each.getValue().isArray())
        .forEach(each -> ((ArrayNode) each.getValue()).removeAll());

    assertThat(Schemas.faultsIn(Schemas.BUNDLE, "collaboration", collaboration)).isEmpty();
  }

  /** Where there is an object in the full sample. */
  private static List<String> objects() {
    return Pointers.toObjects(Schemas.bundle("full"));
  }
}
