package se.samverkanstrappan.events.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.events.schema.Schemas.faults;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkanstrappan.events.codec.Sample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is stored and published is valid by the schemas, and what is damaged is not. */
class EventSchemaTest {
  private static final Sample LOGGED = new Sample("collaboration.interaction-logged", 1, "full");

  @ParameterizedTest
  @MethodSource("samples")
  void dataOfEverySampleIsValid(Sample sample) {
    assertThat(faults(schemaOf(sample), sample.data())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void wholeOfEverySampleIsValid(Sample sample) {
    assertThat(faults(Schemas.CLOUD_EVENT, sample.cloudEvent())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void dataWithAFieldOfAnotherShapeIsNot(Sample sample) {
    assertThat(sample.data().propertyNames())
        .allSatisfy(
            field -> {
              ObjectNode damaged = (ObjectNode) sample.data();
              damaged.putObject(field).put("of", "another shape");
              assertThat(faults(schemaOf(sample), damaged)).isNotEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("minimalSamples")
  void dataWithLessThanTheMinimumIsNot(Sample sample) {
    assertThat(Pointers.toObjects(sample.data()))
        .isNotEmpty()
        .allSatisfy(
            pointer ->
                assertThat(sample.data().at(pointer).propertyNames())
                    .allSatisfy(
                        field -> {
                          JsonNode damaged = sample.data();
                          ((ObjectNode) damaged.at(pointer)).remove(field);
                          assertThat(faults(schemaOf(sample), damaged)).isNotEmpty();
                        }));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void dataWithNullInsteadOfNothingIsNot(Sample sample) {
    assertThat(Pointers.toObjects(sample.data()))
        .allSatisfy(
            pointer ->
                assertThat(sample.data().at(pointer).propertyNames())
                    .allSatisfy(
                        field -> {
                          JsonNode damaged = sample.data();
                          ((ObjectNode) damaged.at(pointer)).putNull(field);
                          assertThat(faults(schemaOf(sample), damaged)).isNotEmpty();
                        }));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"planet\":{}}",
        "{\"interaction\":{}}",
        "{\"ambition\":{\"step\":9,\"by\":\"2027\"}}",
        "{\"ambition\":{\"step\":8,\"by\":\"2027\"},\"link\":{}}"
      })
  void amendedEntryOfNoKnownKindIsNot(String entry) {
    Sample amended = new Sample("collaboration.entry-amended", 1, "ambition");
    ObjectNode damaged = (ObjectNode) amended.data();
    damaged.set("entry", Schemas.json(entry));

    assertThat(faults(schemaOf(amended), damaged)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("minimalSamples")
  void wholeWithLessThanTheMinimumIsNot(Sample sample) {
    assertThat(sample.cloudEvent().propertyNames())
        .allSatisfy(
            attribute -> {
              ObjectNode damaged = (ObjectNode) sample.cloudEvent();
              damaged.remove(attribute);
              assertThat(faults(Schemas.CLOUD_EVENT, damaged)).isNotEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("samples")
  void wholeWithDataOfAnotherTypeIsNot(Sample sample) {
    ObjectNode damaged = (ObjectNode) sample.cloudEvent();
    damaged.putObject("data");

    assertThat(faults(Schemas.CLOUD_EVENT, damaged)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          date         | "2024-9"
          date         | "2024-13"
          date         | "2024-09-32"
          date         | 2024
          estimated    | "ja"
          form         | "FIKA"
          observations | []
          observations | ["DREAMT"]
          participants | []
          participants | [{}]
          participants | [{"actor":"Region Skåne"}]
          participants | [{"actor":"region-12","part":"LEFT"}]
          participants | [{"actor":"region-12","people":0}]
          participants | [{"actor":"region-12","people":1000}]
          participants | [{"actor":"region-12","people":1.5}]
          summary      | ""
          outcome      | null
          evidence     | [{"url":"https://example.org"}]
          evidence     | [{"label":"x","url":"javascript:alert(1)"}]
          """)
  void interactionWithAnImpossibleValueIsNot(String field, String json) {
    ObjectNode damaged = (ObjectNode) LOGGED.data();
    ((ObjectNode) damaged.get("interaction")).set(field, Schemas.json(json));

    assertThat(faults(schemaOf(LOGGED), damaged)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          specversion     | "0.3"
          source          | "/samverkanstrappan/actor"
          type            | "se.samverkanstrappan.InteractionLogged"
          subject         | "Åre"
          time            | "2026-11-20T08:15:30Z"
          recordedat      | "2026-11-20T09:15:30.000001+01:00"
          datacontenttype | "text/plain"
          dataversion     | 0
          sequence        | 0
          sequence        | "7"
          epoch           | 0
          correlationid   | ""
          authid          | ""
          organisation    | "Åre"
          """)
  void wholeWithAnImpossibleAttributeIsNot(String attribute, String json) {
    ObjectNode damaged = (ObjectNode) LOGGED.cloudEvent();
    damaged.set(attribute, Schemas.json(json));

    assertThat(faults(Schemas.CLOUD_EVENT, damaged)).isNotEmpty();
  }

  @Test
  void unknownTypesRevisionsFieldsAndAttributesAreValid() {
    ObjectNode later = (ObjectNode) LOGGED.cloudEvent();
    later.put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    ((ObjectNode) later.get("data").get("interaction")).put("budget", 12);
    assertThat(faults(Schemas.CLOUD_EVENT, later)).isEmpty();

    JsonNode revised = later.deepCopy();
    ((ObjectNode) revised).put("dataversion", 2).putObject("data");
    assertThat(faults(Schemas.CLOUD_EVENT, revised)).isEmpty();

    JsonNode unknown = later.deepCopy();
    ((ObjectNode) unknown).put("type", "collaboration.mascot-chosen").putObject("data");
    assertThat(faults(Schemas.CLOUD_EVENT, unknown)).isEmpty();
  }

  private static String schemaOf(Sample sample) {
    return sample.type() + ".v" + sample.revision();
  }

  private static List<Sample> samples() {
    return Sample.all();
  }

  private static List<Sample> minimalSamples() {
    return Sample.all().stream().filter(each -> each.variant().equals("minimal")).toList();
  }
}
