package se.samverkanstrappan.query.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.assignment;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.assignment.AssignmentChanged;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.ReportSubmitted;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class AssignmentReadsTest {
  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    book.assign("ru-2024", new AssignmentCreated(assignment("Äldre uppdrag", "2024-02")));
    book.assign("ru-2026b", new AssignmentCreated(assignment("Ett till", "2026")));
    book.assign("ru-2026a", new AssignmentCreated(assignment("Ett uppdrag", "2026-01-01")));
  }

  @Test
  void listsTheNewestDecisionFirst() {
    MvcTestResult answer = get("/api/v1/assignments");

    assertThat(ids(answer)).isEqualTo("[\"ru-2026a\",\"ru-2026b\",\"ru-2024\"]");
    assertThat(answer).bodyJson().extractingPath("$.total").isEqualTo(3);
  }

  @Test
  void listsWhatWasDecidedByTheDay() {
    assertThat(ids(get("/api/v1/assignments?asOf=2025-12-31"))).isEqualTo("[\"ru-2024\"]");
    assertThat(ids(get("/api/v1/assignments?size=1&page=1"))).isEqualTo("[\"ru-2026b\"]");
  }

  @Test
  void tellsAllThatIsKnownOfOne() {
    book.assign("ru-2024", new AssignmentChanged(assignment("Nytt namn", "2024-02")));

    MvcTestResult answer = get("/api/v1/assignments/ru-2024?minVersion=2");

    assertThat(answer).hasStatusOk().hasHeader("ETag", "\"2\"");
    assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo("Nytt namn");
    assertThat(answer).bodyJson().extractingPath("$.version").isEqualTo(2);
    assertThat(answer).bodyJson().extractingPath("$.decidedOn").isEqualTo("2024-02");
    assertThat(answer).bodyJson().extractingPath("$.tasks[0].id").isEqualTo("samverka");
    assertThat(answer).bodyJson().extractingPath("$.reports[0].kind").isEqualTo("FINAL");
    assertThat(answer).bodyJson().extractingPath("$.ambitions[0].step").isEqualTo(6);
  }

  @Test
  void aReportSubmittedAfterTheDayIsNotSubmittedYet() {
    book.assign(
        "ru-2024",
        new ReportSubmitted("slut", PartialDate.parse("2026-10-05"), "https://example.org/r"));
    String submitted = "$.reports[0].submittedOn";

    assertThat(get("/api/v1/assignments/ru-2024"))
        .bodyJson()
        .extractingPath(submitted)
        .isEqualTo("2026-10-05");
    MvcTestResult before = get("/api/v1/assignments/ru-2024?asOf=2026-10-04");
    assertThat(before).bodyJson().extractingPath(submitted).isNull();
    assertThat(before).bodyJson().extractingPath("$.reports[0].link").isNull();
  }

  @Test
  void doesNotKnowEveryAssignment() {
    assertThat(get("/api/v1/assignments/nosuch")).hasStatus(404);
    assertThat(get("/api/v1/assignments/ru-2024?minVersion=2"))
        .hasStatus(503)
        .hasHeader("Retry-After", "1");
    assertThat(get("/api/v1/assignments?sort=title")).hasStatus(400);
  }

  private static String ids(MvcTestResult answer) {
    StringBuilder ids = new StringBuilder();
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.items[*].id")
        .convertTo(String.class)
        .satisfies(text -> ids.append(text));
    return ids.toString();
  }

  private MvcTestResult get(String uri) {
    return http.get().uri(uri).exchange();
  }
}
