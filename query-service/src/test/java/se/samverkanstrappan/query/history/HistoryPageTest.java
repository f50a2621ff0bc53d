package se.samverkanstrappan.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class HistoryPageTest {
  private static final String PAGE = "/samverkan/sydosttriangeln/historik";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
    book.write(
        "sydosttriangeln",
        new InteractionAmended(
            "forum-2024",
            interaction(
                "2024-11-28", List.of("region-07", "region-08"), null, Observation.DISCUSSED),
            "fel dag"),
        new InteractionRetracted("strategi", "hände aldrig"),
        new ParticipantLeft("stay-region-08", "region-08", PartialDate.parse("2025-03")));
  }

  @Test
  void tellsEveryEventTheNewestFirstWithTheDayItIsAbout() throws Exception {
    String page = page(PAGE);

    assertThat(page).contains("10 händelser, den senaste först.");
    assertThat(page.indexOf("Deltagare lämnade")).isLessThan(page.indexOf("Dialogsteg återkallat"));
    assertThat(page.indexOf("Dialogsteg återkallat")).isLessThan(page.indexOf(">Öppnad<"));
    assertThat(row(page, 10)).contains(">2025-03<", "Region Kalmar län");
  }

  @Test
  void tellsOfWhatWasTakenBackWhatItWasAndWhy() throws Exception {
    assertThat(row(page(PAGE), 9))
        .contains("Dialogsteg återkallat", ">2024<", "Vad som hände 2024<", "Skäl: hände aldrig");
    assertThat(row(page(PAGE), 8)).contains("Dialogsteg rättat", ">2024-11-28<", "Skäl: fel dag");
  }

  @Test
  void isCutIntoPagesThatKeepDayAndLanguage() throws Exception {
    assertThat(page(PAGE + "?size=4&page=1&asOf=2025-01-01&lang=en"))
        .contains("id=\"handelse-6\"", "id=\"handelse-3\"")
        .doesNotContain("id=\"handelse-7\"", "id=\"handelse-2\"", "??")
        .containsPattern("rel=\"prev\"|page=0")
        .contains("asOf=2025-01-01&amp;lang=en");
  }

  @Test
  void isNotThereWhereThereIsNoCollaboration() {
    assertThat(http.get().uri("/samverkan/nosuch/historik")).hasStatus(404);
    assertThat(http.get().uri(PAGE + "?nosuch=1")).hasStatus(400);
  }

  private static String row(String page, int version) {
    int from = page.indexOf("id=\"handelse-" + version + "\"");
    return page.substring(from, page.indexOf("</tr>", from));
  }

  private String page(String address) throws UnsupportedEncodingException {
    return http.get().uri(address).exchange().getResponse().getContentAsString();
  }
}
