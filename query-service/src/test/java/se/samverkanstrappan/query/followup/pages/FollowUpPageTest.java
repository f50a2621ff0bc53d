package se.samverkanstrappan.query.followup.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.TestTokens;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import se.samverkanstrappan.query.followup.Sweden;

@ReadsTest
class FollowUpPageTest {
  private static final String PAGE = "/uppdrag/strategisk-planering";
  private static final String DAY = "?asOf=2024-12-31";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    DocumentedCases.write(book);
    Sweden.register(book);
  }

  private MvcTestResult get(String address) {
    return http.get().uri(URI.create(address)).exchange();
  }

  private String page(String query) throws Exception {
    MvcTestResult answer = get(PAGE + query);
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  /** The row of a table whose heading begins with a text, without its markup. */
  private static String row(String page, String heading) {
    Matcher row =
        Pattern.compile(
                "<tr>\\s*<th scope=\"row\">(?:<a[^>]*>|<span>)?" + heading + "[\\s\\S]*?</tr>")
            .matcher(page);
    assertThat(row.find()).as(heading).isTrue();
    return row.group().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip();
  }

  @Test
  void tellsWhereWhatServesATaskStoodAndStands() throws Exception {
    String page = page(DAY);

    assertThat(row(page, "Stöd till regionerna"))
        .contains("Kopplad 2024-05–", "1 Öppenhet", "2 Informera", "3", "sedan 2024-05-01");
    assertThat(row(page, "Regionalt forum")).contains("1 Öppenhet", "4 Diskutera");
    assertThat(page).contains("Ingen samverkan är kopplad till uppgiften", "frivillig");
  }

  @Test
  void opensAFigureToTheEntriesBehindIt() throws Exception {
    assertThat(page(DAY))
        .contains(
            "href=\"/samverkan/regionalt-forum-planering?asOf=2024-12-31"
                + "#dialogsteg-forum-uppsala-2023\"")
        .contains(
            "href=\"/api/v1/collaborations/regionalt-forum-planering/explanation"
                + "?asOf=2024-12-31&amp;rule=2026-1\"");
  }

  @Test
  void everyReadThatItOpensIsThere() throws Exception {
    Matcher links = Pattern.compile("href=\"(/api/[^\"]+)\"").matcher(page(DAY));
    int found = 0;
    while (links.find()) {
      String address = links.group(1).replace("&amp;", "&");
      if (!address.contains(".pdf") && !address.contains(".xlsx")) {
        assertThat(get(address)).as(address).hasStatusOk();
      }
      found++;
    }
    assertThat(found).isGreaterThan(20);
  }

  @Test
  void saysInWordsWhoHasNotBeenReached() throws Exception {
    String page = page(DAY);

    assertThat(page.split("class=\"tile missed\"", -1)).hasSizeBetween(40, 43);
    assertThat(page).contains("role=\"img\" aria-labelledby=\"reach-title reach-desc\"");
    assertThat(row(page, "Örebro")).contains("inte nådd");
    assertThat(row(page, "Länsstyrelse")).contains("21 inte nådda");
    assertThat(page).containsSubsequence(">Västmanland<", ">Örebro<", ">Östergötland<");
  }

  @Test
  void printsTheNumberOfTheStepOfWhoHasBeenReached() throws Exception {
    assertThat(page(DAY)).containsPattern("Länsstyrelserna[\\s\\S]*?class=\"badge step-4\">4<");
  }

  @Test
  void tellsWhatWasAimedAtAndWhatIsToBeReported() throws Exception {
    String page = page(DAY);

    assertThat(row(page, "Region<")).isNotEmpty();
    assertThat(page).contains("varav 1 grupp", "Brist på resurser", "Oklart mandat");
    assertThat(page("?asOf=2029-01-01")).contains("försenad");
  }

  @Test
  void asksByAnotherRuleAndAsItWasKnown() throws Exception {
    assertThat(page(DAY + "&rule=strict")).contains("value=\"strict\" selected=\"selected\"");
    assertThat(page(DAY + "&knownAt=2026-12-01T00:00:00Z"))
        .contains("follow-up.pdf?knownAt=2026-12-01T00%3A00%3A00.000000Z&amp;rule=2026-1")
        .contains("value=\"2026-12-01T00:00:00Z\"");
    assertThat(get(PAGE + "?rule=nosuch")).hasStatus(400);
    assertThat(get("/uppdrag/nosuch")).hasStatus(404);
  }

  @Test
  void saysWhereItWasNotDecidedYet() throws Exception {
    assertThat(page("?asOf=2020-01-01")).contains("Uppdraget var inte beslutat 2020-01-01");
  }

  @Test
  void offersToFixItToThoseWhoMay() throws Exception {
    assertThat(page(DAY)).contains("Fastställ uppföljningen</button>");
    assertThat(
            http.get()
                .uri(URI.create(PAGE + DAY))
                .header("Authorization", "Bearer " + TestTokens.of("region-12", Role.MANAGER))
                .exchange()
                .getResponse()
                .getContentAsString())
        .contains("Ingen uppföljning är fastställd än.")
        .doesNotContain("Fastställ uppföljningen</button>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", DAY, DAY + "&lang=en"})
  void loadsNothingFromElsewhereAndRunsNothingInline(String query) throws Exception {
    assertThat(page(query)).doesNotContain("style=", "<script", "src=\"http", "??", "th:");
  }
}
