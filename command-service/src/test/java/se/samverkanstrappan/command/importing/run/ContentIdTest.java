package se.samverkanstrappan.command.importing.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.rules.Violations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was sent without an id is found again by its content. */
class ContentIdTest {
  private static final ActorDirectory GOTLAND =
      codes -> {
        Map<String, String> found = new HashMap<>();
        codes.forEach(each -> found.put(each, each.replace("kommun-0980", "region-09")));
        return found;
      };

  private static String id(String array, String json) {
    return ContentId.of(array, (ObjectNode) JsonMapper.shared().readTree(json), GOTLAND);
  }

  /** Another id would add everything anew that was imported before. */
  @Test
  void neverChanges() {
    assertThat(
            id(
                "interactions",
                """
                {"date":"2024-05","form":"MEETING","observations":["INFORMED","DISCUSSED"],
                 "participants":[{"actor":"region-12"},{"actor":"region-09","part":"SPOKE"}],
                 "summary":"Möte","outcome":"Klart","evidence":[{"label":"Bild"}]}
                """))
        .isEqualTo("ipmwlai7ra6hmnhjhcknzfxxeev");
    assertThat(id("participants", "{\"actor\":\"region-12\",\"joinedOn\":\"2024\"}"))
        .isEqualTo("poe6lfslyqg7uv36alw5xhjmj6w");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"joinedOn\":\"2024\",\"actor\":\"kommun-0980\"}",
        "{\"id\":\"x\",\"joinedOn\":\"2024\",\"actor\":\"region-09\"}",
      })
  void isTheSameHoweverTheSameIsSaid(String json) {
    assertThat(id("participants", json))
        .isEqualTo(id("participants", "{\"actor\":\"region-09\",\"joinedOn\":\"2024\"}"));
  }

  @Test
  void doesNotMindTheOrderOfWhatHasNone() {
    String one =
        """
        {"estimated":false,"evidence":[],"observations":["A","B"],
         "participants":[{"actor":"a"},{"actor":"b","part":"SPOKE"}]}
        """;
    String other =
        """
        {"participants":[{"part":"SPOKE","actor":"b"},{"actor":"a"}],"observations":["B","A"]}
        """;
    assertThat(id("interactions", one)).isEqualTo(id("interactions", other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"actor\":\"region-12\",\"joinedOn\":\"2024\"}",
        "{\"actor\":\"region-09\",\"joinedOn\":\"2024-01\"}",
        "{\"actor\":\"region-09\",\"joinedOn\":\"2024\",\"leftOn\":\"2025\"}",
      })
  void differsWhereTheContentDoes(String json) {
    assertThat(id("participants", json))
        .isNotEqualTo(id("participants", "{\"actor\":\"region-09\",\"joinedOn\":\"2024\"}"));
  }

  @Test
  void isAnId() {
    assertThat(id("ambitions", "{\"step\":3,\"by\":\"2030\"}"))
        .matches(Violations::isId)
        .hasSize(27)
        .startsWith("a");
  }
}
