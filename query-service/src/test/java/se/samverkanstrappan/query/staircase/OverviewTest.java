package se.samverkanstrappan.query.staircase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.actor;
import static se.samverkanstrappan.query.CollaborationBook.closed;
import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.joined;
import static se.samverkanstrappan.query.CollaborationBook.opened;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.TestTokens;

@ReadsTest
class OverviewTest {
  /** More than anybody has yet. */
  private static final int MANY = 10_000;

  private static final int MOST_BYTES = 150_000;

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
    book.write("oppet-forum", opened("Öppet forum", "region-12", "2026"));
  }

  @Test
  void showsOnlyWhatTheFilterAsksForAndSaysSoOnThePicture() {
    assertThat(page("/?asOf=2025-01-01&owner=region-10"))
        .contains(
            "class=\"picture-filter\" x=\"0\" y=\"66\">Ägare: Region Blekinge</text>",
            "<span class=\"tag\">Ägare: Region Blekinge</span>",
            "href=\"/?asOf=2025-01-01\">Ta bort urvalet</a>",
            "href=\"/signaler?owner=region-10&amp;asOf=2025-01-01\"");
    assertThat(page("/?owner=region-12"))
        .contains("Öppet forum")
        .doesNotContain("<title>Sydosttriangeln</title>");
  }

  @Test
  void whatIsAskedForAgainShowsWhatHasComeSince() {
    assertThat(page("/")).doesNotContain("Nytt forum");
    assertThat(page("/")).contains("<title>Öppet forum</title>").doesNotContain("Nytt forum");

    book.write("nytt-forum", opened("Nytt forum", "region-12", "2026"));

    assertThat(page("/")).contains("<title>Nytt forum</title>");
    assertThat(page("/?lang=en")).contains("<title>Nytt forum</title>", "href=\"/?lang=en");
  }

  @Test
  void eachLanguageAndDayIsItsOwn() {
    for (int i = 0; i < 2; i++) {
      assertThat(page("/")).contains("<h1>Var står samverkan?</h1>", "Steg för steg");
      assertThat(page("/?lang=en"))
          .contains("/samverkan/oppet-forum?lang=en")
          .doesNotContain("Steg för steg");
      assertThat(page("/?asOf=2025-01-01"))
          .contains("/samverkan/sydosttriangeln?asOf=2025-01-01")
          .doesNotContain("\"/samverkan/sydosttriangeln\"", "lang=en\" class=\"standing\"");
    }
  }

  @Test
  void offersToImportWhatIsThereOnlyToWhoMay() {
    book.clear();

    for (int i = 0; i < 2; i++) {
      assertThat(page("/")).contains("Börja här").doesNotContain("om det redan finns ett");
      assertThat(page("/", Role.ADMIN)).contains("Börja här", "om det redan finns ett");
      assertThat(page("/", Role.PROCESS_OWNER)).contains("om det redan finns ett");
    }
  }

  @Test
  void keepsTheFilterFromMonthToMonth() {
    assertThat(page("/?asOf=2026-10-31&county=08"))
        .contains(
            "href=\"/?county=08&amp;asOf=2026-09-30\" rel=\"prev\"",
            "href=\"/?county=08\" rel=\"next\"");
  }

  @Test
  void saysWhatToDoWhereNothingFits() {
    assertThat(page("/?county=25")).contains("Inget passar urvalet").doesNotContain("curl");
  }

  @Test
  void marksWhatIsAimedAt() {
    book.write(
        "oppet-forum",
        new AmbitionSet("mal-1", new Ambition(4, PartialDate.parse("2026-12-15"), null)),
        new AmbitionSet("mal-2", new Ambition(6, PartialDate.parse("2028"), null)),
        new AmbitionSet(
            "mal-3", new Ambition(8, PartialDate.parse("2026-12"), ActorKind.MUNICIPALITY)));

    assertThat(page("/"))
        .contains("mål: 4 Diskutera", "<tspan class=\"mark\"> ◎ 4</tspan>", "mål för 1</text>")
        .doesNotContain("mål: 8 Samskapa");
    assertThat(page("/?asOf=2026-12-15")).contains("mål: 4 Diskutera");
    assertThat(page("/?asOf=2027-01-01")).contains("mål: 6 Ge &amp; ta");
  }

  @Test
  void listsAllOfAStepPageByPageWhereItIsAskedFor() {
    IntStream.range(0, 60)
        .forEach(i -> book.write("s" + i, opened("Samverkan " + (100 + i), "region-10", "2026")));

    assertThat(page("/"))
        .contains("href=\"/?step=1\"><span>och 50 till</span>")
        .doesNotContain("Samverkan 159");
    assertThat(page("/?step=1&page=1"))
        .contains("Samverkan 159", "Sida 2 av 2", "href=\"/?step=1&amp;page=0\"")
        .contains("<text class=\"slab-number\"")
        .doesNotContain("id=\"steps\"");
  }

  @Test
  void listsThoseThatHaveEndedWhereThatIsAskedFor() {
    book.write("en", opened("En avslutad", "region-10", "2024"), closed("2024-06-01"));

    assertThat(page("/?status=CLOSED"))
        .contains("En avslutad", "<span>Avslutad</span>")
        .doesNotContain("id=\"steps\"");
  }

  @Test
  void countsTheStepsMonthByMonth() {
    assertThat(page("/?asOf=2025-01-01"))
        .contains("<title>2024-12-01: 1 samverkan på trappan</title>")
        .containsPattern(
            "<th scope=\"row\">2025-01-01</th>(\\s*<td>0</td>){7}\\s*<td>1</td><td>1</td></tr>");
  }

  @Test
  void keepsUpWithWhatIsLoggedOnlyWhereItIsAboutToday() {
    assertThat(page("/?county=08"))
        .contains("data-changes=\"/api/v1/changes\"", "försöker igen")
        .containsPattern("<a href=\"/samverkan/[^>]*data-said");
    assertThat(page("/?asOf=2026-11-20")).contains("data-changes");
    assertThat(page("/?asOf=2026-11-19")).doesNotContain("data-changes", "försöker igen");
    assertThat(page("/signaler")).contains("data-changes=\"/api/v1/changes\"");
    assertThat(page("/signaler?asOf=2026-11-19")).doesNotContain("data-changes");
  }

  @Test
  void slidesThroughTheMonthsSinceTheFirstWasOpened() {
    assertThat(page("/?asOf=2024-02-10"))
        .containsPattern("data-days=\"2023-01-31 2023-02-28 [^\"]* 2026-10-31 2026-11-20\"")
        .containsPattern("type=\"range\"[^>]* max=\"46\"[^>]* value=\"13\"");
    assertThat(page("/?asOf=1990-01-01")).containsPattern("type=\"range\"[^>]* value=\"0\"");
    assertThat(page("/?asOf=2030-01-01")).containsPattern("type=\"range\"[^>]* value=\"46\"");
  }

  @Test
  void slidesThroughTenYearsAtMostAndOneAtLeast() {
    book.write("gammal", opened("En gammal", "region-20", "1999"));
    book.write("ny", opened("En ny", "region-21", "2026-11-01"));

    assertThat(page("/?owner=region-20")).contains("data-days=\"2016-11-30 ", "max=\"120\"");
    assertThat(page("/?owner=region-21")).contains("data-days=\"2025-11-30 ", "max=\"12\"");
  }

  @Test
  void offersTheLibraryThatDrawsCharts() {
    assertThat(page("/"))
        .containsPattern(
            "data-library=\"/webjars/echarts/dist/echarts.common.min-[0-9a-f]{32}.js\"")
        .containsPattern("data-locale=\"/webjars/echarts/i18n/langSV-[0-9a-f]{32}.js\"");
    assertThat(http.get().uri("/webjars/echarts/dist/echarts.min.js")).hasStatusOk();
    assertThat(http.get().uri("/webjars/echarts/nosuch.js")).hasStatus(404);
  }

  @Test
  void mapsTheMedianOfTheStepsInEachCounty() {
    assertThat(CountyMap.codes()).hasSize(21).doesNotHaveDuplicates();
    assertThat(page("/?asOf=2025-01-01&county=08"))
        .contains(
            "<title>Kalmar: median steg 8, Samskapa, av 1 samverkan</title>",
            "href=\"/?county=07&amp;asOf=2025-01-01\"",
            "<title>Norrbotten: ingen samverkan på trappan</title>")
        .containsPattern("href=\"/\\?county=08&amp;asOf=2025-01-01\"[^>]* aria-current=\"true\"");
  }

  @Test
  void tellsWhatChangedLately() {
    assertThat(page("/?asOf=2026-06-30"))
        .contains(
            "<a href=\"/samverkan/sydosttriangeln?asOf=2026-06-30\" data-said>"
                + "Sydosttriangeln: ned till steg 1, Öppenhet</a>",
            "href=\"/api/v1/changes.atom?asOf=2026-06-30\"");
    assertThat(page("/api/v1/changes.atom?asOf=2026-06-30"))
        .contains("Sydosttriangeln: ned till steg 1, Öppenhet");
  }

  @Test
  void staysSmallHoweverMuchThereIs() {
    IntStream.range(0, 400)
        .forEach(
            i ->
                book.register(
                    "kommun-" + i,
                    actor(ActorKind.MUNICIPALITY, "Kommunen med ett rätt långt namn " + i)));
    IntStream.range(0, MANY)
        .forEach(
            i ->
                book.write(
                    "s" + i,
                    opened(
                        "Kompetensförsörjningssamverkan i kommunerna " + i,
                        "kommun-" + i % 400,
                        "2026-0" + (1 + i % 9)),
                    joined("kommun-" + i % 400, "2026-10")));
    IntStream.range(0, 1_000).forEach(i -> climb("s" + i, Observation.values()[i % 12]));

    int bytes = page("/").getBytes(StandardCharsets.UTF_8).length;
    int narrowed = page("/?step=1&page=20&size=200").getBytes(StandardCharsets.UTF_8).length;

    System.out.printf("overview of %d: %d bytes, of one step: %d%n", MANY, bytes, narrowed);
    assertThat(bytes).isLessThan(MOST_BYTES);
    assertThat(narrowed).isLessThan(MOST_BYTES * 2);
  }

  /** Takes a collaboration to the step of an observation. */
  private void climb(String id, Observation observation) {
    List<String> both = List.of("region-07", "region-08");
    both.forEach(each -> book.write(id, joined(each, "2026-10")));
    List.of("2026-10-05", "2026-11-05")
        .forEach(
            day ->
                book.write(
                    id, new InteractionLogged(day, interaction(day, both, null, observation))));
  }

  private String page(String address) {
    try {
      return http.get().uri(address).exchange().getResponse().getContentAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String page(String address, Role role) {
    try {
      return http.get()
          .uri(address)
          .header("Authorization", "Bearer " + TestTokens.of("region-12", role))
          .exchange()
          .getResponse()
          .getContentAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
