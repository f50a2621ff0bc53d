package se.samverkanstrappan.events.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.events.schema.Schemas.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The bundle's schema takes what import takes, and no field that import does not know. */
class BundleSchemaTest {
  @ParameterizedTest
  @ValueSource(strings = {"minimal", "full"})
  void takesTheSamples(String sample) {
    assertThat(faults(Schemas.BUNDLE, bundle(sample))).isEmpty();
  }

  @Test
  void fullSampleUsesEveryFieldThereIs() {
    List<String> unused =
        Schemas.document(Schemas.BUNDLE)
            .get("$defs")
            .propertyStream()
            .flatMap(
                each ->
                    each.getValue().get("properties").propertyNames().stream()
                        .filter(field -> bundle("full").findValues(field).isEmpty())
                        .map(field -> each.getKey() + "." + field))
            .toList();

    assertThat(unused).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("objects")
  void refusesAnUnknownFieldEverywhere(String pointer) {
    JsonNode bundle = bundle("full");
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
          /assignments/0                | tasks        | [{"id":"a"}]
          /assignments/0/reports/0      | kind         | "HALF"
          /assignments/0/ambitions/0    | step         | 9
          /collaborations/0             | title        | ""
          /collaborations/0             | openedOn     | "maj 2024"
          /collaborations/0             | form         | "CLUB"
          /collaborations/0             | areas        | ["FOOTBALL"]
          /collaborations/0/participants/0 | joinedOn  | null
          /collaborations/0/roles/0     | role         | "BOSS"
          /collaborations/0/mandates/0  | mandate      | "ALL"
          /collaborations/0/interactions/0 | observations | []
          /collaborations/0/interactions/0 | date      | "2024-13"
          /collaborations/0/perceptions/0 | perceived  | 0
          /collaborations/0/perceptions/0 | perceived  | "4"
          /collaborations/0/obstacles/0 | kind         | "RAIN"
          /collaborations/0/lifecycle/0 | kind         | "OPENED"
          /collaborations/0/links/0     | task         | 1
          """)
  void refusesAnImpossibleValue(String pointer, String field, String json) {
    JsonNode bundle = bundle("full");
    ((ObjectNode) bundle.at(pointer)).set(field, Schemas.json(json));

    assertThat(faults(Schemas.BUNDLE, bundle)).isNotEmpty();
  }

  @Test
  void refusesATitleThatIsTooLong() {
    JsonNode bundle = bundle("minimal");
    ObjectNode collaboration = (ObjectNode) bundle.at("/collaborations/0");

    collaboration.put("title", "å".repeat(200));
    assertThat(faults(Schemas.BUNDLE, bundle)).isEmpty();
    collaboration.put("title", "å".repeat(201));
    assertThat(faults(Schemas.BUNDLE, bundle)).isNotEmpty();
  }

  private static JsonNode bundle(String sample) {
    return Schemas.json(Path.of("src/test/resources/bundles", sample + ".json"));
  }

  /** Where there is an object in the full sample. */
  private static List<String> objects() {
    List<String> found = new ArrayList<>();
    collect("", bundle("full"), found);
    return found;
  }

  private static void collect(String pointer, JsonNode node, List<String> found) {
    if (node.isObject()) {
      found.add(pointer);
      node.properties()
          .forEach(each -> collect(pointer + "/" + each.getKey(), each.getValue(), found));
    }
    if (node.isArray()) {
      Stream.iterate(0, each -> each < node.size(), each -> each + 1)
          .forEach(each -> collect(pointer + "/" + each, node.get(each), found));
    }
  }
}
