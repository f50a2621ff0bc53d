package se.samverkanstrappan.query.perception.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.closed;
import static se.samverkanstrappan.query.CollaborationBook.opened;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.actor.ActorChanged;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.CollaborationBook;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class PerceptionReadsTest {
  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
    book.write(
        "sydosttriangeln",
        perceived("p1", "region-07", "2023-02", 3),
        perceived("p2", "region-08", "2024-02-01", 6),
        new AmbitionSet("a1", new Ambition(8, PartialDate.parse("2026"), null)));
  }

  private static PerceptionStated perceived(String id, String actor, String on, int step) {
    return new PerceptionStated(id, new Perception(actor, PartialDate.parse(on), step, null, null));
  }

  private MvcTestResult get(String query) {
    return http.get().uri("/api/v1/perceptions" + query).exchange();
  }

  @Test
  void tellsWhatIsEstablishedPerceivedAndAimedAtSideBySide() {
    assertThat(get("?asOf=2024-06-01"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"items":[{"collaboration":"sydosttriangeln","title":"Sydosttriangeln","step":7,
            "participants":3,"answered":2,"responseRate":0.666667,"lowest":3,"highest":6,"gap":3,
            "ambitions":[{"id":"a1","step":8,"by":"2026","actorKind":null,
            "standing":"NOT_MET","gap":1}],
            "missing":[{"actor":"region-10","current":null,"last":null}]}],"page":0,"size":50,"total":1}
            """);
  }

  @Test
  void asksAgainWhoseAnswerIsTooOld() {
    MvcTestResult answer = get("?asOf=2024-08-01");

    assertThat(answer)
        .bodyJson()
        .extractingPath("$.items[0].missing[*].actor")
        .asArray()
        .containsExactly("region-10", "region-07");
    assertThat(answer).bodyJson().extractingPath("$.items[0].missing[1].last").isEqualTo("2023-02");
    assertThat(answer).bodyJson().extractingPath("$.items[0].gap").isEqualTo(0);
  }

  @Test
  void pointsFromWhoIsToBeAskedToWhoTookOver() {
    book.register("region-ny", CollaborationBook.actor(ActorKind.REGION, "Nya regionen"));
    book.register(
        "region-10",
        new ActorChanged(
            new ActorProfile(
                ActorKind.REGION,
                "Gamla regionen",
                null,
                null,
                null,
                null,
                false,
                List.of(),
                null,
                PartialDate.parse("2024-05"),
                "region-ny")));

    assertThat(get("?asOf=2024-04-30"))
        .bodyJson()
        .extractingPath("$.items[0].missing[0].current")
        .isNull();
    assertThat(get("?asOf=2024-06-01"))
        .bodyJson()
        .extractingPath("$.items[0].missing[0].current")
        .isEqualTo("region-ny");
  }

  @Test
  void asksNobodyWhereNobodyStands() {
    book.write("avslutad", opened("Avslutad", "region-07", "2023-03"), closed("2024-03-01"));
    book.write("tom", opened("Tom", "region-07", "2023-03"));

    MvcTestResult answer = get("?asOf=2024-06-01");

    assertThat(answer)
        .bodyJson()
        .extractingPath("$.items[*].collaboration")
        .asArray()
        .containsExactly("sydosttriangeln", "tom");
    assertThat(answer).bodyJson().extractingPath("$.items[1].responseRate").isNull();
    assertThat(get("?asOf=2022-06-01")).bodyJson().extractingPath("$.total").isEqualTo(0);
  }

  @Test
  void takesTheFiltersOfOtherLists() {
    assertThat(get("?asOf=2024-06-01&step=8")).bodyJson().extractingPath("$.total").isEqualTo(0);
    assertThat(get("?asOf=2024-06-01&county=07")).bodyJson().extractingPath("$.total").isEqualTo(1);
    assertThat(get("?county=7&knownAt=2024-01-01T00:00:00Z"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactly("?county", "?knownAt");
  }

  @Test
  void isNotToldWhileTheStoreIsGone() {
    book.disappear();

    assertThat(get("")).hasStatus(503);
  }
}
