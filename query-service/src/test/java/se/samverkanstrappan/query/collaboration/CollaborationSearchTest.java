package se.samverkanstrappan.query.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.actor;
import static se.samverkanstrappan.query.CollaborationBook.joined;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

/** Text search in lists, over HTTP. */
@ReadsTest
class CollaborationSearchTest {
  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    book.register("region-14", actor(ActorKind.REGION, "Västra Götalandsregionen"));
    book.register("kommun-1292", actor(ActorKind.MUNICIPALITY, "Ängelholms kommun"));
    book.register("kommun-1880", actor(ActorKind.MUNICIPALITY, "Örebro kommun"));
    book.write(
        "kustplan",
        opened("Samverkan för kusten", "region-14", "2020", "En plan för haven (GIS-stöd)"),
        joined("kommun-1292", "2021"),
        new ParticipantLeft("stay-kommun-1292", "kommun-1292", PartialDate.parse("2023-01-01")));
    book.write("vagar", opened("Vägar i Örebro", "kommun-1880", "2020", null));
  }

  @ParameterizedTest
  @CsvSource({
    "sam, kustplan",
    "SAMVERKAN kust, kustplan",
    "hav plan, kustplan",
    "kustplan, kustplan",
    "gis-stöd, kustplan",
    "västra götaland, kustplan",
    "kust götalandsregion, kustplan",
    "örebro, vagar",
    "vägarna, vagar",
    "kommuner, vagar",
    "vägen i Örebro kommun, vagar"
  })
  void findsByTitlePurposeIdAndOwner(String q, String id) {
    assertThat(found(q, "2025-01-01")).containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?!", "🚀", "verkan", "orebro", ".*", "' OR 1=1 --", "ängelholm", "%"})
  void findsNothingWhereAWordIsNotThere(String q) {
    assertThat(found(q, "2025-01-01")).isEmpty();
  }

  @Test
  void findsByTheNamesOfThoseWhoTakePartOnTheDay() {
    assertThat(found("ängelholm", "2022-12-31")).containsExactly("kustplan");
    assertThat(found("ängelholm kust", "2022-12-31")).containsExactly("kustplan");
    assertThat(found("ängelholm", "2023-01-01")).isEmpty();
    assertThat(found("ängelholm", "2020-12-31")).isEmpty();
  }

  @Test
  void findsByTheNewTitleOnceItIsChanged() {
    assertThat(found("vägar", "2025-01-01")).containsExactly("vagar");

    CollaborationOpened before = opened("Järnvägar", "kommun-1880", "2020", null);
    book.write(
        "vagar",
        new CollaborationChanged(
            before.title(),
            before.purpose(),
            before.openedOn(),
            before.endsOn(),
            before.form(),
            before.areas(),
            before.counties()));

    assertThat(found("vägar", "2025-01-01")).isEmpty();
    assertThat(found("järnväg", "2025-01-01")).containsExactly("vagar");
  }

  @Test
  void asksPlacementsAndExportsTheSame() {
    assertThat(get("/api/v1/placements?q={q}&asOf=2025-01-01", "kust"))
        .bodyText()
        .contains("kustplan")
        .doesNotContain("vagar");
    assertThat(get("/api/v1/placements?q={q}&asOf=2025-01-01", "?!")).bodyText().isEmpty();
    assertThat(get("/api/v1/placements?county=0&stepp={q}", "1")).hasStatus(400);
  }

  @ParameterizedTest
  @CsvSource({
    "kommun, 2",
    "1292, 1",
    "kommun-1292, 1",
    "ängelholms kommuner, 1",
    "götalandsregion, 1",
    "angelholm, 0",
    "?!, 0"
  })
  void findsActorsByNamesIdsAndCodes(String q, int total) {
    assertThat(get("/api/v1/actors?q={q}", q))
        .bodyJson()
        .extractingPath("$.total")
        .isEqualTo(total);
  }

  @Test
  void refusesATextThatIsTooLong() {
    assertThat(get("/api/v1/collaborations?q={q}", "å".repeat(201))).hasStatus(400);
    assertThat(get("/api/v1/collaborations?q={q}", "å".repeat(200))).hasStatusOk();
  }

  private List<String> found(String q, String asOf) {
    MvcTestResult answer = get("/api/v1/collaborations?asOf=" + asOf + "&q={q}", q);
    assertThat(answer).hasStatusOk();
    List<String> ids = new ArrayList<>();
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.items[*].id")
        .asArray()
        .allSatisfy(id -> ids.add(String.valueOf(id)));
    return ids;
  }

  private static CollaborationOpened opened(
      String title, String owner, String on, @Nullable String purpose) {
    return new CollaborationOpened(
        title,
        purpose,
        owner,
        PartialDate.parse(on),
        null,
        CollaborationForm.ONGOING,
        List.of(),
        List.of());
  }

  private MvcTestResult get(String uri, String q) {
    return http.get().uri(uri, q).exchange();
  }
}
