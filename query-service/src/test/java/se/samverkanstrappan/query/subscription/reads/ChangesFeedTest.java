package se.samverkanstrappan.query.subscription.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.closed;
import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.opened;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.subscription.reads.ParsedFeed.Entry;

@ReadsTest
class ChangesFeedTest {
  private static final String TAG = "tag:samverkanstrappan.se,2026:change/";
  private static final String ROSE = TAG + "sydosttriangeln/2024-01-01/STEP_ROSE";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
  }

  private MvcTestResult get(String query) {
    return http.get().uri(URI.create("/api/v1/changes.atom" + query)).exchange();
  }

  private ParsedFeed feed(String query) throws Exception {
    MvcTestResult answer = get(query);
    assertThat(answer)
        .hasStatusOk()
        .hasHeader("Content-Type", "application/atom+xml;charset=utf-8");
    return ParsedFeed.of(answer.getResponse().getContentAsByteArray());
  }

  @Test
  void tellsWhatChanged() throws Exception {
    ParsedFeed feed = feed("?asOf=2024-01-31");

    assertThat(feed.entries())
        .contains(
            new Entry(
                ROSE,
                "Sydosttriangeln: upp till steg 7, Samarbeta",
                "Det etablerade steget är 7, Samarbeta, från den 2024-01-01."
                    + " Innan dess var det 1, Öppenhet.",
                "STEP_ROSE",
                Instant.parse("2023-12-31T23:00:00Z"),
                URI.create("http://localhost/samverkan/sydosttriangeln")));
    assertThat(feed.text("updated")).isEqualTo(feed.entries().getFirst().updated().toString());
    assertThat(feed.root().getAttribute("xml:lang")).isEqualTo("sv");
  }

  @Test
  void tellsItInEnglishToo() throws Exception {
    ParsedFeed feed = feed("?asOf=2024-01-31&lang=en");

    assertThat(feed.entries())
        .anySatisfy(
            each -> {
              assertThat(each.id()).isEqualTo(ROSE);
              assertThat(each.title()).isEqualTo("Sydosttriangeln: up to step 7, Collaborate");
              assertThat(each.link())
                  .hasToString("http://localhost/samverkan/sydosttriangeln?lang=en");
            });
    assertThat(feed.root().getAttribute("xml:lang")).isEqualTo("en");
  }

  @Test
  void tellsTheLatestFirst() throws Exception {
    book.write("avslutad", opened("Avslutad", "region-07", "2024-01-10"), closed("2024-01-20"));

    List<Entry> entries = feed("?asOf=2024-01-31").entries();

    assertThat(entries).extracting(Entry::updated).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(entries)
        .extracting(Entry::kind)
        .contains("CLOSED", "SIGNAL_ENDED", "SIGNAL_BEGAN", "OPENED", "STEP_ROSE");
  }

  @Test
  void tellsNinetyDays() throws Exception {
    assertThat(feed("?asOf=2024-03-31").entries()).extracting(Entry::id).contains(ROSE);
    assertThat(feed("?asOf=2024-04-01").entries()).extracting(Entry::id).doesNotContain(ROSE);
    assertThat(feed("?asOf=2023-12-31").entries()).extracting(Entry::id).doesNotContain(ROSE);
  }

  @Test
  void callsAChangeTheSameWhateverIsLoggedLater() throws Exception {
    List<String> before = feed("?asOf=2024-01-31").entries().stream().map(Entry::id).toList();
    book.write(
        "sydosttriangeln",
        new InteractionLogged(
            "mer",
            interaction(
                "2025-05-01", List.of("region-07", "region-08"), null, Observation.DISCUSSED)));

    assertThat(feed("?asOf=2024-01-31").entries()).extracting(Entry::id).isEqualTo(before);
    assertThat(feed("?asOf=2024-02-20").entries()).extracting(Entry::id).contains(ROSE);
  }

  @Test
  void tellsSignalsWithWhomTheyAreAbout() throws Exception {
    assertThat(feed("?asOf=2023-04-30").entries())
        .anySatisfy(
            each -> {
              assertThat(each.id())
                  .isEqualTo(
                      TAG + "sydosttriangeln/2023-04-02/SIGNAL_BEGAN/MANDATE_UNCLEAR/region-07");
              assertThat(each.title())
                  .isEqualTo(
                      "Sydosttriangeln: signalen ”Oklart mandat” har tänts, Region Kronoberg");
            });
  }

  @Test
  void tellsTheEndOfWhatIsAskedFor() throws Exception {
    assertThat(feed("?asOf=2024-01-31&step=1").entries()).extracting(Entry::id).contains(ROSE);
    assertThat(feed("?asOf=2024-01-31&step=7").entries()).extracting(Entry::id).contains(ROSE);
    assertThat(feed("?asOf=2024-01-31&step=6").entries()).isEmpty();
    assertThat(feed("?asOf=2023-04-30&signal=MANDATE_UNCLEAR").entries()).isNotEmpty();
    assertThat(feed("?asOf=2023-04-30&signal=DORMANT").entries()).isEmpty();
    assertThat(feed("?asOf=2024-01-31&county=25").entries()).isEmpty();
  }

  @Test
  void saysWhatItWasAskedAndWhere() throws Exception {
    ParsedFeed feed =
        ParsedFeed.of(
            http.get()
                .uri(
                    URI.create(
                        "https://trappan.example:8443/api/v1/changes.atom?q=%C3%A5%26&asOf=2024-01-31"))
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example")
                .exchange()
                .getResponse()
                .getContentAsByteArray());

    assertThat(feed.self())
        .isEqualTo("https://trappan.example:8443/api/v1/changes.atom?asOf=2024-01-31&q=%C3%A5%26");
    assertThat(feed.text("id")).isEqualTo("tag:samverkanstrappan.se,2026:changes?q=%C3%A5%26");
    assertThat(feed.entries()).isEmpty();
    assertThat(feed.text("updated")).isEqualTo("2024-01-30T23:00:00Z");
  }

  @Test
  void isHurtByNothingThatIsWritten() throws Exception {
    String title = "<script>alert(1)</script> ]]>\u0001 &amp; \u202Eåäö 😀\uD83D\n{0}";
    book.write("elak", opened(title, "region-07", "2024-01-10"));

    MvcTestResult answer = get("?asOf=2024-01-31&form=ONGOING");
    String text = answer.getResponse().getContentAsString();

    assertThat(text).doesNotContain("<script", "\u0001", "\u202E", "\uFFFD");
    assertThat(feed("?asOf=2024-01-31").entries())
        .extracting(Entry::title)
        .contains("<script>alert(1)</script> ]]>  &amp; åäö 😀 {0}: öppnad");
  }

  @Test
  void tellsNothingOfWhatWasWithdrawn() throws Exception {
    assertThat(feed("?asOf=2024-01-31").entries()).isNotEmpty();
    book.write("sydosttriangeln", new CollaborationWithdrawn("dubblett"));

    assertThat(feed("?asOf=2024-01-31").entries()).isEmpty();
    assertThat(feed("?asOf=2024-01-31&status=WITHDRAWN").entries()).isEmpty();
  }

  @Test
  void tellsOnlyTheLatestFiveHundred() throws Exception {
    for (int i = 0; i < 300; i++) {
      book.write("c" + i, opened("Samverkan " + i, "region-07", "2025-06-01"));
    }
    ParsedFeed feed = feed("?asOf=2025-06-30");

    assertThat(feed.entries()).hasSize(500);
    assertThat(feed.text("subtitle")).contains("de 500 senaste av 60");
  }

  @Test
  void isTheSameTwiceAndNotSentAgain() throws Exception {
    MvcTestResult first = get("?asOf=2024-01-31");
    MvcTestResult second = get("?asOf=2024-01-31");
    String tag = String.valueOf(first.getResponse().getHeader("ETag"));

    assertThat(second.getResponse().getContentAsByteArray())
        .isEqualTo(first.getResponse().getContentAsByteArray());
    assertThat(
            http.get()
                .uri("/api/v1/changes.atom?asOf=2024-01-31")
                .header("If-None-Match", tag)
                .exchange())
        .hasStatus(304);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(get("?page=1&county=7&asOf=i-dag"))
        .hasStatus(400)
        .hasHeader("Content-Type", "application/problem+json")
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactly("?asOf", "?county", "?page");
  }
}
