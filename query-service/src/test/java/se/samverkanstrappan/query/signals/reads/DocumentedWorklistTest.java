package se.samverkanstrappan.query.signals.reads;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.collaboration.DocumentedCases;

/** The list of the documented cases tells what the table of their signals says. */
@ReadsTest
class DocumentedWorklistTest {
  private static final Path TABLE =
      Path.of("src/test/resources/se/samverkanstrappan/query/signals/documented.md");

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    DocumentedCases.write(book);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-01-01", "2026-06-01"})
  void tellsWhatTheTableSays(String day) throws IOException {
    Map<String, List<String>> since = new TreeMap<>();
    for (Map<String, Object> item : listed(day)) {
      since
          .computeIfAbsent(
              item.get("collaboration") + " " + item.get("code"), it -> new ArrayList<>())
          .add(String.valueOf(item.get("since")));
    }
    Map<String, String> cells = new TreeMap<>();
    since.forEach(
        (cell, days) ->
            cells.put(
                cell,
                days.stream().min(String::compareTo).orElseThrow()
                    + (days.size() == 1 ? "" : " ×" + days.size())));

    assertThat(cells).isEqualTo(table(day)).hasSizeGreaterThan(15);
  }

  private List<Map<String, Object>> listed(String day) {
    MvcTestResult answer = http.get().uri("/api/v1/signals?size=200&asOf=" + day).exchange();
    assertThat(answer).hasStatusOk();
    String text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    return JsonPath.read(text, "$.items");
  }

  /** The cells that are not empty, by collaboration and code. */
  private static Map<String, String> table(String day) throws IOException {
    List<List<String>> rows =
        Files.readAllLines(TABLE).stream()
            .dropWhile(line -> !line.equals("# " + day))
            .skip(1)
            .takeWhile(line -> !line.startsWith("# "))
            .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
            .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
            .collect(Collectors.toList());
    List<String> codes = rows.removeFirst();
    Map<String, String> cells = new TreeMap<>();
    for (List<String> row : rows) {
      for (int i = 2; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          cells.put(row.get(1) + " " + codes.get(i), row.get(i));
        }
      }
    }
    return cells;
  }
}
