package se.samverkanstrappan.query.assignment.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.actor;
import static se.samverkanstrappan.query.CollaborationBook.assignment;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.ReportSubmitted;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class AssignmentsPageTest {
  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    book.register("regeringen", actor(ActorKind.GOVERNMENT, "Regeringskansliet"));
    book.register("lansstyrelse-12", actor(ActorKind.COUNTY_BOARD, "Länsstyrelsen i Skåne"));
    book.assign("a", new AssignmentCreated(assignment("Ökad samverkan", "2024-02")));
    book.assign("b", new AssignmentCreated(assignment("Ängar och vatten", "2025-03-01")));
    book.assign("c", new AssignmentCreated(assignment("Planering", "2026-01-01")));
  }

  private MvcTestResult get(String query) {
    return http.get().uri(URI.create("/uppdrag" + query)).exchange();
  }

  private String page(String query) throws Exception {
    MvcTestResult answer = get(query);
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  @Test
  void listsThemInTheSwedishOrderOfTheirTitles() throws Exception {
    assertThat(page(""))
        .containsSubsequence("3 uppdrag", "Planering", "Ängar och vatten", "Ökad samverkan")
        .contains("href=\"/uppdrag/b\"", "Regeringskansliet", "2025-03-01");
  }

  @Test
  void tellsWhatIsToBeReportedNextAndWhetherItIsLate() throws Exception {
    assertThat(page("?q=planering")).contains("2026-12-01").doesNotContain("försenad");
    assertThat(page("?q=planering&asOf=2026-12-02")).contains("försenad");

    book.assign("c", new ReportSubmitted("slut", PartialDate.parse("2026-11-30"), null));

    assertThat(page("?q=planering&asOf=2026-12-02"))
        .contains("lämnad", "ingen kvar")
        .doesNotContain("försenad");
  }

  @Test
  void showsWhatWasDecidedByTheDayAndKeepsItInLinks() throws Exception {
    assertThat(page("?asOf=2025-12-31&lang=en"))
        .contains("2 assignments, as of 2025-12-31")
        .contains("href=\"/uppdrag/a?asOf=2025-12-31&amp;lang=en\"")
        .doesNotContain("Planering");
  }

  @Test
  void findsWordsInTitlesTasksAndNames() throws Exception {
    assertThat(page("?q=vatten")).contains("Ängar").doesNotContain("href=\"/uppdrag/a\"");
    assertThat(page("?q=samverka+skåne")).contains("3 uppdrag");
    assertThat(page("?q=nosuch")).contains("Inget uppdrag stämmer", "Visa alla 3 uppdrag");
  }

  @Test
  void choosesByWhoHasAPartInThem() throws Exception {
    assertThat(page("?actor=lansstyrelse-12"))
        .contains("3 uppdrag", "<option value=\"lansstyrelse-12\" selected=\"selected\"");
    assertThat(page("?actor=region-12")).contains("Inget uppdrag stämmer");
  }

  @Test
  void saysWhatToDoWhereThereAreNone() throws Exception {
    book.clear();

    assertThat(page("")).contains("Inga uppdrag än", "POST /api/v1/assignments");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?lang=en", "?q=nosuch"})
  void loadsNothingFromElsewhereAndRunsNothingInline(String query) throws Exception {
    assertThat(page(query)).doesNotContain("style=", "<script", "src=\"http", "??", "th:");
  }

  @Test
  void refusesWhatItCannotRead() {
    assertThat(get("?asOf=igår")).hasStatus(400);
    assertThat(get("?nosuch=1")).hasStatus(400);
  }
}
