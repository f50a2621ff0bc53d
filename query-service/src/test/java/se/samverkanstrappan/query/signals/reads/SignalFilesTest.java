package se.samverkanstrappan.query.signals.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class SignalFilesTest {
  private static final String READS = "/api/v1/collaborations/sydosttriangeln";
  private static final String ASKED = "?asOf=2024-11-27&code=BEYOND_MANDATE";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
    book.write(
        "sydosttriangeln",
        new MandateGiven(
            "mandat",
            new MandateHeld(
                "region-10", Mandate.CONTRIBUTE, PartialDate.parse("2023-06-01"), null)));
  }

  private String file(String asked) throws Exception {
    return http.get()
        .uri(URI.create("/api/v1/signals.csv" + asked))
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  private String page(int page) {
    return READS + "/interactions?asOf=2024-11-27&page=" + page + "&size=200";
  }

  @Test
  void openThePageWhereWhatShowsASignalStands() throws Exception {
    assertThat(file(ASKED)).contains(READS + "?asOf=2024-11-27", page(0)).doesNotContain(page(1));
  }

  @Test
  void openTheLaterPagesOfAManyTimesLoggedCollaboration() throws Exception {
    LocalDate first = LocalDate.parse("2023-01-02");
    for (int i = 0; i < 220; i++) {
      book.write(
          "sydosttriangeln",
          new InteractionLogged(
              "mote-" + i,
              interaction(
                  first.plusDays(i).toString(), List.of("region-07"), null, Observation.INFORMED)));
    }

    assertThat(file(ASKED)).contains(page(1)).doesNotContain(page(0));
    assertThat(http.get().uri(URI.create(page(1))).exchange())
        .bodyText()
        .contains("\"forum-2024\"", "\"strategi\"");
  }

  @Test
  void openNoInteractionsWhereNoneShowsASignal() throws Exception {
    assertThat(file("?asOf=2024-11-27&code=MANDATE_UNCLEAR"))
        .contains(READS + "?asOf=2024-11-27")
        .doesNotContain("/interactions?");
  }
}
