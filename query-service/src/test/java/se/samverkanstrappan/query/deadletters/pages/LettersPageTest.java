package se.samverkanstrappan.query.deadletters.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.DeadLettersInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.TestTokens;

@ReadsTest
class LettersPageTest {
  private static final String PAGE = "/drift/olasbara";
  private static final String ID = "collaboration-events.v1.e1-0-17";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;
  @Autowired private DeadLettersInMemory letters;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
    letters.clear();
  }

  @AfterEach
  void clear() {
    letters.clear();
  }

  @Test
  void saysThatThereIsNothing() throws Exception {
    assertThat(text(ask(HttpMethod.GET, PAGE)))
        .contains("Det finns inga oläsbara händelser")
        .contains("<a href=\"/drift/olasbara\" aria-current=\"page\">Oläsbara händelser</a>")
        .contains("href=\"/drift/kontroll\"", "href=\"/drift/ombyggnad\"")
        .doesNotContain("??", "<table");
    assertThat(ask(HttpMethod.GET, "/drift?lang=en&asOf=2025-01-01"))
        .hasStatus(303)
        .hasRedirectedUrl("/drift/olasbara?asOf=2025-01-01&lang=en");
  }

  @Test
  void showsEachWithWhatItBelongsToAndItsTextAsText() throws Exception {
    letters.letter(ID, "sydosttriangeln", "<script>alert(1)</script>");
    letters.letter("collaboration-events.v1.e1-0-18", null, "x");

    assertThat(text(ask(HttpMethod.GET, PAGE)))
        .contains("Går inte att läsa", ID, "href=\"/samverkan/sydosttriangeln\"")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("action=\"/drift/olasbara/" + ID + "/spela-om\"")
        .contains("action=\"/drift/olasbara/" + ID + "/avfarda\"")
        .doesNotContain("<script>alert", "e1-0-18/spela-om", "??");
    assertThat(text(ask(HttpMethod.GET, PAGE + "?lang=en")))
        .contains("Cannot be read", "2 are left to be dealt with.")
        .doesNotContain("??");
  }

  @Test
  void dismissesWithAReasonAndSaysSo() throws Exception {
    letters.letter(ID, "sydosttriangeln", "x");

    MvcTestResult without = ask(HttpMethod.POST, PAGE + "/" + ID + "/avfarda");
    assertThat(without).hasStatus(422);
    assertThat(text(without)).contains("role=\"alert\"", "Skriv varför posten är inget");
    assertThat(ask(HttpMethod.POST, PAGE + "/" + ID + "/avfarda?skal=testdata"))
        .hasStatus(303)
        .hasRedirectedUrl("/drift/olasbara?done=DISMISSED");

    assertThat(letters.written()).containsExactly(ID + " DISMISSED");
    assertThat(text(ask(HttpMethod.GET, PAGE + "?done=DISMISSED")))
        .contains("Posten är avfärdad.", "Skäl: testdata", "Inget är kvar att göra något åt.");
  }

  @Test
  void dismissesNothingThatTheBookHasAndSaysSo() throws Exception {
    letters.letter(ID, "sydosttriangeln", "x");
    letters.has("collaboration/sydosttriangeln", 1);

    MvcTestResult refused = ask(HttpMethod.POST, PAGE + "/" + ID + "/avfarda?skal=testdata");

    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains("role=\"alert\"", "Boken har händelser som saknas här");
    assertThat(letters.written()).isEmpty();
  }

  @Test
  void asksTheBook() throws Exception {
    letters.letter(ID, "sydosttriangeln", "x");
    MvcTestResult unknown = ask(HttpMethod.POST, PAGE + "/" + ID + "/spela-om");
    assertThat(unknown).hasStatus(422);
    assertThat(text(unknown)).contains("Boken känner inte till något");

    letters.has("collaboration/sydosttriangeln", 3);
    assertThat(ask(HttpMethod.POST, PAGE + "/" + ID + "/spela-om"))
        .hasStatus(303)
        .hasRedirectedUrl("/drift/olasbara?done=ASKED");
    assertThat(ask(HttpMethod.POST, PAGE + "/none/spela-om")).hasStatus(404);
  }

  @Test
  void tellsOnThePageOfTheCollaborationThatSomethingWaits() throws Exception {
    letters.letter(ID, "sydosttriangeln", "x");

    String page = text(http.get().uri("/samverkan/sydosttriangeln").exchange());
    assertThat(page)
        .contains("En händelse i den här samverkan kunde inte läsas; det som visas gäller till")
        .doesNotContain("href=\"/drift/olasbara\"");
    assertThat(text(ask(HttpMethod.GET, "/samverkan/sydosttriangeln")))
        .contains("href=\"/drift/olasbara\"");

    letters.clear();
    assertThat(text(http.get().uri("/samverkan/sydosttriangeln").exchange()))
        .doesNotContain("kunde inte läsas");
  }

  private MvcTestResult ask(HttpMethod method, String address) {
    return http.method(method)
        .uri(address)
        .header("Authorization", "Bearer " + TestTokens.of("region-12", Role.ADMIN))
        .exchange();
  }

  private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
    return answer.getResponse().getContentAsString();
  }
}
