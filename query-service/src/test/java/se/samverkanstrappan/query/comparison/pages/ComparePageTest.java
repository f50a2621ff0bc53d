package se.samverkanstrappan.query.comparison.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.closed;
import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.joined;
import static se.samverkanstrappan.query.CollaborationBook.opened;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class ComparePageTest {
  private static final String DAYS = "/jamfor?asOf=2024-06-30&otherAsOf=2023-06-30";
  private static final String COUNTIES = "/jamfor?what=COUNTIES&asOf=2025-01-01";
  private static final String PAIR = "/jamfor?what=COLLABORATIONS&asOf=2025-01-01";
  private static final String WAYS = "/jamfor?what=WAYS&collaboration=sydosttriangeln";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
    book.write("ny", opened("Nya rådet", "region-10", "2024"), joined("region-10", "2024"));
  }

  @Test
  void tellsWhatDiffersBetweenTwoDaysTheEarlierFirst() {
    assertThat(page(DAYS))
        .containsPattern(
            "<th scope=\"col\">2023-06-30</th><th scope=\"col\">2024-06-30</th>[\\s\\S]*"
                + "badge step-7[^<]*<[\\s\\S]*?<td>0</td>\\s*<td>1</td>\\s*<td>\\+1</td>")
        .containsPattern("badge step-2[\\s\\S]*?<td>0</td>\\s*<td>0</td>\\s*<td[^>]*>samma</td>")
        .contains("<li>En samverkan har gått upp</li>", "<li>En samverkan har öppnat</li>")
        .containsPattern(
            "Nya rådet</a></th>[\\s\\S]*Inte öppnad än[\\s\\S]*<td class=\"date\">öppnad</td>[\\s\\S]*"
                + "Sydosttriangeln</a></th>[\\s\\S]*badge step-1[\\s\\S]*badge step-7[\\s\\S]*"
                + "<td class=\"date\">upp 6 steg</td>");
    assertThat(page("/jamfor?asOf=2023-06-30&otherAsOf=2024-06-30"))
        .contains("<th scope=\"col\">2023-06-30</th><th scope=\"col\">2024-06-30</th>", "upp 6");
  }

  @Test
  void tellsFallsAndEndsAndWhereNothingDiffers() {
    book.write("ny", closed("2026-02-01"));

    assertThat(page("/jamfor?asOf=2026-11-20"))
        .contains("name=\"otherAsOf\" value=\"2025-11-20\"", "<td class=\"date\">ned 7 steg</td>")
        .containsPattern("Nya rådet</a></th>[\\s\\S]*<td class=\"date\">avslutad</td>");
    assertThat(page("/jamfor?asOf=2024-06-30&otherAsOf=2024-06-29"))
        .contains("Ingen samverkan står annorlunda");
  }

  @Test
  void comparesTwoDaysInACounty() {
    book.write("nord", in("Nordlänken", "25"));

    assertThat(page("/jamfor?county=25&asOf=2024-06-30&otherAsOf=2023-06-30"))
        .contains("Nordlänken")
        .doesNotContain("Sydosttriangeln");
  }

  @Test
  void comparesTwoCounties() {
    book.write("nord", in("Nordlänken", "25"));

    assertThat(page(COUNTIES + "&county=25&otherCounty=07"))
        .contains("<th scope=\"col\">Norrbotten</th><th scope=\"col\">Kronoberg</th>")
        .containsPattern("Medianens steg</th><td>1</td><td>1</td>")
        .containsPattern(
            "id=\"in-25\"[\\s\\S]*Nordlänken[\\s\\S]*id=\"in-07\"[\\s\\S]*badge step-8[\\s\\S]*"
                + "Sydosttriangeln[\\s\\S]*Nya rådet");
    assertThat(page(COUNTIES)).doesNotContain("id=\"spread\"", "role=\"alert\"");
    assertThat(page(COUNTIES + "&county=25"))
        .contains("<a href=\"#otherCounty\">Välj ett län till.</a>");
  }

  @Test
  void setsTwoCollaborationsSideBySide() {
    assertThat(page(PAIR + "&collaboration=sydosttriangeln&otherCollaboration=nya rådet"))
        .contains("value=\"Sydosttriangeln\"", "value=\"Nya rådet\"")
        .containsPattern("Deltagare</th><td>3</td><td>1</td>\\s*<td[^>]*>skiljer</td>")
        .containsPattern("Ägare</th><td>Region Blekinge</td>.*\\s*<td[^>]*>samma</td>")
        .containsPattern(
            "id=\"shared\"[\\s\\S]*Region Blekinge</a></th>\\s*<td>.*step-8.*</td>\\s*<td>.*step-1")
        .doesNotContain("role=\"alert\"");
  }

  @Test
  void saysWhatWasMeantWhereItIsNotPlain() {
    book.write("till", opened("Nya gruppen", "region-10", "2024"));

    assertThat(page(PAIR + "&collaboration=nya&otherCollaboration=nosuch"))
        .contains("<a href=\"#collaboration\">Flera samverkan passar ”nya”.")
        .contains("<a href=\"#otherCollaboration\">Ingen samverkan passar ”nosuch”.")
        .containsPattern("collaboration=till&amp;[^\"]*asOf=2025-01-01\">Nya gruppen</a>")
        .contains("value=\"nya\"", "value=\"nosuch\"", "<title>Fel: Jämför");
    assertThat(page(PAIR)).doesNotContain("role=\"alert\"");
  }

  @Test
  void keepsTwoOfOneTitleApart() {
    book.write("ny2", opened("Nya rådet", "region-10", "2024"));

    assertThat(page(PAIR + "&collaboration=ny2&otherCollaboration=sydosttriangeln"))
        .contains("value=\"ny2\"", "id=\"fields\"");
  }

  @Test
  void comparesTwoRules() {
    assertThat(page(WAYS + "&asOf=2025-01-01&otherAsOf=2025-01-01&otherRule=strict"))
        .contains("2025-01-01, regel 2026-1", "2025-01-01, regel strict")
        .contains("<option value=\"strict\" selected=\"selected\">strict</option>")
        .contains("7 steg lägre på det andra sättet än på det ena.")
        .containsPattern(
            "id=\"stretches\"[\\s\\S]*<th scope=\"row\" class=\"date\">2024-01-01</th>[\\s\\S]*badge step-7"
                + "[\\s\\S]*badge step-1")
        .containsPattern("id=\"actors\"[\\s\\S]*Region Blekinge[\\s\\S]*Region Kronoberg")
        .doesNotContain("id=\"entries\"");
  }

  @Test
  void comparesNowWithAsItWasKnown() {
    book.goesOnAt(Instant.parse("2026-11-10T08:00:00Z"));
    book.write(
        "sydosttriangeln",
        new InteractionLogged(
            "sen",
            interaction(
                "2026-10-01", List.of("region-07", "region-08"), null, Observation.DISCUSSED)),
        new InteractionRetracted("strategi", "fel"));

    assertThat(page(WAYS + "&knownAt=2026-11-09"))
        .contains("som det var känt 2026-11-09", "name=\"knownAt\" value=\"2026-11-09\"")
        .containsPattern(
            "id=\"entries\"[\\s\\S]*Vad som hände 2024</td><td>återkallad</td>[\\s\\S]*"
                + "Dialogsteg</td><td>Vad som hände 2026-10-01</td><td>tillagd</td>");
    assertThat(page(WAYS + "&knownAt=2026-11-10")).contains("Boken har samma poster");
    assertThat(page(WAYS + "&knownAt=2026-10-01"))
        .contains("<a href=\"#knownAt\">Boken hade inget om Sydosttriangeln");
  }

  @Test
  void saysWhereNothingDiffers() {
    assertThat(page(WAYS))
        .contains(
            "Samverkan står på samma steg på båda sätten.", "Tidslinjerna är lika alla dagar");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        DAYS,
        DAYS + "&lang=en",
        COUNTIES + "&county=07&otherCounty=08&lang=en",
        PAIR + "&collaboration=ny&otherCollaboration=sydosttriangeln&lang=en",
        PAIR + "&collaboration=nosuch",
        WAYS + "&otherRule=strict&asOf=2025-01-01&knownAt=2026-11-09&lang=en"
      })
  void loadsNothingFromElsewhereAndRunsNothingInline(String address) {
    assertThat(page(address))
        .doesNotContain("style=", "<style", "<script", "onclick", "src=\"http", "??", "th:");
  }

  private static CollaborationOpened in(String title, String county) {
    return new CollaborationOpened(
        title,
        null,
        "region-10",
        PartialDate.parse("2024"),
        null,
        CollaborationForm.ONGOING,
        List.of(Area.PLANNING),
        List.of(county));
  }

  private String page(String address) {
    try {
      return http.get().uri(address).exchange().getResponse().getContentAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
