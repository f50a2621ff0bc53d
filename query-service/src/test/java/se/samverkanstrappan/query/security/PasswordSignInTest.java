package se.samverkanstrappan.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with name and password on the pages, and what others cannot do with the session. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasswordSignInTest {
  private static final String FORM = "/logga-in?lang=sv";
  private static final String OUT = "/logga-ut?lang=sv";
  private static final Map<String, String> REVIEWER =
      Map.of("name", "reviewer", "password", Accounts.PASSWORD);

  private RunningReads reads;
  private Browser browser = new Browser();

  @BeforeAll
  void start() {
    reads = RunningReads.withAccounts();
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
  void goesOnWithThePageThatWasAskedFor() throws Exception {
    var form = browser.open(reads.uri("/samverkan/sydosttriangeln?asOf=2025-01-01"));
    assertThat(form.uri().getPath()).isEqualTo("/logga-in");
    HttpCookie before = browser.cookie("session").orElseThrow();

    var page = browser.submit(form, FORM, REVIEWER);

    assertThat(page.uri()).isEqualTo(reads.uri("/samverkan/sydosttriangeln?asOf=2025-01-01"));
    assertThat(page.body())
        .contains("<h1>Sydosttriangeln</h1>", "Region Skåne", "Granskare", ">Logga ut</button>")
        .doesNotContain("pseudonym-of", ">reviewer<");
    assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
    // Whoever had given the browser its session has nothing of it.
    HttpCookie after = browser.cookie("session").orElseThrow();
    assertThat(after.getValue()).isNotEqualTo(before.getValue());
    var fixed = reads.send("GET", "/api/v1/me", "Cookie", "session=" + before.getValue());
    assertThat(fixed.statusCode()).isEqualTo(401);
  }

  @Test
  void signsOutSoThatTheSessionIsNoGoodAnyMore() throws Exception {
    HttpResponse<String> page = signedIn();
    String cookie = "session=" + browser.cookie("session").orElseThrow().getValue();
    assertThat(reads.send("GET", "/api/v1/me", "Cookie", cookie).statusCode()).isEqualTo(200);

    var out = browser.submit(page, OUT, Map.of());

    assertThat(out.uri()).isEqualTo(reads.uri("/logga-in?note=out"));
    assertThat(out.body()).contains("Du har loggat ut.");
    assertThat(reads.send("GET", "/api/v1/me", "Cookie", cookie).statusCode()).isEqualTo(401);
  }

  @Test
  void saysInWordsWhatIsWrongAndNotWhichOfTheTwo() throws Exception {
    var form = browser.open(reads.uri("/logga-in"));
    var unknown = browser.submit(form, FORM, Map.of("name", "nobody", "password", "x"));
    var wrong = browser.submit(form, FORM, Map.of("name", "reviewer", "password", "x"));
    var flooded = browser.submit(form, FORM, Map.of("name", Accounts.FLOODED, "password", "x"));

    assertThat(unknown.body()).contains("Kontonamnet eller lösenordet stämmer inte.");
    assertThat(wrong.uri()).isEqualTo(unknown.uri());
    assertThat(wrong.body())
        .contains("value=\"reviewer\"", "aria-describedby=\"note\"", "<title>Fel: Logga in");
    assertThat(flooded.body()).contains("Vänta några minuter");
    assertThat(browser.open(reads.uri("/logga-in?note=wrong&lang=en")).body())
        .contains("The account name or the password is not right.");
  }

  @Test
  void keepsTheCookieToItself() throws Exception {
    var led = reads.send("GET", "/");
    assertThat(led.statusCode()).isEqualTo(302);
    String form = led.headers().firstValue("Location").orElseThrow();
    assertThat(form).endsWith("/logga-in?till=%2F");

    var answer = reads.send("GET", URI.create(form).getPath());

    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("session=")
        .contains("; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Domain=");
    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
  }

  /** Another site's form comes with the session, and without the secret of its page. */
  @ParameterizedTest
  @ValueSource(strings = {"/logga-ut", "/", "/api/v1/collaborations"})
  void refusesWhatAnotherSiteLetsABrowserSend(String address) throws Exception {
    signedIn();
    for (Map<String, String> forged : new Map[] {Map.of(), Map.of("_csrf", "guessed"), REVIEWER}) {
      var answer = browser.post(reads.uri(address), forged);
      assertThat(answer.statusCode()).as(address + forged).isEqualTo(403);
      assertThat(answer.body()).containsAnyOf("Formuläret gäller inte längre", ":stale-form");
    }
    assertThat(browser.open(reads.uri("/")).body()).contains("Granskare");
  }

  @Test
  void refusesASignInThatAnotherSiteMakesUp() throws Exception {
    signedIn();
    Map<String, String> manager = Map.of("name", "manager", "password", Accounts.PASSWORD);
    for (Browser each : new Browser[] {browser, new Browser()}) {
      var forged = each.post(reads.uri("/logga-in"), manager, "Sec-Fetch-Site", "cross-site");
      assertThat(forged.statusCode()).isEqualTo(403);
      assertThat(forged.body()).contains("Formuläret gäller inte längre");
    }
    assertThat(browser.open(reads.uri("/")).body()).contains("Granskare");
  }

  @Test
  void takesNoSignInWithoutTheSecretOfItsPageAndAsksForAnother() throws Exception {
    var answer = browser.post(reads.uri("/logga-in"), REVIEWER);

    assertThat(answer.uri()).isEqualTo(reads.uri("/logga-in?note=stale"));
    assertThat(browser.open(reads.uri("/api/v1/me")).statusCode()).isEqualTo(401);
    assertThat(reads.send("POST", "/api/v1/collaborations").statusCode()).isEqualTo(401);
  }

  @Test
  void staysHereAfterSigningInWhateverWasAskedFor() throws Exception {
    for (String elsewhere : new String[] {"//elsewhere.example/", "/%2f%2felsewhere.example"}) {
      Browser another = new Browser();
      another.open(reads.uri(elsewhere));
      var page = another.submit(another.open(reads.uri("/logga-in")), FORM, REVIEWER);
      assertThat(page.uri()).isEqualTo(reads.uri("/"));
    }
  }

  @Test
  void tellsWhoeverHasSignedInThatThereIsNothing() throws Exception {
    signedIn();
    assertThat(browser.open(reads.uri("/nosuch")).statusCode()).isEqualTo(404);
    assertThat(reads.send("GET", "/nosuch").statusCode()).isEqualTo(302);
  }

  private HttpResponse<String> signedIn() throws Exception {
    return browser.submit(browser.open(reads.uri("/logga-in")), FORM, REVIEWER);
  }
}
