package se.samverkanstrappan.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Test
  void datesExamplesFromTheDay() {
    assertThat(Demo.dated("\"{-1}\" \"{0}\" \"{31}\" {}", DAY))
        .isEqualTo("\"2026-02-28\" \"2026-03-01\" \"2026-04-01\" {}");
  }

  @Test
  void everyExampleIsMarkedAndTogetherTheyHaveEntriesOfAllKinds() throws IOException {
    JsonNode bundle = JsonMapper.shared().readTree(Demo.dated(Demo.bundle("examples"), DAY));
    List<JsonNode> collaborations = bundle.required("collaborations").values().stream().toList();
    assertThat(collaborations)
        .hasSizeGreaterThanOrEqualTo(5)
        .allMatch(each -> each.required("title").asString().startsWith("Exempel:"))
        .allMatch(each -> each.required("id").asString().startsWith("exempel-"));
    assertThat(bundle.required("assignments").values())
        .allMatch(each -> each.required("title").asString().startsWith("Exempel:"));
    assertThat(
            List.of(
                "participants",
                "roles",
                "mandates",
                "interactions",
                "perceptions",
                "ambitions",
                "obstacles",
                "lifecycle",
                "links"))
        .allMatch(kind -> collaborations.stream().anyMatch(each -> !each.path(kind).isEmpty()));
  }
}
