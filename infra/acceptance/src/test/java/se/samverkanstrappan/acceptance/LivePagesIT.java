package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What scripts add to the pages: they keep up with what is logged, draw charts and slide. */
class LivePagesIT {
  private static final String HOSTILE = "<img src=x onerror=alert(1)>{b|Ö}";
  private static final String AT = "/collaborations/kustplan";
  private static final String ONE = "/samverkan/kustplan";
  private static final List<String> ACTORS = List.of("region-14", "kommun-1480", "ond");
  private static final double PATIENCE_MILLIS = 30_000;
  private static final Locator.FilterOptions VISIBLE = new Locator.FilterOptions().setVisible(true);

  private static final Instance INSTANCE = Instance.fresh("live-pages");
  private static final Browser BROWSER = new Browser();
  private static String signedIn = "";
  private static int logged;

  @BeforeAll
  static void begin() {
    Api api = INSTANCE.start().api();
    api.post("/actors", Map.of("id", "ond", "kind", "CIVIL_SOCIETY", "name", HOSTILE)).orFail();
    api.post(
            "/collaborations",
            Map.of(
                "id", "kustplan",
                "title", "Exempel: " + HOSTILE,
                "owner", "region-14",
                "openedOn", daysAgo(650),
                "form", "ONGOING"))
        .orFail();
    for (String actor : ACTORS) {
      api.post(AT + "/participants", Map.of("actor", actor, "joinedOn", daysAgo(650))).orFail();
    }
    log(daysAgo(80), "Exempel: första");
    api.readAt(log(daysAgo(50), "Exempel: andra"), AT);
    signedIn = signIn();
  }

  @AfterAll
  static void end() {
    BROWSER.close();
    INSTANCE.close();
  }

  private static String daysAgo(int days) {
    return LocalDate.now(ZoneId.of("Europe/Stockholm")).minusDays(days).toString();
  }

  private static long log(String date, String summary) {
    Map<String, Object> body =
        Map.of(
            "id",
            "steg-" + ++logged,
            "date",
            date,
            "form",
            "MEETING",
            "observations",
            List.of("CONTRIBUTED"),
            "participants",
            ACTORS.stream().map(each -> Map.of("actor", each)).toList(),
            "summary",
            summary);
    return INSTANCE.api().post(AT + "/interactions", body).orFail().version();
  }

