package se.samverkanstrappan.query.followup.fixing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import se.samverkanstrappan.query.followup.fixing.WriteSideOfTests.Answer;
import se.samverkanstrappan.query.followup.fixing.WriteSideOfTests.Sent;

@ReadsTest
class FixFollowUpPageTest {
  private static final WriteSideOfTests WRITES = new WriteSideOfTests();
  private static final String ADDRESS = "/uppdrag/strategisk-planering/uppfoljning";
  private static final String KEY = "0c1e7d1a-58c1-4d2c-9a36-0d0a5a3f8c11";
  private static final String FORM = "key=" + KEY + "&asOf=2024-12-31&knownAt=&rule=strict";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @DynamicPropertySource
  static void writes(DynamicPropertyRegistry settings) {
    settings.add("samverkanstrappan.command-service-url", WRITES::address);
  }

  @AfterAll
  static void end() {
    WRITES.close();
  }

  @BeforeEach
  void given() {
    book.clear();
    DocumentedCases.write(book);
    WRITES.answers(Answer.written("uppf", 1));
    WRITES.holds(Answer.heads("{}"));
  }

  private MvcTestResult send(String query, String form) {
    return http.post()
        .uri(URI.create(ADDRESS + query))
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .content(form)
        .exchange();
  }

  @Test
  void fixesWhatIsShownAndLeadsToIt() {
    MvcTestResult answer = send("?lang=en", FORM);

    assertThat(answer).hasStatus(303).hasHeader("Location", ADDRESS + "/uppf?minVersion=1&lang=en");
    Sent sent = WRITES.sent().getFirst();
    assertThat(sent.address()).hasToString("/api/v1/assignments/strategisk-planering/follow-ups");
    assertThat(sent.headers().getFirst("Idempotency-Key")).isEqualTo(KEY);
    assertThat(sent.body().required("asOf").asString()).isEqualTo("2024-12-31");
    assertThat(sent.body().required("rule").asString()).isEqualTo("strict");
  }

  @ParameterizedTest
  @CsvSource({
    "403, får inte fastställa",
    "409, Någon annan skrev samtidigt",
    "422, Den går inte att fastställa så",
    "429, Det gick för fort",
    "503, Det går inte att spara just nu"
  })
  void saysInWordsWhyItWasNotTaken(int status, String words) throws Exception {
    WRITES.answers(Answer.refused(status, "told so"));

    MvcTestResult answer = send("", FORM);

    assertThat(answer).hasStatus(status);
    assertThat(answer.getResponse().getContentAsString())
        .contains(words, "role=\"alert\"", "Uppföljningen är inte fastställd")
        .doesNotContain("told so", "??");
  }

  @Test
  void canBeSentAgainAsTheSame() throws Exception {
    WRITES.answers(Answer.refused(409, "race"));

    assertThat(send("", FORM).getResponse().getContentAsString())
        .contains("value=\"" + KEY + "\"", "value=\"2024-12-31\"", "value=\"strict\"")
        .contains("action=\"" + ADDRESS + "\"");
  }

  @Test
  void keepsTheFormWhereTheBookIsAheadOfWhatCanBeRead() throws Exception {
    WRITES.holds(Answer.heads("{\"actor/new\":1}"));

    assertKept(send("", FORM), 503, "Det går inte att spara just nu");
    assertThat(WRITES.sent()).isEmpty();
  }

  @Test
  void keepsTheFormWhereTheWriteSideIsClosed() throws Exception {
    WRITES.answers(Answer.none());
    assertKept(send("", FORM), 503, "Det går inte att spara just nu");

    WRITES.holds(Answer.none());
    assertKept(send("", FORM), 503, "Det går inte att spara just nu");
  }

  private static void assertKept(MvcTestResult answer, int status, String words) throws Exception {
    assertThat(answer).hasStatus(status).containsHeader("Retry-After");
    assertThat(answer.getResponse().getContentAsString())
        .contains(words, "role=\"alert\"", "Försök igen</button>")
        .contains("value=\"" + KEY + "\"", "value=\"2024-12-31\"", "value=\"strict\"");
  }

  @ParameterizedTest
  @CsvSource({
    "401, 401, Logga in igen",
    "403, 403, får inte fastställa",
    "429, 429, Det gick för fort",
    "404, 503, Det går inte att spara just nu"
  })
  void tellsWhyItIsNotToldWhatStandsInTheBook(int told, int shown, String words) throws Exception {
    WRITES.holds(Answer.refused(told, "told so"));

    MvcTestResult answer = send("", FORM);

    assertThat(answer).hasStatus(shown);
    assertThat(answer.getResponse().getContentAsString())
        .contains(words, "role=\"alert\"")
        .doesNotContain("told so", "??");
    assertThat(WRITES.sent()).isEmpty();
  }

  @Test
  void refusesWhatNoPageOfOursSends() {
    assertThat(send("", "asOf=nosuch")).hasStatus(400);
    assertThat(send("", "asOf=2020-01-01")).hasStatus(422);
    assertThat(send("", "asOf=2024-12-31&rule=nosuch")).hasStatus(422);
    assertThat(WRITES.sent()).isEmpty();
  }
}
