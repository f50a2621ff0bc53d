package se.samverkanstrappan.events.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.events.schema.Schemas.faults;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The bundle's schema knows how long a text and how many things there may be, and no stricter. */
class BundleLimitsTest {
  @ParameterizedTest
  @CsvSource({
    "/actors/0, name, 200",
    "/actors/0, nameEn, 200",
    "/assignments/0, title, 200",
    "/assignments/0, reference, 200",
    "/assignments/0/tasks/0, text, 1000",
    "/assignments/0/source, label, 200",
    "/collaborations/0, title, 200",
    "/collaborations/0, purpose, 1000",
    "/collaborations/0/mandates/0, note, 2000",
    "/collaborations/0/interactions/0, summary, 4000",
    "/collaborations/0/interactions/0, outcome, 2000",
    "/collaborations/0/interactions/0/evidence/0, label, 200",
    "/collaborations/0/perceptions/0, comment, 2000",
    "/collaborations/0/obstacles/0, description, 2000",
    "/collaborations/0/obstacles/0, resolution, 2000",
    "/collaborations/0/lifecycle/0, reason, 1000"
  })
  void refusesATextThatIsTooLong(String pointer, String field, int most) {
    JsonNode bundle = Schemas.bundle("full");
    ObjectNode holder = (ObjectNode) bundle.at(pointer);

    holder.put(field, "🌱".repeat(most));
    assertThat(faults(Schemas.BUNDLE, bundle)).isEmpty();
    holder.put(field, "å".repeat(most + 1));
    assertThat(faults(Schemas.BUNDLE, bundle)).isNotEmpty();
  }

  @Test
  void refusesAnAddressThatIsTooLong() {
    JsonNode bundle = Schemas.bundle("full");
    ObjectNode report = (ObjectNode) bundle.at("/assignments/0/reports/0");

    report.put("link", "https://example.org/" + "a".repeat(980));
    assertThat(faults(Schemas.BUNDLE, bundle)).isEmpty();
    report.put("link", "https://example.org/" + "a".repeat(981));
    assertThat(faults(Schemas.BUNDLE, bundle)).isNotEmpty();
  }

  @Test
  void refusesMoreEvidenceThanThereMayBe() {
    JsonNode bundle = Schemas.bundle("full");
    ArrayNode evidence =
        ((ObjectNode) bundle.at("/collaborations/0/interactions/0")).putArray("evidence");

    IntStream.range(0, 20).forEach(each -> evidence.addObject().put("label", "x"));
    assertThat(faults(Schemas.BUNDLE, bundle)).isEmpty();
    evidence.addObject().put("label", "x");
    assertThat(faults(Schemas.BUNDLE, bundle)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/assignments/0/responsible, 500",
    "/assignments/0/cooperating, 500",
    "/assignments/0/tasks, 200",
    "/assignments/0/reports, 200",
    "/assignments/0/ambitions, 200"
  })
  void refusesAListThatIsTooLong(String pointer, int most) {
    JsonNode bundle = Schemas.bundle("full");
    ArrayNode list = (ArrayNode) bundle.at(pointer);
    JsonNode first = list.get(0);

    list.removeAll();
    IntStream.range(0, most).forEach(each -> list.add(first.isString() ? text("a" + each) : first));
    assertThat(faults(Schemas.BUNDLE, bundle)).isEmpty();
    list.add(first);
    assertThat(faults(Schemas.BUNDLE, bundle)).isNotEmpty();
  }

  private static JsonNode text(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }

  @Test
  void refusesAResolutionOfWhatIsNotResolved() {
    JsonNode bundle = Schemas.bundle("full");
    ((ObjectNode) bundle.at("/collaborations/0/obstacles/0")).remove("resolvedOn");

    assertThat(faults(Schemas.BUNDLE, bundle)).isNotEmpty();
  }
}
