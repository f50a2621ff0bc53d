package se.samverkanstrappan.command.importing.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkanstrappan.command.importing.source.ElementCheck;
import se.samverkanstrappan.command.rules.Violation;
import tools.jackson.databind.json.JsonMapper;

class BundleSchemaTest {
  private final BundleSchema schema = new BundleSchema();

  private List<Violation> faults(String kind, String json) {
    return schema.faults(kind, JsonMapper.shared().readTree(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "actors;{\"id\":\"a\",\"kind\":\"REGION\",\"name\":\"A\"}",
        "participants;{\"actor\":\"a\",\"joinedOn\":\"2024\"}",
        "roles;{\"actor\":\"a\",\"role\":\"EXECUTOR\",\"from\":\"2024-01\"}",
        "mandates;{\"actor\":\"a\",\"mandate\":\"OBSERVE\",\"from\":\"2024\"}",
        "perceptions;{\"actor\":\"a\",\"date\":\"2024\",\"perceived\":3}",
        "ambitions;{\"step\":3,\"by\":\"2030\"}",
        "obstacles;{\"kind\":\"OTHER\",\"raisedOn\":\"2024\",\"description\":\"Hinder\"}",
        "lifecycle;{\"kind\":\"PAUSED\",\"date\":\"2024\"}",
        "links;{\"assignment\":\"a\",\"task\":\"t\",\"from\":\"2024\"}",
      })
  void acceptsWhatIsWellFormed(String kind, String json) {
    assertThat(faults(kind, json)).isEmpty();
  }

  @Test
  void tellsAllFaultsOfAnElementWithPointers() {
    assertThat(
            faults(
                "interactions",
                """
                {"date":"igår","form":"PARTY","observations":[],"summary":"x","who/what":1,
                 "participants":[{"actor":"a"},{"actor":"b","people":1000,"part":7}]}
                """))
        .contains(
            new Violation("/date", "is not written as it must be"),
            new Violation("/form", "is not one of the known values"),
            new Violation("/observations", "at least 1 is required"),
            new Violation("/who~1what", "is not a field that is known"),
            new Violation("/participants/1/people", "must be at most 999"),
            new Violation("/participants/1/part", "is not one of the known values"));
  }

  @Test
  void tellsOneFaultOfEachField() {
    assertThat(faults("obstacles", "{\"kind\":7,\"raisedOn\":\"2024\",\"description\":\" \"}"))
        .containsExactlyInAnyOrder(
            new Violation("/kind", "is not one of the known values"),
            new Violation("/description", "must be text, and not blank"));
  }

  @Test
  void tellsNoMoreThanIsOfUse() {
    assertThat(faults("actors", "{\"aliases\":[" + "7,".repeat(9_000) + "7]}")).hasSize(200);
    assertThat(faults("actors", "{\"aliases\":[" + "7,".repeat(10_000) + "7]}"))
        .containsExactly(new Violation("", "holds more than 10000 values"));
  }

  @Test
  void tellsWhatIsMissing() {
    assertThat(faults("participants", "{}"))
        .containsExactlyInAnyOrder(
            new Violation("/actor", "is required"), new Violation("/joinedOn", "is required"));
  }

  @Test
  void tellsWhichTextIsTooLong() {
    String json = "{\"step\":9,\"by\":\"2030\",\"actorKind\":null}";
    assertThat(faults("ambitions", json))
        .extracting(Violation::pointer)
        .contains("/step", "/actorKind");
  }

  @Test
  void judgesABundleWithoutItsElements() {
    assertThat(
            faults(
                ElementCheck.BUNDLE,
                "{\"format\":\"bundle/2\",\"actors\":null,\"assignments\":[],\"more\":{}}"))
        .contains(
            new Violation("/format", "must be samverkanstrappan-bundle/1"),
            new Violation("/actors", "has the wrong type"),
            new Violation("/collaborations", "is required"),
            new Violation("/more", "is not a field that is known"));
  }
}
