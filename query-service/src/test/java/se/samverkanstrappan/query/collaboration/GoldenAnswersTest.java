package se.samverkanstrappan.query.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documented cases are answered on the first day of 2025 as they always were; where an answer
 * is to change, run this test with {@code -Dsamverkan.golden.write=true} and read the difference
 * before it is committed.
 */
@ReadsTest
class GoldenAnswersTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final boolean WRITE = Boolean.getBoolean("samverkan.golden.write");
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    for (String id : DocumentedCases.ids()) {
      DomainEvent[] events =
          DocumentedCases.events(id).stream()
              .map(RecordedEvent::payload)
              .toArray(DomainEvent[]::new);
      book.write(id, events);
    }
  }

  static Stream<Arguments> answers() {
    Stream<Arguments> all =
        Stream.of("collaborations", "placements", "ladder", "rules")
            .map(each -> Arguments.of(each, each));
    return Stream.concat(all, DocumentedCases.ids().stream().flatMap(GoldenAnswersTest::about));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void areWhatTheyWere(String name, String path) throws IOException {
    Path golden = GOLDEN.resolve(name + ".json");
    String answer = answer(path);

    if (WRITE) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, answer);
    }
    assertThat(answer).isEqualTo(Files.readString(golden));
  }

  private static Stream<Arguments> about(String id) {
    return Stream.of("", "/timeline", "/explanation", "/interactions", "/history")
        .map(each -> Arguments.of(id + each, "collaborations/" + id + each));
  }

  private String answer(String path) throws IOException {
    String size = path.contains("/interactions") || path.contains("/history") ? "&size=200" : "";
    MvcTestResult result = http.get().uri("/api/v1/" + path + "?asOf=2025-01-01" + size).exchange();
    assertThat(result).hasStatusOk();
    StringBuilder answer = new StringBuilder();
    for (String line : result.getResponse().getContentAsString().lines().toList()) {
      answer.append(JSON.readTree(line).toPrettyString()).append('\n');
    }
    return answer.toString();
  }
}
