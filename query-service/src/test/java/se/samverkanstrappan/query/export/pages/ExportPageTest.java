package se.samverkanstrappan.query.export.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.collaboration.DocumentedCases;

@ReadsTest
class ExportPageTest {
  private static final String DAY = "?asOf=2025-01-01";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    DocumentedCases.write(book);
  }

  private MvcTestResult get(String address, String... authorization) {
    var request = http.get().uri(URI.create(address));
    for (String each : authorization) {
      request = request.header("Authorization", each);
    }
    return request.exchange();
  }

  private String page(String query, String... authorization) throws Exception {
    MvcTestResult answer = get("/export" + query, authorization);
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  @Test
  void takesOutWhatTheFilterShows() throws Exception {
    String page = page(DAY + "&county=12&q=&lang=en");

    assertThat(page)
        .contains("<option value=\"12\" selected=\"selected\"")
        .contains("/api/v1/export?county=12&amp;format=bundle&amp;asOf=2025-01-01&amp;lang=en");
    Matcher count = Pattern.compile("(\\d+) collaborations? selected").matcher(page);
    assertThat(count.find()).isTrue();
    assertThat(get("/api/v1/collaborations?county=12&asOf=2025-01-01"))
        .bodyJson()
        .extractingPath("$.total")
        .isEqualTo(Integer.parseInt(count.group(1)));
  }

  @Test
  void everyFileThatItOffersIsThere() throws Exception {
    Matcher links = Pattern.compile("href=\"(/api/v1/export[^\"]+)\"").matcher(page(DAY));
    int found = 0;
    while (links.find()) {
      assertThat(get(links.group(1).replace("&amp;", "&"))).hasStatusOk();
      found++;
    }
    assertThat(found).isEqualTo(5);
  }

  @Test
  void offersWhoDidWhatToThoseAloneWhoHaveSignedIn() throws Exception {
    assertThat(page("")).contains("format=events");
    assertThat(page("", "")).contains("format=csv").doesNotContain("format=events");
  }

  @Test
  void saysWhatToDoWhereNothingMatches() throws Exception {
    assertThat(page("?q=nosuchword")).contains("Ingen samverkan stämmer", "Ta med allt");
    assertThat(get("/export?step=9")).hasStatus(400);
  }

  @Test
  void loadsNothingFromElsewhereAndRunsNothingInline() throws Exception {
    assertThat(page("") + page("?lang=en"))
        .doesNotContain("style=", "<script", "src=\"http", "??", "th:");
  }
}
