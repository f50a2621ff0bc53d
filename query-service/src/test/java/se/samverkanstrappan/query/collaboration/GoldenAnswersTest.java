package se.samverkanstrappan.query.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.CollaborationBook;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.document.FileTexts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documented cases are answered on the first day of 2025 as they always were; where an answer
 * is to change, run this test with {@code -Dsamverkan.golden.write=true} and read the difference
 * before it is committed. Of files that are no text, the texts in them are kept.
 */
@ReadsTest
class GoldenAnswersTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final boolean WRITE = Boolean.getBoolean("samverkan.golden.write");
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final String DAY = "asOf=2025-01-01";
  private static final String FOLLOW_UPS = "/api/v1/follow-ups/";

  /** What never ends, and what tells only of who asks. */
  private static final Set<String> OF_NO_CASE = Set.of("/api/v1/changes", "/api/v1/me");

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @BeforeEach
  void given() {
    book.clear();
    DocumentedCases.write(book);
  }

  /** Apart, so that all other answers are those of the documented cases alone. */
  private void fixes(String path) {
    if (path.startsWith(FOLLOW_UPS)) {
      String assignment = "strategisk-planering";
      book.assign(assignment, CollaborationBook.fixed("fixed", assignment));
      book.assign(assignment, CollaborationBook.fixed("other", assignment));
    }
  }

  static List<Arguments> answers() {
    List<Arguments> answers = new ArrayList<>();
    for (String list : List.of("collaborations", "placements", "assignments", "ladder", "rules")) {
      answers.add(answer(list + ".json", list, DAY));
    }
    answers.add(answer("collaborations-dormant.json", "collaborations", "signal=DORMANT&" + DAY));
    String served = "assignment=strategisk-planering&" + DAY;
    answers.add(answer("collaborations-of-assignment.json", "collaborations", served));
    answers.add(answer("export/assignment.json", "export", "format=bundle&" + served));
    answers.add(answer("signals-dormant.json", "signals", "code=DORMANT&" + DAY));
    String years = "from=2019-01-01&to=2027-01-01&every=year&" + DAY;
    answers.add(answer("distribution.json", "distribution", years));
    answers.add(answer("distribution-by-county.json", "distribution", "groupBy=county&" + years));
    answers.add(answer("actors.json", "actors", DAY));
    for (String view : List.of("roles", "network", "perceptions", "signals")) {
      answers.add(answer(view + ".json", view, DAY));
    }
    answers.add(answer("changes.atom", "changes.atom", DAY));
    answers.add(answer("changes-en.atom", "changes.atom", "county=25&lang=en&" + DAY));
    answers.add(answer("dates.ics", "dates.ics", DAY));
    answers.add(answer("schema.json", "schemas/bundle.v1.schema.json", DAY));
    answers.add(answer("export/bundle.json", "export", "format=bundle&" + DAY));
    answers.add(answer("export/interactions.csv", "export", "format=csv&" + DAY));
    answers.add(answer("export/events.json", "export", "format=events&" + DAY));
    named("actors")
        .forEach(
            id -> {
              answers.add(one("actors", id));
              String roles = "actors/" + id + "/roles";
              answers.add(answer(roles + ".json", roles, DAY));
            });
    named("assignments")
        .forEach(
            id -> {
              answers.add(one("assignments", id));
              String followUp = "assignments/" + id + "/follow-up";
              answers.add(answer(followUp + ".json", followUp, DAY));
            });
    for (String file : List.of("pdf", "xlsx", "csv")) {
      String fixed = "follow-ups/fixed." + file;
      answers.add(answer(fixed + ".txt", fixed, DAY));
      String live = "assignments/strategisk-planering/follow-up." + file;
      answers.add(answer(live + ".txt", live, DAY));
      answers.add(answer(live + ".en.txt", live, "lang=en&" + DAY));
    }
    for (String list :
        List.of("collaborations", "signals", "actors", "assignments", "roles", "perceptions")) {
      for (String file : List.of("pdf", "xlsx", "csv")) {
        String whole = list + "." + file;
        answers.add(answer("lists/" + whole + ".txt", whole, DAY));
      }
      answers.add(answer("lists/" + list + ".en.pdf.txt", list + ".pdf", "lang=en&" + DAY));
    }
    answers.add(answer("export/list.pdf.txt", "export", "format=pdf&" + DAY));
    answers.add(answer("follow-ups/fixed.json", "follow-ups/fixed", DAY));
    answers.add(answer("follow-ups/fixed.json", "follow-ups/fixed.json", DAY));
    String compared = "follow-ups/fixed/comparison";
    answers.add(answer(compared + "-today.json", compared, "with=today&" + DAY));
    answers.add(answer(compared + "-other.json", compared, "with=other&" + DAY));
    DocumentedCases.ids().forEach(id -> answers.addAll(about(id)));
    return answers;
  }

  private static List<Arguments> about(String id) {
    String path = "collaborations/" + id;
    return List.of(
        answer(id + ".json", path, DAY),
        answer(id + "/timeline.json", path + "/timeline", DAY),
        answer(id + "/explanation.json", path + "/explanation", DAY),
        answer(id + "/interactions.json", path + "/interactions", DAY + "&size=200"),
        answer(id + "/history.json", path + "/history", DAY + "&size=200"),
        answer(
            id + "/comparison.json",
            path + "/comparison",
            DAY + "&otherAsOf=2024-06-01&otherRule=strict"));
  }

  private static Stream<String> named(String kind) {
    return DocumentedCases.bundle().required(kind).values().stream()
        .map(each -> each.required("id").asString());
  }

  private static Arguments one(String kind, String id) {
    return answer(kind + "/" + id + ".json", kind + "/" + id, DAY);
  }

  private static Arguments answer(String file, String path, String query) {
    return Arguments.of(file, "/api/v1/" + path, query);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void areWhatTheyWere(String file, String path, String query) throws IOException {
    fixes(path);
    Path golden = GOLDEN.resolve(file);
    String answer = answerTo(URI.create(path + "?" + query));

    if (WRITE) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, answer);
    }
    assertThat(answer).isEqualTo(Files.readString(golden));
  }

  @Test
  void areKeptOfEveryReadThatThereIs() {
    List<PathContainer> kept =
        answers().stream()
            .map(each -> PathContainer.parsePath(String.valueOf(each.get()[1])))
            .toList();

    assertThat(mappings.getHandlerMethods().keySet())
        .filteredOn(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatExtracting(
            info -> Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns())
        .filteredOn(read -> read.getPatternString().startsWith("/api/v1/"))
        .filteredOn(read -> !read.getPatternString().startsWith("/api/v1/admin/"))
        .filteredOn(read -> !OF_NO_CASE.contains(read.getPatternString()))
        .isNotEmpty()
        .allSatisfy(read -> assertThat(kept).as(read.getPatternString()).anyMatch(read::matches));
  }

  private String answerTo(URI address) throws IOException {
    MvcTestResult result = http.get().uri(address).exchange();
    assertThat(result).hasStatusOk();
    MockHttpServletResponse response = result.getResponse();
    String type = String.valueOf(response.getContentType());
    if (type.equals("application/pdf")) {
      return FileTexts.pdf(response.getContentAsByteArray());
    }
    if (type.endsWith("spreadsheetml.sheet")) {
      return FileTexts.workbook(response.getContentAsByteArray());
    }
    String text = response.getContentAsString(StandardCharsets.UTF_8);
    if (type.startsWith("text/")) {
      return text.replace("\r\n", "\n");
    }
    if (type.startsWith("application/atom+xml")) {
      return text;
    }
    return type.startsWith("application/x-ndjson")
        ? text.lines().map(GoldenAnswersTest::pretty).reduce("", String::concat)
        : pretty(text);
  }

  private static String pretty(String json) {
    JsonNode tree = JSON.readTree(json);
    return tree.toPrettyString() + "\n";
  }
}
