package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the pages say and do while a part of the service is not there. */
class DegradedIT {
  private static final String ID = "degraded";
  private static final String ONE = "/samverkan/" + ID;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @Test
  void thePagesSayWhatIsNotThereAndTheRestGoesOn() {
    try (Instance instance = Instance.fresh("degraded");
        Browser browser = new Browser()) {
      instance.startParts();
      Api api = instance.api();
      var load = new Load(api, 11);
      load.open(ID);
      List<Load.Entry> entries = load.entries(List.of(ID), 3);
      api.readAt(load.log(entries.get(0)).orFail().version(), "/collaborations/" + ID);
      String session = browser.session(api.pages(), "admin", Instance.PASSWORD);
      try (BrowserContext context = browser.context(session, 320, true)) {
        Page page = context.newPage();
        assertThat(told(page, api, "?lang=sv")).isEmpty();

        instance.kill("command");
        says(page, api, "Just nu går det inte att spara något nytt.");
        assertThat(open(page, api, "?lang=en").status()).isEqualTo(200);
        assertThat(Browser.violations(page)).isEmpty();
        instance.start("command", Ports.COMMAND);
        says(page, api, "");

        instance.kill("broker");
        long version = load.log(entries.get(1)).orFail().version();
        says(page, api, "Just nu syns inte det som loggas.");
        assertThat(open(page, api, "").status()).isEqualTo(200);
        assertThat(Browser.tooWide(page)).isEmpty();
        instance.start("broker", Ports.BROKER);
        says(page, api, "");
        api.readAt(version, "/collaborations/" + ID);

        instance.kill("store");
        load.log(entries.get(2)).orFail();
        Awaitility.await().atMost(PATIENCE).until(() -> open(page, api, "").status() == 503);
        assertThat(open(page, api, "").headerValue("retry-after")).isNotBlank();
        assertThat(page.locator("h1").innerText())
            .isEqualTo("Uppgifterna går inte att läsa just nu");
        assertThat(Browser.violations(page)).isEmpty();
        Browser.keep(page, "fel-lasning-320");
        instance.start("store", Ports.STORE);
        Awaitility.await().atMost(PATIENCE).until(() -> open(page, api, "").status() == 200);
      }
    }
  }

  private static Response open(Page page, Api api, String query) {
    return Objects.requireNonNull(page.navigate(api.pages() + ONE + query));
  }

  private static String told(Page page, Api api, String query) {
    assertThat(open(page, api, query).status()).isEqualTo(200);
    return String.join("", page.locator(".hindrances").allInnerTexts());
  }

  private static void says(Page page, Api api, String words) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              String told = told(page, api, "?lang=sv");
              assertThat(told.startsWith(words) && told.isEmpty() == words.isEmpty())
                  .as(told)
                  .isTrue();
            });
  }
}
