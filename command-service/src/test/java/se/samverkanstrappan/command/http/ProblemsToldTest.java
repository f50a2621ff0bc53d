package se.samverkanstrappan.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The problems that the OpenAPI document tells of are those there are. */
class ProblemsToldTest {
  @Test
  void areKindsThatThereAre() throws Exception {
    try (InputStream file = getClass().getResourceAsStream("/command-openapi/document.json")) {
      JsonNode told = JsonMapper.shared().readTree(Objects.requireNonNull(file));
      for (Map.Entry<String, JsonNode> each : told.required("problems").properties()) {
        assertThat(
                Stream.of(ProblemType.values())
                    .filter(type -> each.getKey().equals("" + type.status().value()))
                    .map(type -> type.uri() + " " + type.title()))
            .contains(
                "urn:samverkanstrappan:problem:"
                    + each.getValue().required("type").stringValue()
                    + " "
                    + each.getValue().required("title").stringValue());
      }
    }
  }
}
