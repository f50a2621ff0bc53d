package se.samverkanstrappan.query.caching;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.actor;
import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.actor.ActorChanged;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.CollaborationBook;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.SettableClock;

/** What is answered to a reader that has an answer already. */
@ReadsTest
class CachingTest {
  private static final String ONE = "/api/v1/collaborations/sydosttriangeln";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;
  @Autowired private SettableClock clock;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
    book.assign(
        "uppdraget", new AssignmentCreated(CollaborationBook.assignment("Uppdrag", "2025")));
  }

  @AfterEach
  void putBack() {
    clock.putBack();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ONE,
        ONE + "?asOf=2025-01-01&rule=strict",
        ONE + "?knownAt=2026-11-01T08:00:09Z",
        ONE + "/timeline",
        ONE + "/explanation",
        ONE + "/explanation?asOf=2025-01-01",
        ONE + "/interactions?size=1",
        ONE + "/history",
        ONE + "/comparison?otherAsOf=2024-01-01",
        "/api/v1/actors/region-07",
        "/api/v1/actors/kalmar",
        "/api/v1/assignments/uppdraget",
        "/api/v1/collaborations",
        "/api/v1/collaborations?q=syd&sort=-step",
        "/api/v1/placements",
        "/api/v1/signals",
        "/api/v1/signals?code=DORMANT&asOf=2026-06-01",
        "/api/v1/roles",
        "/api/v1/actors/region-07/roles",
        "/api/v1/network",
        "/api/v1/perceptions",
        "/api/v1/actors",
        "/api/v1/assignments",
        "/api/v1/assignments/uppdraget/follow-up",
        "/api/v1/assignments/uppdraget/follow-up.pdf",
        "/api/v1/assignments/uppdraget/follow-up.xlsx",
        "/api/v1/assignments/uppdraget/follow-up.csv?lang=en",
        "/api/v1/export?format=pdf",
        "/api/v1/export?format=bundle",
        "/api/v1/export?format=csv",
        "/api/v1/export?format=xlsx",
        "/api/v1/export?format=events"
      })
  void saysThatNothingWasModifiedAndNothingElse(String address) throws Exception {
    MvcTestResult full = get(address, null);
    assertThat(full).hasStatusOk().hasHeader("Cache-Control", "private, no-cache");

    MvcTestResult again = get(address, tag(full));

    assertThat(again)
        .hasStatus(304)
        .hasHeader("ETag", tag(full))
        .hasHeader("Cache-Control", "private, no-cache");
    assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
    assertThat(http.method(HttpMethod.HEAD).uri(address))
        .hasStatusOk()
        .hasHeader("ETag", tag(full));
    assertThat(http.method(HttpMethod.HEAD).uri(address).header("If-None-Match", tag(full)))
        .hasStatus(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/ladder", "/api/v1/rules", "/api/v1/schemas/bundle.v1.schema.json"})
  void letsWhatIsTheSameForAllBeKeptForAWhileAlsoWithoutAStore(String address) {
    book.disappear();
    MvcTestResult full = get(address, null);

    assertThat(full).hasStatusOk().hasHeader("Cache-Control", "private, max-age=300");
    assertThat(get(address, tag(full)))
        .hasStatus(304)
        .hasHeader("Cache-Control", "private, max-age=300");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "W/\"7\"", "\"x\", \"7\"", "\"6\" , W/\"7\",\"8\""})
  void findsTheTagAmongOthersWeakOrStrong(String header) {
    assertThat(get(ONE, header)).hasStatus(304).hasHeader("ETag", "\"7\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "7", "\"7", "\"6\"", "", ",", "W/", "\"77\"", "\"\"", "'7'"})
  void answersInFullWhereNoTagIsItsOwn(String header) {
    assertThat(get(ONE, header)).hasStatusOk().hasHeader("ETag", "\"7\"");
    assertThat(get("/api/v1/collaborations", header)).hasStatusOk();
  }

  @Test
  void answersInFullWhatWasWritten() {
    List<String> addresses =
        List.of(ONE, ONE + "/explanation", "/api/v1/placements", "/api/v1/signals");
    List<String> tags = addresses.stream().map(each -> tag(get(each, null))).toList();

    book.write(
        "sydosttriangeln",
        new InteractionLogged(
            "mer", interaction("2026-10-01", List.of("region-07"), null, Observation.DISCUSSED)));

    for (int i = 0; i < addresses.size(); i++) {
      assertThat(get(addresses.get(i), tags.get(i))).hasStatusOk();
    }
  }

  /** The step of 2024-11-27 has gone since 2026-05-27; what came after has gone on 2028-06-01. */
  @Test
  void answersInFullOnceADayHasChangedIt() {
    book.goesOnAt(Instant.parse("2026-12-01T10:00:00Z"));
    clock.set(Instant.parse("2026-12-01T10:01:00Z"));
    book.write(
        "sydosttriangeln",
        new InteractionLogged(
            "mer",
            interaction(
                "2026-12-01", List.of("region-07", "region-08"), null, Observation.DISCUSSED)));

    assertThat(get(ONE, "\"8\"")).hasStatus(304);
    clock.set(Instant.parse("2028-05-31T21:59:00Z"));
    assertThat(get(ONE, "\"8\"")).hasStatus(304);
    clock.set(Instant.parse("2028-05-31T22:00:00Z"));
    assertThat(get(ONE, "\"8\"")).hasStatusOk();
    assertThat(get(ONE + "?asOf=2027-01-01", "\"8\"")).hasStatus(304);
    assertThat(get(ONE + "/interactions", "\"8\"")).hasStatus(304);
  }

  /** What was thought on 2026-12-01 has not counted since 2028-06-01. */
  @Test
  void answersInFullOnceAPerceptionCountsNoMore() {
    book.goesOnAt(Instant.parse("2026-12-01T10:00:00Z"));
    clock.set(Instant.parse("2026-12-01T10:01:00Z"));
    book.write(
        "sydosttriangeln",
        new PerceptionStated(
            "syn", new Perception("region-07", PartialDate.parse("2026-12-01"), 2, null, null)));

    clock.set(Instant.parse("2028-05-31T21:59:00Z"));
    assertThat(get(ONE, "\"8\"")).hasStatus(304);
    clock.set(Instant.parse("2028-05-31T22:00:00Z"));
    assertThat(get(ONE, "\"8\"")).hasStatusOk();
  }

  @Test
  void answersInFullWhatAnotherGenerationMayTellOtherwise() {
    String list = tag(get("/api/v1/collaborations", null));

    book.serves("e2-g1", Instant.parse("2026-11-02T00:00:00Z"));

    assertThat(get("/api/v1/collaborations", list)).hasStatusOk();
    assertThat(get(ONE, "\"7\"")).hasStatusOk().hasHeader("ETag", "\"7\"");
  }

  /** Another "8" may have been lost with the book that was there before. */
  @Test
  void answersInFullAVersionThatABookPutBackMayHaveHadBefore() {
    book.serves("e2-g1", Instant.parse("2026-11-02T00:00:00Z"));
    writeAt("2026-11-02T10:00:00Z");

    assertThat(get(ONE, "\"8\"")).hasStatusOk();
    assertThat(get(ONE + "/history", "\"8\"")).hasStatusOk();
    assertThat(get("/api/v1/collaborations", tag(get("/api/v1/collaborations", null))))
        .hasStatus(304);
  }

  /**
   * The clock that says when something was recorded may be ahead of the one that says since when.
   */
  @Test
  void answersInFullWhatWasRecordedAboutWhenAnotherBegan() {
    book.serves("e1-g2", Instant.parse("2026-11-02T10:00:00Z"));
    writeAt("2026-11-02T10:04:59Z");
    assertThat(get(ONE, "\"8\"")).hasStatusOk();

    writeAt("2026-11-02T10:05:00Z");
    assertThat(get(ONE, "\"9\"")).hasStatus(304);
  }

  @Test
  void answersInFullWhereWhatWasRecordedIsInDaysToCome() {
    writeAt("2026-11-04T10:00:00Z");
    clock.set(Instant.parse("2026-11-03T10:00:00Z"));

    assertThat(get(ONE, "\"8\"")).hasStatusOk();
    clock.set(Instant.parse("2026-11-04T10:00:00Z"));
    assertThat(get(ONE + "/history", "\"8\"")).hasStatus(304);
  }

  private void writeAt(String instant) {
    book.goesOnAt(Instant.parse(instant));
    clock.set(Instant.parse(instant).plusSeconds(60));
    book.write(
        "sydosttriangeln",
        new InteractionLogged(
            "mer-" + instant.replaceAll("[^0-9]", ""),
            interaction("2026-10-01", List.of("region-07"), null, Observation.DISCUSSED)));
  }

  @Test
  void answersInFullWhatIsCalledOtherwise() {
    List<String> addresses =
        List.of(
            ONE + "/explanation", "/api/v1/actors", "/api/v1/collaborations", "/api/v1/signals");
    List<String> tags = addresses.stream().map(each -> tag(get(each, null))).toList();
    assertThat(get("/api/v1/actors/region-08", "\"1\"")).hasStatus(304);

    book.register(
        "region-07", new ActorChanged(actor(ActorKind.REGION, "Region Småland").profile()));

    for (int i = 0; i < addresses.size(); i++) {
      assertThat(get(addresses.get(i), tags.get(i))).hasStatusOk();
    }
    assertThat(get("/api/v1/actors/region-08", "\"1\"")).hasStatusOk();
    assertThat(get(ONE, "\"7\"")).hasStatus(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/collaborations/nosuch",
        "/api/v1/collaborations?size=0",
        "/api/v1/ladder?asOf=x",
        "/api/v1/schemas/nosuch.schema.json",
        "/api/v1/nosuch",
        "/samverkan/nosuch"
      })
  void keepsNoProblem(String address) {
    assertThat(get(address, "\"7\""))
        .hasStatus4xxClientError()
        .hasHeader("Cache-Control", "no-store")
        .doesNotContainHeader("ETag");
  }

  @Test
  void keepsNoProblemThatComesAfterTheTag() {
    book.disappearAfter(0);

    assertThat(get("/api/v1/export?format=bundle", null))
        .hasStatus(503)
        .hasHeader("Cache-Control", "no-store")
        .doesNotContainHeader("ETag");
  }

  @Test
  void asksAboutPagesAgainAndKeepsFilesThatSayWhatIsInThem() throws Exception {
    MvcTestResult page = get("/", null);
    // It says who has signed in.
    assertThat(page).hasHeader("Cache-Control", "no-store");
    Matcher links =
        Pattern.compile("<link[^>]*href=\"([^\"]+)\"")
            .matcher(page.getResponse().getContentAsString());

    int found = 0;
    for (; links.find(); found++) {
      String address = links.group(1);
      assertThat(get(address, null))
          .as(address)
          .hasStatusOk()
          .hasHeader("Cache-Control", "public, max-age=31536000, immutable");
      assertThat(get(address.replaceAll("-[0-9a-f]{32}", "-" + "0".repeat(32)), null))
          .hasStatus(404)
          .hasHeader("Cache-Control", "no-store");
      assertThat(get(address.replaceAll("-[0-9a-f]{32}", ""), null))
          .hasStatusOk()
          .hasHeader("Cache-Control", "no-cache");
    }
    assertThat(found).isEqualTo(3);
  }

  private static String tag(MvcTestResult answer) {
    return Objects.requireNonNull(answer.getResponse().getHeader("ETag"));
  }

  private MvcTestResult get(String address, @Nullable String ifNoneMatch) {
    var request = http.get().uri(URI.create(address));
    return (ifNoneMatch == null ? request : request.header("If-None-Match", ifNoneMatch))
        .exchange();
  }
}
