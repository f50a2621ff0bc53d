package se.samverkanstrappan.query.signals.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.opened;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class SignalsPageTest {
  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
  }

  @Test
  void tellsByKindWhatIsTheMatterSinceWhenAndWhatClearsIt() {
    assertThat(page("/signaler?asOf=2026-06-30"))
        .containsPattern(
            "<h2 id=\"kind-SLIPPED\">Har fallit</h2>[\\s\\S]*"
                + "<a href=\"/samverkan/sydosttriangeln\\?asOf=2026-06-30\">Sydosttriangeln</a>"
                + "[\\s\\S]*<h2 id=\"kind-DORMANT\">Vilande</h2>")
        .contains("Ägare: Region Blekinge")
        .contains(
            "<span>Samverkan är vilande: inget har hänt på 18 månader.</span>"
                + " <span>Sedan 2026-05-27.</span>",
            "<span>Ett nytt dialogsteg loggas, eller samverkan pausas.</span>");
  }

  @Test
  void leadsToTheEntriesThatShowIt() {
    assertThat(page("/signaler?asOf=2026-06-30&code=DORMANT"))
        .contains(
            "<a href=\"/samverkan/sydosttriangeln?asOf=2026-06-30#dialogsteg-forum-2024\">"
                + "Vad som hände 2024-11-27</a>");
  }

  @Test
  void leadsToThePageOfThoseEntriesThatHaveManyAfterThem() {
    IntStream.rangeClosed(1, 60)
        .forEach(
            i ->
                book.write(
                    "sydosttriangeln",
                    new InteractionLogged(
                        "senare-" + i,
                        interaction(
                            "2024-12-01", List.of("region-07"), null, Observation.INFORMED))));

    assertThat(page("/signaler?asOf=2026-06-30"))
        .contains(
            "href=\"/samverkan/sydosttriangeln?page=1&amp;asOf=2026-06-30#dialogsteg-forum-2024\"");
  }

  @Test
  void countsThemByKindAndShowsOneKindAlone() {
    String page = page("/signaler?asOf=2025-01-01&code=MANDATE_UNCLEAR");

    assertThat(page)
        .contains(
            "<a href=\"/signaler?code=MANDATE_UNCLEAR&amp;asOf=2025-01-01\" aria-current=\"true\">"
                + "<span>Oklart mandat</span> <strong>3</strong></a>",
            "<span>Ingen processledare</span> <strong>1</strong>",
            "<span class=\"tag\">Signal: Oklart mandat</span>",
            "id=\"kind-MANDATE_UNCLEAR\"")
        .doesNotContain("id=\"kind-NO_PROCESS_LEADER\"");
  }

  @Test
  void keepsTheFilterFromOnePageToTheNext() {
    book.write("tva", opened("En till", "region-10", "2026"));

    assertThat(page("/signaler?asOf=2025-01-01&owner=region-10&size=2&page=1"))
        .contains(
            "Sida 2 av 2",
            "href=\"/signaler?owner=region-10&amp;page=0&amp;size=2&amp;asOf=2025-01-01\"",
            "<span class=\"tag\">Ägare: Region Blekinge</span>",
            "<option value=\"region-10\" selected=\"selected\">Region Blekinge</option>")
        .doesNotContain("Nästa sida");
  }

  @Test
  void saysTheSameAsTheList() {
    assertThat(page("/signaler?asOf=2025-01-01&lang=en"))
        .contains("4 signals on 2025-01-01", "Nobody is coordinating process leader.");
    assertThat(page("/api/v1/signals?asOf=2025-01-01")).contains("\"total\":4");
  }

  @Test
  void saysWhatToDoWhereThereIsNothing() {
    assertThat(page("/signaler?asOf=2022-01-01"))
        .contains("Inget att se över</h2>", "href=\"/?asOf=2022-01-01\"");
    assertThat(page("/signaler?county=25"))
        .contains("Inget passar urvalet", "<a href=\"/signaler\">Ta bort urvalet</a>");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(http.get().uri("/signaler?code=NOSUCH")).hasStatus(400);
  }

  private String page(String address) {
    try {
      return http.get().uri(address).exchange().getResponse().getContentAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
