package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the pages are for, from signing in to the result, with accounts of those that do it. How
 * many steps each takes is held; a journey that needs one more has become worse.
 */
class JourneysIT {
  private static final String ASSIGNMENT = "/uppdrag/strategisk-planering";

  /** At an import that has not ended. */
  private static final int MOST_LOOKS = 100;

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

  /** Without a window it has the fields of a date in the order of English, whatever the page's. */
  private static final DateTimeFormatter AS_CHROMIUM_ASKS = DateTimeFormatter.ofPattern("MMdduuuu");

  private static final Instance INSTANCE = Instance.fresh("journeys");
  private static final Browser BROWSER = new Browser();
  private static String owner = "";
  private static String manager = "";
  private static String reviewer = "";

  @BeforeAll
  static void begin() {
    Walk.forgetAll();
    Api api = INSTANCE.start().api();
    byte[] cases = Cases.documented().bundle().toString().getBytes(StandardCharsets.UTF_8);
    api.importing(cases, "application/json", "").orFail();
    collaboration("kustplan", List.of());
    // Twice within the last weeks, so that it has moved lately whenever this runs.
    collaboration("vattenplan", List.of(TODAY.minusDays(20), TODAY.minusDays(10)));
    collaboration("skogsplan", List.of());
    api.readAt(1, "/assignments/strategisk-planering");
    owner = INSTANCE.account("anna", "--role", "process-owner", "--actor", "region-14");
    manager = INSTANCE.account("mia", "--role", "manager");
    reviewer =
        INSTANCE.account("rune", "--role", "reviewer", "--actor", "myndighet-tillvaxtverket");
  }

  @AfterAll
  static void end() {
    BROWSER.close();
    INSTANCE.close();
  }

  private static void collaboration(String id, List<LocalDate> discussed) {
    Api api = INSTANCE.api();
    List<String> actors = List.of("region-14", "kommun-1480");
    String at = "/collaborations/" + id;
    api.post(
            "/collaborations",
            Map.of(
                "id",
                id,
                "title",
                "Exempel: " + id,
                "owner",
                "region-14",
                "openedOn",
                TODAY.minusMonths(2).toString(),
                "form",
                "ONGOING"))
        .orFail();
    long version = 1;
    for (String actor : actors) {
      Map<String, String> joins = Map.of("actor", actor, "joinedOn", TODAY.minusMonths(2) + "");
      version = api.post(at + "/participants", joins).orFail().version();
    }
    for (LocalDate day : discussed) {
      version =
          api.post(
                  at + "/interactions",
                  Map.of(
                      "date",
                      day.toString(),
                      "form",
                      "MEETING",
                      "observations",
                      List.of("DISCUSSED"),
                      "participants",
                      actors.stream().map(actor -> Map.of("actor", actor)).toList(),
                      "summary",
                      "Exempel: ett möte"))
              .orFail()
              .version();
    }
    api.readAt(version, at);
  }

  @Test
  void theProcessOwnerLogsADialogueStepByTheKeyboardAlone() {
    try (BrowserContext context = context(true)) {
      Page page = context.newPage();
      Walk walk = new Walk("process owner logs a dialogue step by keyboard", page);
      page.navigate(url("/"));
      page.locator("#name:focus").waitFor();
      walk.type("anna");
      walk.press("Tab");
      walk.type(owner);
      walk.go("Enter");

      pastTheMenu(walk);
      walk.tabTo("#q");
      walk.type("kustplan");
      walk.go("Enter");
      walk.tabTo("a[href*='/samverkan/kustplan']");
      walk.go("Enter");
      pastTheMenu(walk);
      walk.tabTo("a[href$='/dialogsteg/nytt']");
      walk.go("Enter");

      pastTheMenu(walk);
      walk.tabTo("#date");
      walk.type(TODAY.format(AS_CHROMIUM_ASKS));
      assertThat(page.locator("#date").inputValue()).isEqualTo(TODAY.toString());
      walk.tabTo("#form");
      walk.type("Möte");
      walk.tabTo("input[value=DISCUSSED]");
      walk.press("Space");
      page.locator("#effect .effect-step").waitFor();
      assertThat(page.locator("#effect").innerText()).contains("steg 4, Diskutera");
      walk.tabTo("#summary");
      walk.type("Exempel: vi möttes vid kusten");
      walk.tabTo("form.log .buttons button:not([name])");
      walk.go("Enter");

      assertThat(page.url()).contains("minVersion=");
      assertThat(page.locator(".interactions").innerText())
          .contains("Exempel: vi möttes vid kusten", TODAY.toString());
      assertThat(page.locator(".placement").innerText()).contains("På väg mot steg 4, Diskutera");
      walk.endsWithin(65);
    }
  }

  private static void pastTheMenu(Walk walk) {
    walk.tabTo(".skip");
    walk.press("Enter");
  }