  private static String signIn() {
    try (BrowserContext context = BROWSER.stranger(1280)) {
      Page page = context.newPage();
      page.navigate(INSTANCE.api().pages() + "/logga-in");
      page.locator("#name").fill("admin");
      page.locator("#password").fill(Instance.PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL(url -> !url.contains("/logga-in"));
      return context.storageState();
    }
  }

  @Test
  void aCollaborationShowsWhatOthersLogAndCatchesUpAfterALostConnection() {
    try (BrowserContext context = context(signedIn, true)) {
      var heard = new Heard();
      Page page = open(context, ONE, heard);
      follows(page);
      Locator link = page.locator("#dialogsteg-steg-1 a").last();
      link.focus();
      page.evaluate("window.before = document.activeElement");

      log(daysAgo(49), "Exempel: " + HOSTILE);
      appears(page.locator(".interactions h3", hasText("Exempel: " + HOSTILE)));

      assertThat(page.evaluate("window.before === document.activeElement")).isEqualTo(true);
      assertThat(said(page)).contains("Sidan är uppdaterad", "Loggat: Exempel: <img");
      assertThat(page.locator(".interactions > li").count()).isEqualTo(logged);
      assertThat(Browser.violations(page)).isEmpty();

      context.setOffline(true);
      appears(page.locator(".live p", hasText("Anslutningen bröts – försöker igen")));
      log(daysAgo(48), "Exempel: under tiden");
      assertThat(page.locator(".interactions", hasText("under tiden")).count()).isZero();
      context.setOffline(false);
      appears(page.locator(".live p", hasText("Anslutningen är tillbaka")));
      appears(page.locator(".interactions h3", hasText("under tiden")));
      assertThat(heard.elsewhere).isEmpty();
    }
  }

  @Test
  void manyChangesAtOnceAreFetchedTogether() {
    try (BrowserContext context = context(signedIn, true)) {
      var heard = new Heard();
      Page page = open(context, ONE, heard);
      follows(page);
      var fetched = new ArrayList<String>();
      page.onRequest(
          request -> {
            if (request.resourceType().equals("fetch")) {
              fetched.add(request.url());
            }
          });
      for (int i = 0; i < 10; i++) {
        log(daysAgo(47), "Exempel: snabb " + i);
      }

      appears(page.locator(".interactions h3", hasText("snabb 9")));

      // Each is told three times, as what was logged, where it stands, and perhaps a signal.
      assertThat(fetched).hasSizeLessThan(10);
      assertThat(heard.complaints).isEmpty();
    }
  }

  @Test
  void theOverviewDrawsAChartThatCanBeReadAsATable() {
    try (BrowserContext context = context(signedIn, true)) {
      var heard = new Heard();
      Page page = open(context, "/", heard);
      follows(page);
      appears(page.locator(".chart svg"));

      Locator chart = page.locator("[data-chart=overTime]");
      assertThat(chart.locator(".chart").getAttribute("aria-label")).contains("stapel per månad");
      assertThat(chart.locator(".chart svg text").allTextContents()).contains("5", "5 Konsultera");
      assertThat(chart.locator("svg.over-time").isVisible()).isFalse();
      assertThat(Browser.violations(page)).isEmpty();
      chart.locator("summary").focus();
      page.keyboard().press("Enter");
      assertThat(chart.locator("table").isVisible()).isTrue();
      assertThat(chart.locator(".chart").isVisible()).isFalse();
      assertThat(chart.locator("summary").innerText()).isEqualTo("Visa som diagram");
      page.keyboard().press("Enter");
      appears(page.locator(".chart svg"));

      log(daysAgo(19), "Exempel: med öppen sida");
      INSTANCE.api().post(AT + "/pause", Map.of("date", daysAgo(18), "reason", "vila")).orFail();
      appears(page.locator(".lately", hasText("pausad")));
      INSTANCE.api().post(AT + "/resume", Map.of("date", daysAgo(17), "reason", "åter")).orFail();
      assertThat(page.locator("img").count()).isZero();
      heard.nothing();
    }
  }

  @Test
  void theMonthIsChosenByTheKeyboard() {
    try (BrowserContext context = context(signedIn, true)) {
      var heard = new Heard();
      Page page = open(context, "/?county=08", heard);
      Locator slider = page.locator("#month");
      slider.focus();
      page.keyboard().press("Home");
      page.waitForURL(url -> url.contains("asOf="));

      String day = page.locator(".months output").innerText();
      appears(page.locator(".picture-day", hasText(day)));
      assertThat(page.url()).contains("county=08", "asOf=" + day);
      assertThat(page.locator("#asOf").inputValue()).isEqualTo(day);
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("month");
      assertThat(page.locator("[data-changes]").count()).as("follows a past day").isZero();
      page.keyboard().press("End");
      page.waitForURL(url -> !url.contains("asOf"));
      follows(page);
      heard.nothing();
    }
  }

  @Test
  void theNetworkIsDrawnWithNamesAsTheyAreWritten() {
    try (BrowserContext context = context(signedIn, true)) {
      var heard = new Heard();
      Page page = open(context, "/natverk", heard);
      appears(page.locator(".chart svg"));
      page.locator("button[data-zoom]").first().click();

      assertThat(page.locator(".chart svg text").allTextContents())
          .anyMatch(each -> each.startsWith("<img src=x"))
          .contains("5");
      assertThat(page.locator("img").count()).isZero();
      assertThat(page.locator(".switch a[href='#pairs']").isVisible()).isTrue();
      assertThat(Browser.violations(page)).isEmpty();
      assertThat(page.locator("#actors ~ * a[href='/aktorer/ond']").count()).isEqualTo(1);
      heard.nothing();
    }
  }

  @Test
  void whoeverSignsOutIsToldThatThePageStandsStill() {
    try (BrowserContext context = context(signIn(), true)) {
      Page page = open(context, "/", new Heard());
      follows(page);
      Page other = open(context, "/ordlista", new Heard());
      other.locator(".who button").click();
      other.waitForURL(url -> !url.contains("ordlista"));

      appears(page.locator(".live a", hasText("Logga in igen")));
      assertThat(said(page)).contains("inte längre inloggad");
    }
  }

  @Test
  void withoutScriptsNothingOfItShows() {
    try (BrowserContext context = context(signedIn, false)) {
      Page page = open(context, "/", new Heard());

      assertThat(page.locator("svg.over-time").isVisible()).isTrue();
      assertThat(page.locator(".chart, .months, .live p").filter(VISIBLE).count()).isZero();
      assertThat(page.locator("[data-chart] summary").innerText()).isEqualTo("Visa som tabell");
      page.navigate(INSTANCE.api().pages() + "/natverk");
      assertThat(page.locator(".network-picture").isVisible()).isTrue();
      assertThat(page.locator(".switch").isVisible()).isFalse();
    }
  }

  /** What a page asks for elsewhere, and what the browser complains of. */
  private static final class Heard {
    private final List<String> complaints = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();

    void listen(Page page) {
      page.onConsoleMessage(
          message -> {
            if (List.of("error", "warning").contains(message.type())) {
              complaints.add(message.text());
            }
          });
      page.onPageError(complaints::add);
      page.onDialog(
          dialog -> {
            complaints.add("a dialog: " + dialog.message());
            dialog.dismiss();
          });
      page.onRequest(
          request -> {
            if (!request.url().startsWith(INSTANCE.api().pages() + "/")
                && !request.url().startsWith("data:")) {
              elsewhere.add(request.url());
            }
          });
    }

    void nothing() {
      assertThat(complaints).isEmpty();
      assertThat(elsewhere).isEmpty();
    }
  }

  private static Page open(BrowserContext context, String path, Heard heard) {
    Page page = context.newPage();
    heard.listen(page);
    page.navigate(INSTANCE.api().pages() + path);
    return page;
  }

  private static void follows(Page page) {
    page.locator("[data-changes][data-state=open]")
        .waitFor(
            new Locator.WaitForOptions()
                .setState(WaitForSelectorState.ATTACHED)
                .setTimeout(PATIENCE_MILLIS));
  }

  private static void appears(Locator what) {
    what.first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static String said(Page page) {
    return page.locator(".live [role=status]").innerText();
  }

  private static BrowserContext context(String state, boolean javaScript) {
    return BROWSER.context(
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setViewportSize(1280, 900)
            .setStorageState(state)
            .setJavaScriptEnabled(javaScript));
  }
}
