package se.samverkanstrappan.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** What those who never sign in cost, and that they are in nobody's way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersTest {
  private static final int MOST = 50;
  private static final Map<String, String> REVIEWER =
      Map.of("name", "reviewer", "password", Accounts.PASSWORD);

  private RunningReads reads;
  private Browser browser = new Browser();

  @BeforeAll
  void start() {
    reads =
        RunningReads.withAccounts(
            "--samverkanstrappan.limits.enabled=false",
            "--samverkanstrappan.sessions.strangers=" + MOST);
  }

  @BeforeEach
  void openAnotherBrowser() {
    browser = new Browser();
  }

  @AfterAll
  void stop() {
    reads.close();
  }

  @Test
  void whoAsksForPagesBeginsNoSession() throws Exception {
    int before = sessions().getActiveSessions();
    int asked = 0;
    for (int at = 0; at < 1000; at++) {
      for (String page : List.of("/", "/samverkan/s-" + at, "/nosuch?at=" + at)) {
        HttpResponse<String> answer = reads.send("GET", page);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        asked++;
      }
    }
    assertThat(sessions().getActiveSessions()).isEqualTo(before);
    System.out.println(asked + " pages asked for by strangers began no session");
  }

  @Test
  void whoAsksToSignInBeginsShortSessionsUpToANumber() throws Exception {
    Browser early = new Browser();
    var page = early.submit(early.open(reads.uri("/logga-in")), "/logga-in?lang=sv", REVIEWER);
    assertThat(page.body()).contains("Granskare");
    for (int at = 0; at < 10 * MOST; at++) {
      assertThat(reads.send("GET", "/logga-in").statusCode()).isEqualTo(200);
    }
    assertThat(intervals()).containsOnly(300, 1800).filteredOn(each -> each == 300).hasSize(MOST);
    // Neither who has signed in nor who is about to notices.
    assertThat(early.open(reads.uri("/")).body()).contains("Granskare");
    var form = browser.open(reads.uri("/logga-in"));
    assertThat(browser.submit(form, "/logga-in?lang=sv", REVIEWER).body()).contains("Granskare");
  }

  @Test
  void theLinkOnAPublicPageLeadsBackThere() throws Exception {
    try (RunningReads open =
        RunningReads.withAccounts("--samverkanstrappan.access.public-read=true")) {
      for (String address :
          List.of(
              "/samverkan/sydosttriangeln?asOf=2025-01-01&lang=en",
              "/samverkan/sydosttriangeln?asOf=2025-01-01",
              "/?lang=en",
              "/")) {
        String lang = address.contains("lang=en") ? "en" : "sv";
        var page = browser.open(open.uri(address));
        String link = page.body().replaceAll("(?s).*class=\"sign-in\" href=\"([^\"]*)\".*", "$1");
        var form = browser.open(open.uri(link.replace("&amp;", "&")));
        assertThat(form.body()).contains("<html lang=\"" + lang);
        var after = browser.submit(form, "/logga-in?lang=" + lang, REVIEWER);
        assertThat(after.uri()).isEqualTo(open.uri(address));
        browser = new Browser();
      }
    }
  }

  @Test
  void aWrongPasswordLosesNeitherPageNorLanguage() throws Exception {
    String address = "/samverkan/sydosttriangeln?lang=en&page=2";
    var form = browser.open(reads.uri(address));
    var again =
        browser.submit(form, "/logga-in?lang=en", Map.of("name", "reviewer", "password", "x"));
    assertThat(again.body()).contains("The account name or the password is not right.");
    var page = browser.submit(again, "/logga-in?lang=en", REVIEWER);
    assertThat(page.uri()).isEqualTo(reads.uri(address));
  }

  @Test
  void whatIsNoPageOfOursIsNotGoneOnWith() throws Exception {
    for (String elsewhere :
        List.of(
            "https://elsewhere.example/",
            "//elsewhere.example/samverkan/x",
            "/\\elsewhere.example",
            "\\/elsewhere.example",
            "/%zz",
            "/samverkan/[x]/y",
            "/api/v1/me",
            "/logga-ut",
            "/logga-in",
            "/samverkan/x\r\nSet-Cookie: session=fixed",
            "/samverkan/" + "x".repeat(2000))) {
      Browser another = new Browser();
      var form = another.open(reads.uri("/logga-in?lang=en"));
      Map<String, String> typed = new HashMap<>(REVIEWER);
      typed.put("till", elsewhere);
      var page = another.submit(form, "/logga-in?lang=en", typed);
      assertThat(page.uri()).as(elsewhere).isEqualTo(reads.uri("/?lang=en"));
    }
    var kept = browser.open(reads.uri("/logga-in?till=%2Fsamverkan%2F%5Bx%5D"));
    assertThat(kept.statusCode()).isEqualTo(200);
  }

  private List<Integer> intervals() {
    return List.of(sessions().findSessions()).stream()
        .map(org.apache.catalina.Session::getMaxInactiveInterval)
        .toList();
  }

  private Manager sessions() {
    var server = ((WebServerApplicationContext) reads.context()).getWebServer();
    var host = ((TomcatWebServer) Objects.requireNonNull(server)).getTomcat().getHost();
    return ((Context) host.findChildren()[0]).getManager();
  }
}