  @Test
  void theManagerFindsWhatMovedAndWhatNeedsAHand() {
    try (BrowserContext context = context(true)) {
      Walk walk =
          new Walk("manager finds what moved, what needs a hand, and why", context.newPage());
      signIn(walk, "mia", manager);
      Page page = walk.page();
      assertThat(page.locator(".lately").innerText())
          .contains("Exempel: vattenplan: upp till steg 4, Diskutera");
      walk.click(".sums a");
      String first = page.locator(".worklist h3 a").first().innerText();
      walk.click(".worklist h3 a");

      assertThat(page.locator("h1").innerText()).isEqualTo(first);
      assertThat(page.locator("section.why li").count()).isPositive();
      assertThat(page.locator("section.signals li").count()).isPositive();
      walk.endsWithin(5);
    }
  }

  @Test
  void theManagerComparesTwoDaysAndKeepsTheAddress() {
    try (BrowserContext context = context(true)) {
      Walk walk = new Walk("manager compares two days", context.newPage());
      signIn(walk, "mia", manager);
      Page page = walk.page();
      walk.click("nav.menu a[href^='/jamfor']");
      walk.fill("#otherAsOf", TODAY.minusDays(30).toString());
      walk.click("form.choosing button");
      String shown = page.locator("#main").innerText();
      assertThat(shown).contains("Exempel: vattenplan", "upp 3 steg");
      walk.endsWithin(6);

      try (BrowserContext later = context(true)) {
        signIn(new Walk("later", later.newPage()), "mia", manager);
        Page again = later.pages().getFirst();
        again.navigate(page.url());
        assertThat(again.locator("#main").innerText()).isEqualTo(shown);
      }
    }
  }

  @Test
  void theReviewerFixesAFollowUpAndComparesItWithToday() throws IOException {
    try (BrowserContext context = context(true)) {
      Walk walk = new Walk("reviewer fixes a follow-up and compares", context.newPage());
      signIn(walk, "rune", reviewer);
      Page page = walk.page();
      walk.click("nav.menu a[href^='/uppdrag']");
      walk.click("#main table a");
      walk.fill("#asOf", "2024-12-31");
      walk.click("form.choose-day button");
      walk.click("details.figure:has(a[href*='#dialogsteg-']) > summary");
      walk.click("details.figure[open] a[href*='#dialogsteg-']");
      assertThat(page.url()).contains("/samverkan/").contains("#");
      page.locator("li:target").waitFor();
      walk.back();
      walk.click("form.fix button");
      page.waitForURL(address -> address.contains("/uppfoljning/"));
      assertThat(page.locator("h1").innerText()).contains("strategisk planering");
      Download pdf = page.waitForDownload(() -> walk.click(".files a[href*='.pdf']"));
      assertThat(Files.readString(pdf.path(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
      walk.click("form.choose button");

      assertThat(page.url()).contains("/jamfor");
      assertThat(page.locator("h1").innerText()).isNotBlank();
      assertThat(page.locator("code.checksum").count()).isEqualTo(2);
      walk.endsWithin(13);
    }
  }

  @Test
  void aFollowUpIsFixedWithoutJavaScript() {
    try (BrowserContext context = context(false)) {
      Walk walk = new Walk("reviewer fixes a follow-up without JavaScript", context.newPage());
      signIn(walk, "rune", reviewer);
      Page page = walk.page();
      page.navigate(url(ASSIGNMENT + "?asOf=2024-11-30"));
      walk.click("form.fix button");

      assertThat(page.url()).contains(ASSIGNMENT + "/uppfoljning/");
      assertThat(page.locator(".facts").allInnerTexts().toString()).contains("2024-11-30");
    }
  }

  @Test
  void aSpreadsheetIsImportedWithoutJavaScript() {
    String csv =
        "collaboration;date;form;observations;participants;summary;outcome;evidence\n"
            + "skogsplan;"
            + TODAY
            + ";MEETING;DISCUSSED;region-14|kommun-1480;Exempel: från ett kalkylblad;;\n";
    FilePayload file =
        new FilePayload("steg.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    try (BrowserContext context = context(false)) {
      Walk walk = new Walk("administrator imports a spreadsheet", context.newPage());
      signIn(walk, "admin", Instance.PASSWORD);
      Page page = walk.page();
      walk.click("nav.foot a[href^='/import']");
      page.locator("input[type=file]").setInputFiles(file);
      walk.click("form.send-file button");
      untilDone(page);
      page.locator("section.next input[type=file]").setInputFiles(file);
      walk.click("section.next button");
      untilDone(page);
    }
    assertThat(INSTANCE.api().readAt(4, "/collaborations/skogsplan/interactions").toString())
        .contains("Exempel: från ett kalkylblad");
  }

  /** As long as it runs, the page leads to itself. */
  private static void untilDone(Page page) {
    assertThat(page.url()).contains("/import/");
    Locator again = page.locator(".job.running a[role=button]");
    for (int looks = 0; looks < MOST_LOOKS && again.count() > 0; looks++) {
      again.click();
    }
    assertThat(page.locator(".job").innerText()).doesNotContain("fel");
  }

  private static void signIn(Walk walk, String name, String password) {
    walk.page().navigate(url("/"));
    walk.fill("#name", name);
    walk.fill("#password", password);
    walk.go("Enter");
  }

  private static String url(String address) {
    return INSTANCE.api().pages() + address;
  }

  private static BrowserContext context(boolean javaScript) {
    return BROWSER.context(
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setViewportSize(1280, 900)
            .setLocale("sv-SE")
            .setJavaScriptEnabled(javaScript));
  }
}
