package se.samverkanstrappan.query.actor.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.actor;
import static se.samverkanstrappan.query.CollaborationBook.closed;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.actor.ActorRegistered;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.collaboration.RoleEnded;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class ActorPagesTest {
  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
    book.register("aland", actor(ActorKind.ACADEMIA, "Ålands högskola"));
    book.register("okand", actor(ActorKind.ACADEMIA, "Östra lärosätet"));
    book.register("gamla", merged("Landstinget Blekinge", "2019", "region-10"));
  }

  @Test
  void listsActorsInSwedishOrderWithWhoTookOver() {
    assertThat(page("/aktorer"))
        .contains("6 aktörer")
        .containsPattern(
            "Landstinget Blekinge[\\s\\S]*finns inte den dagen[\\s\\S]*till 2019"
                + "[\\s\\S]*Ersatt av[\\s\\S]*Region Blekinge[\\s\\S]*Ersätter"
                + "[\\s\\S]*Ålands högskola[\\s\\S]*Östra lärosätet");
  }

  @Test
  void showsWhatIsAskedForAndKeepsItInTheForm() {
    assertThat(page("/aktorer?q=högskola&kind=ACADEMIA&valid=true&asOf=2025-01-01"))
        .contains("1 aktör<", "value=\"högskola\"", "href=\"/aktorer/aland?asOf=2025-01-01\"")
        .contains("<option value=\"ACADEMIA\" selected=\"selected\">Akademi</option>")
        .contains("href=\"/api/v1/actors?q=h%C3%B6gskola&amp;kind=ACADEMIA&amp;valid=true&amp;")
        .doesNotContain("Östra");
    assertThat(page("/aktorer?valid=false")).contains("Landstinget").doesNotContain("Ålands");
    assertThat(page("/aktorer?q=finnsinte")).contains("Ingen aktör passar urvalet.");
  }

  @Test
  void turnsPagesWithWhatIsAskedFor() {
    assertThat(page("/aktorer?size=2&page=1&valid=true&lang=en"))
        .contains("Page 2 of 3")
        .contains("/aktorer?valid=true&amp;page=0&amp;size=2&amp;lang=en#actors")
        .contains("/aktorer?valid=true&amp;page=2&amp;size=2&amp;lang=en#actors");
    assertThat(page("/aktorer")).doesNotContain("rel=\"next\"", "rel=\"prev\"");
  }

  @Test
  void showsWhereAnActorStandsAsWhatAndWhatItThinks() {
    book.write(
        "sydosttriangeln",
        new RoleTaken("r1", held(Role.PROCESS_LEADER, "2023")),
        new RoleEnded("r1", "region-08", Role.PROCESS_LEADER, day("2024-06-01")),
        new RoleTaken("r2", held(Role.FINANCIER, "2024-02")),
        new MandateGiven("m1", new MandateHeld("region-08", Mandate.DECIDE, day("2023-02"), null)),
        new PerceptionStated("p1", new Perception("region-08", day("2024-05-02"), 5, 7, null)));

    assertThat(page("/aktorer/region-08?asOf=2025-01-01"))
        .contains("<h1>Region Kalmar län</h1>")
        .containsPattern("Deltar i samverkan</dt><dd>1<")
        .containsPattern("Utan klart mandat i</dt><dd>0<")
        .containsPattern("Har inte svarat om</dt><dd>0<")
        .containsPattern(
            "badge step-8[\\s\\S]*sedan 2023-01-01[\\s\\S]*Finansiär[\\s\\S]*Besluta"
                + "[\\s\\S]*badge step-5[\\s\\S]*<small>2024-05-02</small> <small>önskar 7 Samarbeta</small>")
        .containsPattern(
            "Finansiär</th>[\\s\\S]*2024-02[\\s\\S]*tills vidare[\\s\\S]*Samordnande processledare"
                + "</th>[\\s\\S]*2024-06-01[\\s\\S]*från 2023-02[\\s\\S]*step-1[\\s\\S]*step-7");
    assertThat(page("/aktorer/region-08?asOf=2024-05-01"))
        .contains("har inte svarat", "Samordnande processledare")
        .containsPattern("Har inte svarat om</dt><dd>1<");
    assertThat(page("/aktorer/region-08?asOf=2025-11-02"))
        .contains("svaret från 2024-05-02 är för gammalt");
  }

  @Test
  void showsWhatAnActorHasLeftAndWhatItOwns() {
    book.write(
        "sydosttriangeln", new ParticipantLeft("stay-region-07", "region-07", day("2024-03-01")));

    assertThat(page("/aktorer/region-07?asOf=2025-01-01"))
        .contains("lämnade 2024-03-01")
        .containsPattern("Deltar i samverkan</dt><dd>0<");
    assertThat(page("/aktorer/region-10")).contains("<span class=\"tag\">ägare</span>");
    assertThat(page("/aktorer/aland")).contains("Aktören är inte med i någon samverkan");
  }

  @Test
  void asksNobodyInWhatIsClosed() {
    book.write("sydosttriangeln", closed("2025-01-01"));

    assertThat(page("/aktorer/region-08?asOf=2025-02-01"))
        .contains("Avslutad", "Har inte svarat om</dt><dd>0<")
        .doesNotContain("har inte svarat<");
  }

  @Test
  void findsAnActorByItsAliasAndNobodyElse() {
    assertThat(page("/aktorer/kalmar?lang=en")).contains("<h1>Region Kalmar län</h1>", "Region");
    assertThat(http.get().uri("/aktorer/nosuch"))
        .hasStatus(404)
        .bodyText()
        .contains("Här finns inget");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/aktorer",
        "/aktorer?lang=en&q=x",
        "/aktorer/region-08",
        "/aktorer/gamla?lang=en"
      })
  void loadsNothingFromElsewhereAndRunsNothingInline(String address) {
    assertThat(page(address))
        .doesNotContain("style=", "<style", "<script", "onclick", "src=\"http", "??", "th:");
  }

  private static ActorRegistered merged(String name, String until, @Nullable String successor) {
    return new ActorRegistered(
        new ActorProfile(
            ActorKind.REGION,
            name,
            null,
            "10",
            null,
            null,
            false,
            List.of(),
            null,
            day(until),
            successor));
  }

  private static RoleHeld held(Role role, String from) {
    return new RoleHeld("region-08", role, day(from), null);
  }

  private static PartialDate day(String text) {
    return PartialDate.parse(text);
  }

  private String page(String address) {
    try {
      return http.get().uri(address).exchange().getResponse().getContentAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
