package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A process owner logs a dialogue step on the page, without any script. */
class LogStepIT {
  private static final String AT = "/collaborations/kustplan";
  private static final String COLLABORATION = "/samverkan/kustplan";
  private static final String FORM = COLLABORATION + "/dialogsteg/nytt";
  private static final Instance INSTANCE = Instance.fresh("log-step");
  private static final Browser BROWSER = new Browser();
  private static String ofTheOwner = "";
  private static String ofAnother = "";

  @BeforeAll
  static void begin() {
    Api api = INSTANCE.start().api();
    api.post(
            "/collaborations",
            Map.of(
                "id", "kustplan",
                "title", "Exempel: kustplan",
                "owner", "region-14",
                "openedOn", "2024-01",
                "form", "ONGOING"))
        .orFail();
    long version = 0;
    for (String actor : List.of("region-14", "kommun-1480")) {
      version =
          api.post(AT + "/participants", Map.of("actor", actor, "joinedOn", "2024-01"))
              .orFail()
              .version();
    }
    api.readAt(version, AT);
    ofTheOwner = signIn("anna", "region-14");
    ofAnother = signIn("bo", "region-12");
  }

  @AfterAll
  static void end() {
    BROWSER.close();
    INSTANCE.close();
  }

  @Test
  void whatIsLoggedStandsOnTheNextPage() {
    try (BrowserContext context = context(ofTheOwner, 1280, false)) {
      Page page = context.newPage();
      page.navigate(url(COLLABORATION));
      page.locator("a[href='" + FORM + "']").click();
      assertThat(page.locator("input[name=participants]:checked").count()).isEqualTo(2);
      fill(page, "2024-02-03", "Exempel: vi möttes vid kusten");
      send(page);

      assertThat(page.url()).contains(COLLABORATION + "?minVersion=").contains("#dialogsteg-");
      assertThat(page.locator(".interactions").innerText())
          .contains("Exempel: vi möttes vid kusten", "2024-02-03", "Västra Götaland");
      JsonNode written = INSTANCE.api().read(AT + "/history").path("items");
      assertThat(written.toString()).contains("\"organisation\":\"region-14\"");
    }
  }

  @Test
  void whatWasLoggedIsSetRightUnlessSomebodyElseDidMeanwhile() {
    String logged = "fel";
    long version =
        INSTANCE
            .api()
            .post(AT + "/interactions", told(logged, "WORKED_JOINTLY", "Exempel: fel"))
            .orFail()
            .version();
    INSTANCE.api().readAt(version, AT);
    try (BrowserContext context = context(ofTheOwner, 320, false)) {
      Page page = context.newPage();
      page.navigate(url(COLLABORATION));
      page.locator("a[href='" + COLLABORATION + "/dialogsteg/" + logged + "/andra']").click();
      page.locator(".parts summary").click();
      page.locator("select[name='part.kommun-1480']").selectOption("SPOKE");
      page.locator("input[name='people.region-14']").fill("2");
      page.locator("#date").fill("2023-12");
      page.locator("#reason").fill("fel del");
      send(page);
      assertThat(page.locator("#date-fault").innerText())
          .isEqualTo("Dagen ligger före öppningen, som var 2024-01-01.");
      assertThat(Browser.tooWide(page)).isEmpty();

      page.locator("#date").fill("2024-03");
      send(page);
      assertThat(page.url()).contains("#dialogsteg-" + logged);
      assertThat(page.locator("#dialogsteg-" + logged).innerText())
          .contains("rättat", "Yttrade sig", "(2 personer)", "2024-03");

      page.navigate(url(COLLABORATION + "/dialogsteg/" + logged + "/andra"));
      amendByAnother(logged);
      page.locator("#summary").fill("Exempel: min text");
      page.locator("#reason").fill("fel text");
      assertThat(send(page)).isEqualTo(409);
      assertThat(page.locator("[role=alert]").innerText())
          .contains("Någon annan har ändrat det här", "Exempel: en annans text");
      assertThat(page.locator("#summary").inputValue()).isEqualTo("Exempel: min text");
      send(page);
      assertThat(page.locator("#dialogsteg-" + logged).innerText()).contains("min text");
    }
  }

  private static void amendByAnother(String interaction) {
    Map<String, Object> amended =
        new HashMap<>(told(interaction, "DISCUSSED", "Exempel: en annans text"));
    amended.remove("id");
    amended.put("reason", "en annans skäl");
    long version =
        INSTANCE.api().put(AT + "/interactions/" + interaction, amended).orFail().version();
    INSTANCE.api().readAt(version, AT);
  }

