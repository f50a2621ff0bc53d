package se.samverkanstrappan.query.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.ReportsInMemory;
import se.samverkanstrappan.query.TestTokens;

@ReadsTest
class VerifyPageTest {
  private static final String WORK = "verification";
  private static final String PAGE = "/drift/kontroll";

  @Autowired private MockMvcTester http;
  @Autowired private ReportsInMemory reports;

  @BeforeEach
  void clear() {
    reports.clear();
  }

  private static String admin() {
    return "Bearer " + TestTokens.of("region-12", Role.ADMIN);
  }

  private MvcTestResult get(String address) {
    return http.get().uri(URI.create(address)).header("Authorization", admin()).exchange();
  }

  private String text(String address) throws Exception {
    return get(address).getResponse().getContentAsString();
  }

  private void told(String state, String rest) {
    reports.tell(
        WORK,
        """
        {"state":"%s","startedAt":"2026-11-20T08:59:00Z","toldAt":"2026-11-20T08:59:50Z",
         "endedAt":%s,"pass":2,"phase":"READ_MODEL","done":7,"epoch":3,"generation":"e3-g1",
         "book":{"aggregates":12,"events":3456},"kafka":{"aggregates":12,"events":3456},
         "readModel":{"aggregates":11,"events":3400},%s}
        """
            .formatted(state, state.equals("RUNNING") ? "null" : "\"2026-11-20T08:59:50Z\"", rest));
  }

  @Test
  void letsOneBeginWhereNoneWas() throws Exception {
    assertThat(text(PAGE)).contains("Ingen kontroll har gjorts.", "Kontrollera nu</button>");

    assertThat(http.post().uri(PAGE + "?lang=en").header("Authorization", admin()).exchange())
        .hasStatus(303)
        .hasHeader("Location", PAGE + "?lang=en");

    // Nothing can be compared in this test, which is told.
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(text(PAGE)).contains("Kontrollen gick inte att göra"));
  }

  @Test
  void showsHowFarItHasComeAndLooksAgainByItself() throws Exception {
    told("RUNNING", "\"equal\":null,\"differing\":0,\"differences\":[],\"failure\":null");

    assertThat(text(PAGE))
        .contains("Kontrollen pågår", "Läser läsmodellen", "Omgång 2")
        .contains("hx-get=\"" + PAGE + "\"", "hx-trigger=\"every 2s\"", "value=\"7\"")
        .contains("Se hur långt det har kommit")
        .doesNotContain("<button type=\"submit\">Kontrollera");
    assertThat(text(PAGE + "?lang=en")).contains("The verification goes on");
  }

  @Test
  void showsWhatDiffersAndWhere() throws Exception {
    told(
        "DONE",
        """
        "equal":false,"differing":205,"failure":null,"differences":[
          {"kind":"COLLABORATION","id":"dalalab","place":"HEAD","fault":"OTHER","what":["title"],
           "expected":{"version":7,"sha256":"00"},"found":{"version":7,"sha256":null}},
          {"kind":"ACTOR","id":"region-12","place":"KAFKA","fault":"MISSING","what":[],
           "expected":{"version":1,"sha256":"00"},"found":null}]""");

    assertThat(text(PAGE))
        .contains("205 skillnader", "href=\"/samverkan/dalalab\"", "säger något annat", "title")
        .contains("region-12", "saknas", "och 203 till", "Epok 3, generation e3-g1")
        .doesNotContain("hx-get");
    assertThat(text(PAGE + "?lang=en")).contains("205 differences", "Verify again");
  }

  @Test
  void saysThatEverythingAgrees() throws Exception {
    told("DONE", "\"equal\":true,\"differing\":0,\"differences\":[],\"failure\":null");

    assertThat(text(PAGE)).contains("Allt stämmer", "Kontrollera igen", "2026-11-20 09:59:00");
  }

  @Test
  void saysThatNothingIsHeardOfItAnyMore() throws Exception {
    told("RUNNING", "\"equal\":null,\"differing\":0,\"differences\":[],\"failure\":null");
    reports.tell(WORK, reports.last(WORK).orElseThrow().replace("T08:59:50Z", "T08:58:59Z"));

    assertThat(text(PAGE)).contains("Kontrollen avbröts", "Kontrollera igen");
    assertThat(get("/api/v1/admin/verify"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("INTERRUPTED");
  }

  @Test
  void oneThatGoesOnIsNotBegunAgain() {
    told("RUNNING", "\"equal\":null,\"differing\":0,\"differences\":[],\"failure\":null");
    String before = reports.last(WORK).orElseThrow();

    assertThat(http.post().uri("/api/v1/admin/verify").header("Authorization", admin()).exchange())
        .hasStatus(202)
        .hasHeader("Location", "/api/v1/admin/verify");

    assertThat(reports.last(WORK)).hasValue(before);
  }

  @Test
  void isForAdministratorsAlone() {
    assertThat(http.get().uri(PAGE).exchange()).hasStatus(403);
    assertThat(http.get().uri("/api/v1/admin/verify").exchange()).hasStatus(403);
  }
}
