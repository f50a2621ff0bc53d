package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The pages with much more on them than most have. */
@InFull
class SizesIT {
  private static final int PARTICIPANTS = 500;
  private static final int MANY = 10_000;

  private static final String LONG_WORD =
      "Samverkansplaneringsunderlagssammanställningsgruppsordförandeskapet";
  private static final String FIRST_PAINT =
      "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";

  @Test
  void fiveHundredParticipantsWithLongNamesFitOnANarrowScreen() {
    try (Instance instance = Instance.fresh("sizes").start();
        Browser browser = new Browser()) {
      Api api = instance.api();
      byte[] bundle =
          JsonMapper.shared().writeValueAsString(bundle()).getBytes(StandardCharsets.UTF_8);
      api.importing(bundle, "application/json", "").orFail();
      api.readAt(1 + PARTICIPANTS + 2, "/collaborations/stor");
      try (BrowserContext context = signedIn(browser, api, 320)) {
        Page page = context.newPage();
        for (String path :
            List.of(
                "/samverkan/stor?asOf=2026-06-01",
                "/samverkan/stor/dialogsteg/nytt",
                "/natverk?asOf=2026-06-01",
                "/?asOf=2026-06-01")) {
          Response answer = Objects.requireNonNull(page.navigate(api.pages() + path));
          assertThat(answer.status()).as(path).isEqualTo(200);
          assertThat(Browser.tooWide(page)).as(path).isEmpty();
          assertThat(Browser.violations(page)).as(path).isEmpty();
          System.out.printf("sizes: %s is %d bytes%n", path, answer.body().length);
        }
      }
    }
  }

  private static BrowserContext signedIn(Browser browser, Api api, int width) {
    return browser.context(browser.session(api.pages(), "admin", Instance.PASSWORD), width, true);
  }

  private static Map<String, Object> bundle() {
    List<String> ids = IntStream.range(0, PARTICIPANTS).mapToObj(n -> "exempel-" + n).toList();
    return Map.of(
        "format",
        "samverkanstrappan-bundle/1",
        "actors",
        ids.stream()
            .map(id -> Map.of("id", id, "name", LONG_WORD + " " + id, "kind", "ASSOCIATION"))
            .toList(),
        "assignments",
        List.of(),
        "collaborations",
        List.of(
            Map.ofEntries(
                Map.entry("id", "stor"),
                Map.entry("title", "Exempel: " + LONG_WORD),
                Map.entry("owner", "region-12"),
                Map.entry("openedOn", "2025-01-01"),
                Map.entry("form", "ONGOING"),
                Map.entry("areas", List.of("PLANNING")),
                Map.entry("counties", List.of("12")),
                Map.entry(
                    "participants",
                    ids.stream().map(id -> Map.of("actor", id, "joinedOn", "2025-01-01")).toList()),
                Map.entry(
                    "interactions",
                    List.of(
                        interaction("ett", "2026-02-01", ids),
                        interaction("tva", "2026-03-01", ids))))));
  }

  private static Map<String, Object> interaction(String id, String day, List<String> actors) {
    return Map.of(
        "id",
        id,
        "date",
        day,
        "form",
        "MEETING",
        "observations",
        List.of("DISCUSSED"),
        "participants",
        actors.stream().map(actor -> Map.of("actor", actor)).toList(),
        "summary",
        "Exempel: " + LONG_WORD);
  }

  private static double firstPaint(Page page) {
    return ((Number) page.evaluate(FIRST_PAINT)).doubleValue();
  }

  @Test
  void tenThousandCollaborationsOpenAsAFewDo() {
    try (Instance instance = Instance.fresh("sizes-many").start();
        Browser browser = new Browser()) {
      Api api = instance.api();
      long began = System.nanoTime();
      api.importing(LargeBundle.of(MANY, 2), "application/json", "").orFail();
      var reads = new Reads(api);
      IntStream.of(0, MANY / 2, MANY - 1)
          .forEach(n -> reads.segments(LargeBundle.id(n), 1 + LargeBundle.PARTICIPANTS.size() + 2));
      System.out.printf(
          "sizes: %d collaborations imported in %d s%n",
          MANY, Duration.ofNanos(System.nanoTime() - began).toSeconds());
      try (BrowserContext context = signedIn(browser, api, 1280)) {
        Page page = context.newPage();
        Set<String> origins = new HashSet<>();
        int[] requests = {0};
        page.onRequest(
            request -> {
              requests[0]++;
              origins.add(request.url().replaceFirst("(://[^/]+).*", "$1"));
            });
        for (int time = 0; time < 3; time++) {
          requests[0] = 0;
          Response answer =
              Objects.requireNonNull(page.navigate(api.pages() + "/?asOf=2026-01-01"));
          double paint = Awaitility.await().until(() -> firstPaint(page), it -> it > 0);
          System.out.printf(
              "sizes: overview of %d: %d bytes, first contentful paint after %.0f ms, %d requests,"
                  + " origins %s%n",
              MANY, answer.body().length, paint, requests[0], origins);
          assertThat(answer.body().length).isLessThan(250_000);
          assertThat(requests[0]).isLessThan(20);
        }
        assertThat(origins).containsExactly(api.pages());
        assertThat(Browser.tooWide(page)).isEmpty();
      }
    }
  }
}
