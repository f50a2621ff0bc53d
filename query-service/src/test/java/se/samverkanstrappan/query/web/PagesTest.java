package se.samverkanstrappan.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.closed;
import static se.samverkanstrappan.query.CollaborationBook.opened;
import static se.samverkanstrappan.query.CollaborationBook.paused;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class PagesTest {
  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?lang=en",
        "/?asOf=2022-01-01",
        "/samverkan/sydosttriangeln",
        "/samverkan/sydosttriangeln?lang=en",
        "/samverkan/sydosttriangeln?asOf=2022-01-01",
        "/nosuch",
        "/samverkan/nosuch?lang=en",
        "/?asOf=nosuch"
      })
  void loadsNothingFromElsewhereAndRunsNothingInline(String address) {
    assertThat(page(address))
        .doesNotContain("style=", "<style", "onclick", "src=\"http", "??", "th:")
        .doesNotContainPattern("<script(?! type=\"module\" src=\"/[a-z]+[.-][^\"]*\"></script>)");
    assertThat(http.get().uri(address)).hasHeader("X-Content-Type-Options", "nosniff");
  }

  @Test
  void saysThatWhatWasSavedIsSavedWhereItCannotBeReadYet() {
    assertThat(http.get().uri("/samverkan/sydosttriangeln?minVersion=99")).hasStatus(503);
    assertThat(page("/samverkan/sydosttriangeln?minVersion=99"))
        .contains("Det du just sparade är sparat");
    assertThat(page("/samverkan/sydosttriangeln?minVersion=99&lang=en"))
        .contains("What you just saved is saved");
  }

  @Test
  void showsWhoStandsOnWhichStepOnTheDay() {
    String page = page("/?asOf=2025-01-01");

    assertThat(page)
        .contains("lang=\"sv\"")
        .contains("href=\"/samverkan/sydosttriangeln?asOf=2025-01-01\"")
        .containsPattern("id=\"steg-8\"[\\s\\S]*Sydosttriangeln[\\s\\S]*id=\"steg-7\"");
  }

  @Test
  void keepsTheDayWhenTheLanguageIsSwitchedAndTheOtherWayRound() {
    assertThat(page("/?asOf=2025-01-01")).contains("href=\"?asOf=2025-01-01&amp;lang=en\"");
    assertThat(page("/?asOf=2025-01-01&lang=en"))
        .contains("lang=\"en\"")
        .contains("Where do collaborations stand?")
        .contains("href=\"/samverkan/sydosttriangeln?asOf=2025-01-01&amp;lang=en\"");
  }

  @Test
  void castsTheShadowOfWhatIsDormant() {
    assertThat(page("/"))
        .containsPattern("id=\"steg-8\"[\\s\\S]*Stod här senast[\\s\\S]*till 2026-05-27");
  }

  @Test
  void listsClosedAndComingApart() {
    book.write("en", opened("En avslutad", "region-10", "2024"), closed("2024-06-01"));
    book.write("tva", opened("En kommande", "region-10", "2026-10-01"));

    assertThat(page("/?asOf=2025-01-01"))
        .containsPattern(
            "Inte öppnade än[\\s\\S]*En kommande[\\s\\S]*Avslutade[\\s\\S]*En avslutad");
  }

  @Test
  void namesTheFirstOfTwoHundredOnOneStepAndLeadsToTheRest() {
    IntStream.range(0, 200)
        .forEach(i -> book.write("s" + i, opened("Samverkan " + i, "region-10", "2026")));

    assertThat(page("/"))
        .contains("href=\"/?step=1\"><span>och 189 till</span>")
        .doesNotContain("Samverkan 199");
    assertThat(page("/?step=1&size=200&page=0")).contains("Samverkan 198");
  }

  @Test
  void saysWhatToDoWhereNothingIsLogged() {
    book.clear();

    assertThat(page("/")).contains("Börja här", "href=\"/samverkan/ny\"", "href=\"/aktorer\"");
  }

  @Test
  void showsWhatHappenedInWords() {
    assertThat(page("/samverkan/sydosttriangeln"))
        .contains("Tidslinje för Sydosttriangeln", "role=\"img\"")
        .contains("Parterna arbetade tillsammans", "uppskattat", "Region Kalmar län")
        .contains("<dd>Kalmar, Kronoberg</dd>")
        .contains("Strategi med styrgrupp", "href=\"https://example.org/kalla\"");
    assertThat(page("/samverkan/sydosttriangeln?asOf=2024-06-30"))
        .doesNotContain("Vad som hände 2024-11-27");
  }

  @Test
  void saysWhyItStandsWhereItStands() {
    assertThat(page("/samverkan/sydosttriangeln?asOf=2024-06-30"))
        .containsPattern(
            "<h1>[\\s\\S]*<h2 id=\"why\">Varför här\\?</h2>[\\s\\S]*<h3>Det här håller steget</h3>"
                + "[\\s\\S]*<h3>Till nästa steg</h3>[\\s\\S]*<h2 id=\"the-timeline\">")
        .contains(
            "<li>Region Blekinge, Region Kalmar län och Region Kronoberg visade det 2023 och 2024."
                + " Det gäller till och med 2025-06-30.</li>",
            "<li>För steg 8, Samskapa, krävs att minst 2 deltagare har etablerat det."
                + " Ingen har det, så det fattas 2.</li>");
    assertThat(page("/samverkan/sydosttriangeln?asOf=2025-01-01&lang=en"))
        .contains(">Why here?</h2>", "<li>Step 8 is the highest.</li>");
  }

  @Test
  void saysNotWhyWhereThereIsNoStep() {
    book.write("sydosttriangeln", closed("2025-01-01"));

    assertThat(page("/samverkan/sydosttriangeln")).doesNotContain("id=\"why\"");
  }

  @Test
  void saysWhatToLookAtSinceWhenAndWhatClearsIt() {
    assertThat(page("/samverkan/sydosttriangeln?asOf=2026-06-30"))
        .containsPattern(
            "id=\"why\"[\\s\\S]*<h2 id=\"signals\">Signaler</h2>[\\s\\S]*<h3>Har fallit</h3>"
                + "[\\s\\S]*<h3>Vilande</h3>[\\s\\S]*<h2 id=\"the-timeline\">")
        .contains(
            "<span>Samverkan föll från steg 8, Samskapa, till steg 1, Öppenhet, den 2026-05-27."
                + "</span> <span>Sedan 2026-05-27.</span>",
            "<span>Ett nytt dialogsteg loggas, eller samverkan pausas.</span>");
    assertThat(page("/samverkan/sydosttriangeln?asOf=2025-01-01&lang=en"))
        .contains(">Signals</h2>", "<span>What clears the signal:</span>")
        .contains("<span>Nobody is coordinating process leader.</span>");
  }

  @Test
  void saysTheSameOfSeveralActorsOnce() {
    assertThat(page("/samverkan/sydosttriangeln?asOf=2025-01-01"))
        .containsOnlyOnce("<h3>Oklart mandat</h3>")
        .contains(
            "Region Blekinge, Region Kalmar län och Region Kronoberg har deltagit i mer än 90 dagar"
                + " utan mandat.");
  }

  @Test
  void saysWhereThereIsNothingToLookAt() {
    book.write("nystartad", opened("En ny", "region-10", "2026-11-01"));
    book.write(
        "nystartad",
        new RoleTaken(
            "ledare",
            new RoleHeld("region-10", Role.PROCESS_LEADER, PartialDate.parse("2026-11-01"), null)));

    assertThat(page("/samverkan/nystartad")).contains("Inget att se över den dagen.");
  }

  @Test
  void drawsNothingBeforeTheOpening() {
    assertThat(page("/samverkan/sydosttriangeln?asOf=2022-01-01"))
        .contains("Öppningsdatum: 2023. Innan dess finns inget att visa.")
        .doesNotContain(
            "timeline-picture",
            "id=\"why\"",
            "id=\"signals\"",
            "<table",
            "Dialogsteg",
            "<h2 id=\"participants\"");
  }

  @Test
  void keepsTheSizeOfPagesFromOneToTheNext() {
    assertThat(page("/samverkan/sydosttriangeln?size=1&page=1"))
        .contains("page=0&amp;size=1#interactions", "page=2&amp;size=1#interactions");
  }

  @Test
  void showsPauses() {
    book.write("sydosttriangeln", paused("2025-01-01"));

    assertThat(page("/samverkan/sydosttriangeln")).contains("Pausad. Placeringen ligger kvar.");
  }

  @Test
  void showsMarkupInTitlesAsText() {
    book.write("xss", opened("<script>alert(1)</script>", "region-10", "2026"));

    assertThat(page("/") + page("/samverkan/xss"))
        .contains("&lt;script&gt;")
        .doesNotContain("<script>");
  }

  @Test
  void explainsErrorsInBothLanguagesWithTheirNumber() {
    assertThat(http.get().uri("/samverkan/nosuch").header("X-Correlation-Id", "my-number"))
        .hasStatus(404)
        .bodyText()
        .contains("Här finns inget", "my-number");
    assertThat(page("/?asOf=x&lang=en")).contains("The address cannot be used", "The day (asOf)");
    assertThat(page("/?asOf=x&steg=8"))
        .contains("Dagen (asOf) skrivs som", "Sidan känner inte till ”steg”.")
        .doesNotContain("must be", "there is no parameter");
    book.disappear();
    assertThat(http.get().uri("/")).hasStatus(503).hasHeader("Retry-After", "2");
    assertThat(page("/")).contains("Uppgifterna går inte att läsa just nu");
  }

  @Test
  void saysHowToWriteWhatIsWrongAndWhatIsNotKnown() {
    assertThat(page("/?county=x&signal=NOSUCH&step=9&steg=8"))
        .contains("Länet (county) skrivs med sin länskod", "Steget (step) är ett heltal")
        .contains("Värdet på ”signal” går inte att använda.", "Sidan känner inte till ”steg”.");
    assertThat(page("/samverkan/sydosttriangeln?county=12"))
        .contains("Sidan känner inte till ”county”.");
  }

  @Test
  void offersToAskAgainWhereThatMayHelpAndNotElsewhere() {
    assertThat(page("/nosuch")).doesNotContain("Försök igen</a>");
    book.disappear();
    assertThat(page("/?county=12"))
        .contains("<a role=\"button\" href=\"/?county=12\">Försök igen</a>");
  }

  @Test
  void explainsParametersWhoseNamesLookLikeTemplates() {
    assertThat(http.get().uri(URI.create("/?%7Bx%7D=1&asOf=2025-01-01")))
        .hasStatus(400)
        .bodyText()
        .contains("Adressen går inte att använda", "href=\"?asOf=2025-01-01&amp;lang=en\"");
  }

  @ParameterizedTest
  @EnumSource
  void hasWordsForEveryKindOfProblem(ProblemKind kind) throws IOException {
    String name = kind.type().substring(kind.type().lastIndexOf(':') + 1);

    assertThat(texts("query-messages.properties"))
        .containsKeys("problem." + name + ".title", "problem." + name + ".text");
  }

  @Test
  void hasEveryTextInBothLanguages() throws IOException {
    assertThat(texts("query-messages_en.properties").keySet())
        .isEqualTo(texts("query-messages.properties").keySet());
  }

  /** Only texts with arguments are read as patterns, where an apostrophe is written twice. */
  @ParameterizedTest
  @ValueSource(strings = {"query-messages.properties", "query-messages_en.properties"})
  void writesApostrophesTwiceOnlyInPatterns(String file) throws IOException {
    assertThat(texts(file))
        .allSatisfy(
            (name, text) -> {
              String written = String.valueOf(text);
              if (written.contains("{")) {
                assertThat(written.replace("''", "")).doesNotContain("'");
              } else {
                assertThat(written).doesNotContain("''");
              }
            });
  }

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    texts.load(
        new StringReader(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8)));
    return texts;
  }

  private String page(String address) {
    try {
      return http.get().uri(address).exchange().getResponse().getContentAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
