package se.samverkanstrappan.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that were open for longer than their session: nothing is written, and nothing is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaleFormTest {
  private static final String SIGN_IN = "/logga-in?lang=sv";
  private static final String FORM = "/samverkan/sydosttriangeln/dialogsteg/nytt";
  private static final String SUMMARY = "Ett \"utkast\" & mer";
  private static final Map<String, String> OWNER =
      Map.of("name", "process-owner", "password", Accounts.PASSWORD);
  private static final Map<String, String> TYPED =
      Map.of(
          "key", "0c1e7d1a-58c1-4d2c-9a36-0d0a5a3f8c11",
          "date", "2026-11-19",
          "form", "WORKSHOP",
          "observations", "CONTRIBUTED",
          "participants", "region-10",
          "summary", SUMMARY);

  private final AtomicInteger written = new AtomicInteger();
  private HttpServer writes;
  private RunningReads reads;
  private Browser browser = new Browser();

  @BeforeAll
  void start() throws Exception {
    writes = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    writes.createContext(
        "/",
        exchange -> {
          written.incrementAndGet();
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    writes.start();
    reads =
        RunningReads.withAccounts(
            "--samverkanstrappan.command-service-url=http://127.0.0.1:"
                + writes.getAddress().getPort());
  }

  @BeforeEach
  void openAnotherBrowser() {
    browser = new Browser();
  }

  @AfterEach
  void wroteNothing() {
    assertThat(written).hasValue(0);
  }

  @AfterAll
  void stop() {
    reads.close();
    writes.stop(0);
  }

  @Test
  void whoHasSignedInAgainFindsWhatWasTypedInAFormThatCounts() throws Exception {
    signIn(OWNER);

    var again = browser.post(reads.uri(FORM), stale());

    assertThat(again.statusCode()).isEqualTo(403);
    assertThat(again.body()).contains("Formuläret gäller inte längre", "role=\"alert\"");
    assertKept(again);
    assertThat(secretOf(again)).isNotEmpty().isNotEqualTo("stale");
  }

  @Test
  void whoIsOutSignsInAndFindsWhatWasTyped() throws Exception {
    var sent = browser.post(reads.uri(FORM + "?lang=sv"), stale());
    assertThat(sent.uri().getPath()).isEqualTo("/logga-in");
    assertThat(sent.body()).contains("står kvar i formuläret").doesNotContain("utkast");

    var again = browser.submit(sent, SIGN_IN, OWNER);

    assertThat(again.uri()).isEqualTo(reads.uri(FORM));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("innan du loggade in igen");
    assertKept(again);
    // Also when it is loaded again, but not on the form of something else.
    assertKept(browser.open(reads.uri(FORM)));
  }

  @Test
  void keepsTheLanguageOverTheSignIn() throws Exception {
    var sent = browser.post(reads.uri(FORM + "?lang=en"), stale());

    var again = browser.submit(sent, "/logga-in?lang=en", OWNER);

    assertThat(again.uri()).isEqualTo(reads.uri(FORM + "?lang=en"));
    assertKept(again);
  }

  @Test
  void showsNothingOfItToThoseWhoMayNotLog() throws Exception {
    var sent = browser.post(reads.uri(FORM), stale());
    var refused =
        browser.submit(sent, SIGN_IN, Map.of("name", "reviewer", "password", Accounts.PASSWORD));
    assertThat(refused.statusCode()).isEqualTo(403);

    var stale = browser.post(reads.uri(FORM), stale());

    assertThat(stale.statusCode()).isEqualTo(403);
    assertThat(stale.body()).contains("Formuläret gäller inte längre").doesNotContain("<textarea");
  }

  @Test
  void keepsNothingThatNoFormOfOursHolds() throws Exception {
    Map<String, String> large = stale();
    large.put("summary", "x".repeat(100_000));

    var sent = browser.post(reads.uri(FORM), large);
    assertThat(sent.body()).contains("Logga in här i stället");
    var fresh = browser.submit(sent, SIGN_IN, OWNER);

    assertThat(fresh.uri()).isEqualTo(reads.uri(FORM));
    assertThat(fresh.body()).doesNotContain("xxx", "innan du loggade in igen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Sec-Fetch-Site: cross-site", "Origin: https://evil.example", "Origin: null"})
  void fillsInNothingForAnotherSite(String header) throws Exception {
    String[] parts = header.split(": ", -1);
    for (boolean in : new boolean[] {false, true}) {
      if (in) {
        signIn(OWNER);
      }
      var refused = browser.post(reads.uri(FORM), stale(), parts);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).doesNotContain("utkast");
    }
  }

  @Test
  void signInBeginsAnewWhereItsPageIsOutworn() throws Exception {
    Map<String, String> outworn = new HashMap<>(OWNER);
    outworn.put("_csrf", "stale");

    var page = browser.post(reads.uri("/logga-in?lang=en"), outworn);

    assertThat(page.uri()).isEqualTo(reads.uri("/logga-in?lang=en&note=stale"));
    assertThat(page.body()).contains("The page had been open for too long");
    assertThat(browser.open(reads.uri("/api/v1/me")).statusCode()).isEqualTo(401);
    var start = browser.submit(page, "/logga-in?lang=en", OWNER);
    assertThat(start.body()).contains(">Sign out</button>");
  }

  private void signIn(Map<String, String> who) throws Exception {
    browser.submit(browser.open(reads.uri("/logga-in")), SIGN_IN, who);
  }

  private static Map<String, String> stale() {
    Map<String, String> fields = new HashMap<>(TYPED);
    fields.put("_csrf", "stale");
    return fields;
  }

  private static String secretOf(HttpResponse<String> page) {
    int form = page.body().indexOf("class=\"log\"");
    int secret = page.body().indexOf("name=\"_csrf\" value=\"", form) + 20;
    return page.body().substring(secret, page.body().indexOf('"', secret));
  }

  private static void assertKept(HttpResponse<String> page) {
    assertThat(page.body())
        .contains("value=\"" + TYPED.get("key") + "\"", "value=\"2026-11-19\"")
        .contains("<option value=\"WORKSHOP\" selected=\"selected\"")
        .containsPattern("value=\"CONTRIBUTED\" checked")
        .contains(">Ett &quot;utkast&quot; &amp; mer</textarea>");
  }
}
