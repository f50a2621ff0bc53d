package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesIT {
  private static final String ONE = "/samverkan/sydosttriangeln";

  private static final String SIGN_IN = "/logga-in";
  private static final String DAY = "asOf=2025-01-01";

  /** Every page, by what its pictures are called. */
  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("oversikt", "/?" + DAY),
          Map.entry("oversikt-steg", "/?step=4&" + DAY),
          Map.entry("samverkan", ONE + "?" + DAY),
          Map.entry("historik", ONE + "/historik"),
          Map.entry("logga", ONE + "/dialogsteg/nytt"),
          Map.entry("ratta-dialogsteg", ONE + "/dialogsteg/forum-2024/andra"),
          Map.entry("ny-samverkan", "/samverkan/ny"),
          Map.entry("andra-samverkan", ONE + "/andra"),
          Map.entry("overlat", ONE + "/overlat"),
          Map.entry("aterkalla-samverkan", ONE + "/aterkalla"),
          Map.entry("ratta-ambition", ONE + "/ambition/exempel/andra"),
          Map.entry("aterkalla-ambition", ONE + "/poster/exempel/aterkalla"),
          Map.entry("ny-deltagare", ONE + "/deltagare/ny"),
          Map.entry("ny-roll", ONE + "/roller/ny"),
          Map.entry("avslutad-roll", ONE + "/roller/avslut"),
          Map.entry("nytt-mandat", ONE + "/mandat/nytt?actor=region-08"),
          Map.entry("ny-upplevelse", ONE + "/upplevelser/ny?actor=region-08"),
          Map.entry("ny-ambition", ONE + "/ambition/ny"),
          Map.entry("nytt-hinder", ONE + "/hinder/nytt"),
          Map.entry("paus", ONE + "/paus"),
          Map.entry("avslut", ONE + "/avslut"),
          Map.entry("signaler", "/signaler?" + DAY),
          Map.entry("aktorer", "/aktorer?" + DAY),
          Map.entry("aktor", "/aktorer/region-08?" + DAY),
          Map.entry("roller", "/roller?" + DAY),
          Map.entry("natverk", "/natverk?" + DAY),
          Map.entry("jamfor", "/jamfor"),
          Map.entry("jamfor-dagar", "/jamfor?what=DAYS&otherAsOf=2024-01-01&" + DAY),
          Map.entry("uppdrag", "/uppdrag?" + DAY),
          Map.entry("uppfoljning", "/uppdrag/strategisk-planering?" + DAY),
          Map.entry("import", "/import"),
          Map.entry("olasbara", "/drift/olasbara"),
          Map.entry("kontroll", "/drift/kontroll"),
          Map.entry("ombyggnad", "/drift/ombyggnad"),
          Map.entry("export", "/export?" + DAY),
          Map.entry("ordlista", "/ordlista"),
          Map.entry("tillganglighet", "/tillganglighet"),
          Map.entry("logga-in", SIGN_IN),
          Map.entry("fel-adress", "/?asOf=i-dag"),
          Map.entry("finns-inte", "/finns-inte"));

  private static final Map<String, Integer> STATUSES =
      Map.of("/?asOf=i-dag", 400, "/finns-inte", 404);

  /** The pages of what is made when this begins, and has its address from then on. */
  private static final Map<String, String> MADE = new TreeMap<>();

  private static final Instance INSTANCE = Instance.fresh("pages");
  private static final Browser BROWSER = new Browser();
  private static final boolean FULL = Boolean.getBoolean("samverkan.full");
  private static final int WIDE = 1280;
  private static final List<Integer> WIDTHS = List.of(WIDE, 320);
  private static final Map<Integer, Window> WINDOWS = new HashMap<>();
  private static final Map<Integer, Window> STRANGERS = new HashMap<>();
  private static String signedIn = "";

  @BeforeAll
  static void importEverything() {
    Api api = INSTANCE.start().api();
    Cases cases = Cases.documented();
    byte[] bundle = cases.bundle().toString().getBytes(StandardCharsets.UTF_8);
    api.importing(bundle, "application/json", "").orFail();
    var reads = new Reads(api);
    cases
        .ids()
        .forEach(
            id -> {
              // What is written last tells from when on all of it can be read; closed, one takes it
              // no more.
              Answer last =
                  api.post(
                      "/collaborations/" + id + "/ambitions",
                      Map.of("id", "exempel", "step", 6, "by", "2030"));
              reads.segments(id, last.isSuccess() ? last.version() : 1);
            });
    api.readAt(1, "/assignments/strategisk-planering");
    signedIn = BROWSER.session(api.pages(), "admin", Instance.PASSWORD);
    for (int width : WIDTHS) {
      WINDOWS.put(width, new Window(context(width, true)));
      STRANGERS.put(width, new Window(BROWSER.stranger(width)));
    }
    String followUp =
        "/uppdrag/strategisk-planering/uppfoljning/"
            + api.fix("strategisk-planering", Map.of("asOf", "2024-12-31"))
                .orFail()
                .json()
                .path("id")
                .asString();
    MADE.put("fast-uppfoljning", followUp);
    MADE.put("jamford-uppfoljning", followUp + "/jamfor");
    for (String name : List.of("klar", "fel")) {
      byte[] file = name.equals("klar") ? bundle : "{}".getBytes(StandardCharsets.UTF_8);
      String path = sent(file);
      Awaitility.await().until(() -> !isUnderWay(api, path));
      MADE.put("import-" + name, path);
    }
  }

  private static boolean isUnderWay(Api api, String path) {
    String id = path.substring(path.lastIndexOf('/') + 1);
    return api.imported(id).orFail().json().path("state").asString().equals("RUNNING");
  }

  /** Sends a file by the page, and gives the page that tells of it. */
  private static String sent(byte[] file) {
    try (BrowserContext context = context(WIDE, false)) {
      Page page = context.newPage();
      page.navigate(url("/import"));
      Locator form = page.locator("form.send-file").first();
      form.locator("input[type=file]")
          .setInputFiles(new FilePayload("exempel.json", "application/json", file));
      form.locator("button").first().click();
      page.waitForURL(url -> url.contains("/import/"));
      String path = page.url().substring(url("").length());
      return path.replaceFirst("\\?.*", "");
    }
  }

  private static Map<String, String> pages() {
    Map<String, String> all = new TreeMap<>(PAGES);
    all.putAll(MADE);
    return all;
  }

  private static Window window(String path, int width) {
    return Objects.requireNonNull((path.equals(SIGN_IN) ? STRANGERS : WINDOWS).get(width));
  }

  private static int status(String path) {
    return STATUSES.getOrDefault(path, 200);
  }

  @AfterAll
  static void end() {
    BROWSER.close();
    INSTANCE.close();
  }

  /** One way to look at one page. */
  record Look(String page, String path, String language, int width) {
    String name() {
      return "%s-%s-%d".formatted(page, language, width);
    }

    boolean isSample() {
      boolean wide = isEven(page);
      return wide == (width == WIDE) && wide == language.equals("sv");
    }

    String url() {
      return PagesIT.url(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
    }

    @Override
    public String toString() {
      return name();
    }
  }

  /** What is looked at in one width, page by page, and what happens there that must not. */
  private static final class Window {
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Window(BrowserContext context) {
      page = context.newPage();
      page.onConsoleMessage(
          message -> {
            if (List.of("error", "warning").contains(message.type())
                && !message.text().contains("the server responded with a status of 40")) {
              complaints.add(message.text());
            }
          });
      page.onPageError(complaints::add);
      page.onRequest(request -> addIfForeign(request.url()));
    }

    private void addIfForeign(String url) {
      if (!url.startsWith(PagesIT.url("/")) && !url.startsWith("data:")) {
        complaints.add(url);
      }
    }

    Response open(String url) {
      complaints.clear();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      Response answer = Objects.requireNonNull(page.navigate(url));
      // Charts take the place of pictures once the page is there.
      page.locator("[data-chart] > .chart[hidden]")
          .first()
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      return answer;
    }
  }

  /**
   * In the full run each page in all ways; else each once, every second one in Swedish on a wide
   * screen and the others in English on a narrow one.
   */
  static Stream<Look> looks() {
    return pages().entrySet().stream()
        .flatMap(
            page ->
                Stream.of("sv", "en")
                    .flatMap(
                        language ->
                            WIDTHS.stream()
                                .map(
                                    width ->
                                        new Look(page.getKey(), page.getValue(), language, width))))
        .filter(look -> FULL || look.isSample());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  void isAccessibleQuietAndKeepsToItsOrigin(Look look) {
    Window window = window(look.path(), look.width());
    Page page = window.page;

    assertThat(window.open(look.url()).status()).isEqualTo(status(look.path()));

    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(look.language());
    assertThat(page.locator("body").innerText()).doesNotContain("th:", "${", "??");
    assertThat(Browser.tooWide(page)).as("scrolls sideways").isEmpty();
    Browser.keep(page, look.name() + "-light");
    assertThat(Browser.violations(page)).isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    Browser.keep(page, look.name() + "-dark");
    assertThat(Browser.violationsOfColour(page)).as("in the dark scheme").isEmpty();
    assertThat(window.complaints).isEmpty();
  }

  /**
   * In the full run all, else every second one. Where one signs in begins in its first field, past
   * all that is before it.
   */
  static Stream<String> paths() {
    return pages().entrySet().stream()
        .filter(page -> FULL || isEven(page.getKey()))
        .map(Map.Entry::getValue)
        .filter(path -> !path.equals(SIGN_IN));
  }

  private static boolean isEven(String name) {
    return Math.floorMod(name.hashCode(), 2) == 0;
  }

  @ParameterizedTest
  @MethodSource("paths")
  void isGoneThroughByTheKeyboardAlone(String path) {
    Window window = window(path, WIDE);
    window.open(url(path));

    assertThat(Keyboard.faults(window.page)).isEmpty();
  }

  @Test
  void opensWithoutJavaScriptAndAllOnItLeadsSomewhere() {
    try (BrowserContext context = context(WIDE, false)) {
      Page page = context.newPage();
      pages()
          .forEach(
              (name, path) -> {
                page.navigate(url(path));
                assertThat(page.locator("main h1").innerText()).as(name).isNotBlank();
                assertThat(WithoutScript.dead(page)).as(name).isEmpty();
              });
    }
  }

  @Test
  void anImportThatIsUnderWayIsAccessible() {
    String path = sent(LargeBundle.of(600, 2));
    // To look closer takes longer than what is left of it.
    for (int width : WIDTHS) {
      Page page = window(path, width).page;
      page.navigate(url(path));
      assertThat(page.locator(".job progress").count()).isOne();
      Browser.keep(page, "import-pagar-" + width);
    }
    for (int width : WIDTHS) {
      Page page = window(path, width).page;
      assertThat(Browser.tooWide(page)).isEmpty();
      assertThat(Browser.violations(page)).isEmpty();
    }
  }

  @Test
  void worksWithoutJavaScript() {
    try (BrowserContext context = context(WIDE, false)) {
      Page page = context.newPage();

      page.navigate(url("/?asOf=2025-01-01"));
      assertThat(page.locator("a[href*='" + ONE + "']").count()).isPositive();
      page.locator("a[href*='" + ONE + "']").first().click();

      assertThat(page.url()).contains(ONE);
      assertThat(page.locator("h1").innerText()).isNotBlank();
      assertThat(page.locator("table").count()).isPositive();
    }
  }

  @Test
  void theKeyboardAloneOpensACollaborationFromTheStaircase() {
    try (BrowserContext context = context(WIDE, true)) {
      Page page = context.newPage();
      page.navigate(url("/?asOf=2025-01-01"));

      assertThat(tabTo(page, ONE)).as("reached by Tab").isTrue();
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains(ONE));

      assertThat(page.locator("h1").innerText()).isNotBlank();
    }
  }

  private static boolean tabTo(Page page, String path) {
    for (int presses = 0; presses < 200; presses++) {
      page.keyboard().press("Tab");
      Object target = page.evaluate("document.activeElement.getAttribute('href') || ''");
      if (String.valueOf(target).contains(path)) {
        return true;
      }
    }
    return false;
  }

  private static BrowserContext context(int width, boolean javaScript) {
    return BROWSER.context(signedIn, width, javaScript);
  }

  private static String url(String path) {
    return INSTANCE.api().pages() + path;
  }
}
