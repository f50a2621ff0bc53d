package se.samverkanstrappan.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  @Test
  void saysWhereItsDayCannotBeReadAndKeepsNoHalfOfIt(@TempDir Path folder) throws Exception {
    Path since = Files.writeString(folder.resolve("since"), "");

    assertThat(new Demo("127.0.0.1:1", "token", since).load())
        .singleElement()
        .asString()
        .contains("could not be loaded", "DateTimeParseException");

    Files.delete(since);
    new Demo("127.0.0.1:1", "token", since).load();
    assertThat(LocalDate.parse(Files.readString(since))).isNotNull();
    assertThat(folder).isDirectoryNotContaining(each -> !each.equals(since));
  }

  @Test
  void tellsWhatWasNotTakenWithItsFault() {
    assertThat(
            Demo.told(
                JsonMapper.shared()
                    .readTree("{\"added\":1,\"unchanged\":2,\"faults\":[{\"message\":\"no\"}]}")))
        .isEqualTo("1 added, 2 were there, 1 not taken, first: {\"message\":\"no\"}");
  }
}