  private static Map<String, Object> told(String id, String observation, String summary) {
    return Map.of(
        "id",
        id,
        "date",
        "2024-03",
        "form",
        "MEETING",
        "observations",
        List.of(observation),
        "participants",
        List.of(Map.of("actor", "region-14"), Map.of("actor", "kommun-1480")),
        "summary",
        summary);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void aFaultyOneKeepsWhatWasTypedAndPointsToTheField(String language) {
    int before = logged();
    try (BrowserContext context = context(ofTheOwner, 320, true)) {
      Page page = context.newPage();
      page.navigate(url(FORM) + "?lang=" + language);
      assertThat(Browser.violations(page)).isEmpty();
      assertThat(Browser.tooWide(page)).isEmpty();
      page.locator("#date").fill("2023-12-31");
      page.locator("#summary").fill("Exempel: <b>inte</b> klart");
      page.locator("input[value=kommun-1480]").uncheck();
      send(page);

      Locator faults = page.locator("[role=alert]");
      assertThat(page.evaluate("document.activeElement.className")).isEqualTo("faults");
      for (String field : List.of("date", "form", "observations")) {
        faults.locator("a[href='#" + field + "']").click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo(field);
      }
      assertThat(faults.locator("li").count()).isEqualTo(3);
      assertThat(page.locator("#date").inputValue()).isEqualTo("2023-12-31");
      assertThat(page.locator("#summary").inputValue()).isEqualTo("Exempel: <b>inte</b> klart");
      assertThat(page.locator("input[name=participants]:checked").count()).isEqualTo(1);
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
      assertThat(Browser.violations(page)).isEmpty();
      assertThat(Browser.tooWide(page)).isEmpty();
      Browser.keep(page, "logga-fel-" + language);
    }
    assertThat(logged()).isEqualTo(before);
  }

  @Test
  void sentTwiceItIsLoggedOnce() {
    int before = logged();
    try (BrowserContext context = context(ofTheOwner, 1280, false)) {
      Page page = context.newPage();
      page.navigate(url(FORM));
      FormData form = form(page).set("_csrf", csrf(page));
      APIResponse first = post(context, form);
      APIResponse second = post(context, form);

      assertThat(first.status()).isEqualTo(303);
      assertThat(second.status()).isEqualTo(303);
      assertThat(second.headers().get("location")).isEqualTo(first.headers().get("location"));
      page.navigate(url(Objects.requireNonNull(first.headers().get("location"))));
      assertThat(logged()).isEqualTo(before + 1);
    }
  }

  @Test
  void aForgedOneIsRefused() {
    int before = logged();
    try (BrowserContext context = context(ofTheOwner, 1280, false)) {
      Page page = context.newPage();
      page.navigate(url(FORM));
      APIResponse answer = post(context, form(page));

      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.text()).contains("Formuläret gäller inte längre");
      assertThat(logged()).isEqualTo(before);
    }
  }

  @Test
  void anotherOrganisationIsToldThatItMayNot() {
    int before = logged();
    try (BrowserContext context = context(ofAnother, 1280, true)) {
      Page page = context.newPage();
      page.navigate(url(COLLABORATION));
      assertThat(page.locator("h1").innerText()).contains("kustplan");
      assertThat(page.locator("a[href='" + FORM + "']").count()).isZero();
      assertThat(Objects.requireNonNull(page.navigate(url(FORM))).status()).isEqualTo(403);
      assertThat(page.locator("#main").innerText())
          .contains("Ditt konto får inte logga i den här samverkan");
      assertThat(page.locator("form.log").count()).isZero();
      assertThat(Browser.violations(page)).isEmpty();

      // What is sent all the same is refused where it would be written, and nothing typed is lost.
      String secret = page.locator("form.who input[name=_csrf]").inputValue();
      APIResponse answer = post(context, typed().set("_csrf", secret));
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.text())
          .contains("role=\"alert\"", "Ditt konto får inte logga i den här samverkan")
          .contains(">Exempel: en gång</textarea>");
      assertThat(logged()).isEqualTo(before);
    }
  }

  private static String signIn(String name, String actor) {
    String password = INSTANCE.account(name, "--role", "process-owner", "--actor", actor);
    return BROWSER.session(INSTANCE.api().pages(), name, password);
  }

  private static void fill(Page page, String day, String summary) {
    page.locator("#date").fill(day);
    page.locator("#form").selectOption("MEETING");
    page.locator("input[value=DISCUSSED]").check();
    page.locator("#summary").fill(summary);
  }

  /** The status of the page that comes. */
  private static int send(Page page) {
    return Objects.requireNonNull(
            page.waitForNavigation(() -> page.locator("form.log button:not([name])").click()))
        .status();
  }

  private static FormData form(Page page) {
    return typed().set("key", page.locator("input[name=key]").inputValue());
  }

  private static FormData typed() {
    return FormData.create()
        .set("date", "2024-02-04")
        .set("form", "WORKSHOP")
        .set("observations", "CONTRIBUTED")
        .set("participants", "region-14")
        .set("summary", "Exempel: en gång");
  }

  private static String csrf(Page page) {
    return page.locator("form.log input[name=_csrf]").inputValue();
  }

  private static APIResponse post(BrowserContext context, FormData form) {
    return context
        .request()
        .post(url(FORM), RequestOptions.create().setForm(form).setMaxRedirects(0));
  }

  private static int logged() {
    return INSTANCE.api().read(AT + "/interactions").path("total").asInt();
  }

  private static String url(String address) {
    return INSTANCE.api().pages() + address;
  }

  private static BrowserContext context(String signedIn, int width, boolean javaScript) {
    return BROWSER.context(signedIn, width, javaScript);
  }
}
