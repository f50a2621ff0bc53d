package se.samverkanstrappan.query.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.actor;
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
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class CollaborationReadsTest {
  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
  }

  @Test
  void tellsWhereACollaborationStandsAsOfADay() {
    MvcTestResult answer = get("/api/v1/collaborations/sydosttriangeln?asOf=2025-01-01");

    assertThat(answer).hasStatusOk().hasHeader("ETag", "\"7\"");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.placement")
        .convertTo(String.class)
        .isEqualTo(
            """
            {"rule":"2026-1","status":"ACTIVE","step":8,"emerging":8,\
            "validUntil":"2026-05-27","dormant":false,"last":null}""");
    assertThat(answer).bodyJson().extractingPath("$.actors[0].step").isEqualTo(8);
    assertThat(answer).bodyJson().extractingPath("$.participants[2].leftOn").isNull();
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.recordedAt")
        .isEqualTo("2026-11-01T08:00:09.000001Z");
  }

  @Test
  void tellsWhatToLookAt() {
    String one = "/api/v1/collaborations/sydosttriangeln?asOf=2026-05-01";

    assertThat(get(one))
        .bodyJson()
        .extractingPath("$.signals[*].code")
        .convertTo(String.class)
        .isEqualTo(
            """
            ["SLIPPING","MANDATE_UNCLEAR","MANDATE_UNCLEAR","MANDATE_UNCLEAR","NO_PROCESS_LEADER"]\
            """);
    assertThat(get(one))
        .bodyJson()
        .extractingPath("$.signals[0]")
        .convertTo(String.class)
        .isEqualTo(
            """
            {"code":"SLIPPING","since":"2026-03-28","details":{"step":8,"falls":"2026-05-27"},\
            "evidence":["forum-2024"],\
            "clears":{"code":"SHOW_STEP_AGAIN","step":8,"participants":2,\
            "actors":["region-07","region-08","region-10"],"before":"2026-05-27"}}""");
    assertThat(get(one)).bodyJson().extractingPath("$.signals[1].subject").isEqualTo("region-07");
  }

  @Test
  void tellsWhatToLookAtUnderAnotherRuleAndAtAnInstant() {
    book.write("sydosttriangeln", new InteractionRetracted("forum-2024", "fel"));
    String one = "/api/v1/collaborations/sydosttriangeln?asOf=2025-06-01";

    assertThat(get(one)).bodyJson().extractingPath("$.signals[0].code").isEqualTo("SLIPPING");
    assertThat(get(one + "&knownAt=2026-11-01T08:00:09.000001Z"))
        .bodyJson()
        .extractingPath("$.signals[0].code")
        .isEqualTo("MANDATE_UNCLEAR");
    assertThat(get(one + "&rule=strict"))
        .bodyJson()
        .extractingPath("$.signals[0].code")
        .isEqualTo("DORMANT");
  }

  @Test
  void tellsWhatIsThoughtOfItAndHowFarItIsToWhatIsAimedAt() {
    book.write(
        "sydosttriangeln",
        new PerceptionStated(
            "syn", new Perception("region-07", PartialDate.parse("2024-10-01"), 4, 7, null)),
        new AmbitionSet("mal", new Ambition(6, PartialDate.parse("2026-01-01"), null)));
    String one = "/api/v1/collaborations/sydosttriangeln?asOf=";

    assertThat(get(one + "2025-01-01"))
        .bodyJson()
        .extractingPath("$.expectations")
        .convertTo(String.class)
        .isEqualTo(
            """
            {"perceived":[{"actor":"region-07","perceived":4,"desired":7,"date":"2024-10-01",\
            "entry":"syn"}],"lowest":4,"highest":4,"gap":0,"answered":1,"participants":3,\
            "unanswered":["region-08","region-10"]}""");
    assertThat(get(one + "2025-01-01"))
        .bodyJson()
        .extractingPath("$.ambitions[0]")
        .convertTo(String.class)
        .isEqualTo(
            """
            {"id":"mal","step":6,"by":"2026-01-01","actorKind":null,"standing":"MET","gap":-2}""");
    MvcTestResult before = get(one + "2022-12-31");
    assertThat(before).bodyJson().extractingPath("$.expectations.participants").isEqualTo(0);
    assertThat(before).bodyJson().extractingPath("$.expectations.gap").isNull();
    assertThat(before).bodyJson().extractingPath("$.ambitions[0].standing").isEqualTo("NO_DATA");
  }

  @Test
  void takesTheKindsOfActorsFromTheInstantThatIsAskedAbout() {
    book.write(
        "sydosttriangeln",
        new AmbitionSet("mal", new Ambition(6, PartialDate.parse("2026-01-01"), ActorKind.REGION)));
    for (String actor : List.of("region-07", "region-08", "region-10")) {
      book.register(actor, new ActorChanged(actor(ActorKind.ACADEMIA, actor).profile()));
    }
    String one = "/api/v1/collaborations/sydosttriangeln?asOf=2025-01-01";

    assertThat(get(one)).bodyJson().extractingPath("$.ambitions[0].standing").isEqualTo("NO_DATA");
    assertThat(get(one + "&knownAt=2026-11-01T08:00:10.000001Z"))
        .bodyJson()
        .extractingPath("$.ambitions[0].standing")
        .isEqualTo("MET");
  }

  @Test
  void usesNothingDatedAfterTheDay() {
    MvcTestResult answer = get("/api/v1/collaborations/sydosttriangeln?asOf=2024-06-30");

    assertThat(answer).bodyJson().extractingPath("$.placement.step").isEqualTo(7);
    assertThat(answer).bodyJson().extractingPath("$.placement.validUntil").isEqualTo("2025-07-01");
  }

  @Test
  void tellsAlsoWhatWasWithdrawnUnderItsOwnAddress() {
    book.write(
        "sydosttriangeln",
        new OwnershipTransferred("region-07", "byte"),
        new CollaborationWithdrawn("dubblett"));

    MvcTestResult answer = get("/api/v1/collaborations/sydosttriangeln");

    assertThat(answer).hasStatusOk().hasHeader("ETag", "\"9\"");
    assertThat(answer).bodyJson().extractingPath("$.placement.status").isEqualTo("WITHDRAWN");
    assertThat(answer).bodyJson().extractingPath("$.owner").isEqualTo("region-07");
    assertThat(answer).bodyJson().extractingPath("$.participants").asArray().hasSize(3);
  }

  @Test
  void tellsTheSameInTheList() {
    MvcTestResult answer = get("/api/v1/collaborations?asOf=2024-06-30");

    assertThat(answer).bodyJson().extractingPath("$.total").isEqualTo(1);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.items[0].placement.validUntil")
        .isEqualTo("2025-07-01");
    assertThat(answer).bodyJson().extractingPath("$.items[0].participantCount").isEqualTo(3);
  }

  @Test
  void hasNoStepBeforeTheOpening() {
    MvcTestResult answer = get("/api/v1/collaborations/sydosttriangeln?asOf=2022-12-31");

    assertThat(answer).bodyJson().extractingPath("$.placement.status").isEqualTo("NOT_OPENED");
    assertThat(answer).bodyJson().extractingPath("$.placement.step").isNull();
    assertThat(answer).bodyJson().extractingPath("$.participants").asArray().isEmpty();
  }

  @Test
  void givesTheWholeTimelineWhateverTheDay() {
    MvcTestResult answer = get("/api/v1/collaborations/sydosttriangeln/timeline?asOf=2023-01-01");

    assertThat(answer).bodyJson().extractingPath("$.segments").asArray().hasSize(4);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.segments[3]")
        .convertTo(String.class)
        .isEqualTo(
            """
            {"from":"2026-05-27","to":null,"status":"ACTIVE","step":1,"emerging":1}""");
    assertThat(answer).bodyJson().extractingPath("$.actors['region-07']").asArray().hasSize(4);
  }

  @Test
  void canBeAskedUnderAnotherKnownRuleOnly() {
    String timeline = "/api/v1/collaborations/sydosttriangeln/timeline?rule=";

    assertThat(get(timeline + "strict")).bodyJson().extractingPath("$.rule").isEqualTo("strict");
    assertThat(get(timeline + "nosuch")).hasStatus(400);
  }

  @Test
  void tellsWhatTheBookSaidAtAnInstant() {
    book.write("sydosttriangeln", new InteractionRetracted("forum-2024", "fel"));

    String interactions = "/api/v1/collaborations/sydosttriangeln/interactions";
    assertThat(get(interactions)).bodyJson().extractingPath("$.total").isEqualTo(2);
    assertThat(get(interactions + "?knownAt=2026-11-01T08:00:09.000001Z"))
        .bodyJson()
        .extractingPath("$.total")
        .isEqualTo(3);
    assertThat(get(interactions + "?knownAt=2026-11-01T08:00:00Z")).hasStatus(404);
  }

  @Test
  void listsInteractionsOldestFirstWithTheirSteps() {
    MvcTestResult answer =
        get("/api/v1/collaborations/sydosttriangeln/interactions?asOf=2024-11-26");

    assertThat(answer)
        .bodyJson()
        .extractingPath("$.items[*].step")
        .convertTo(String.class)
        .isEqualTo("[7,8]");
    assertThat(answer).bodyJson().extractingPath("$.items[0].date").isEqualTo("2023");
  }

  @Test
  void keepsEveryEventInTheHistory() {
    book.write("sydosttriangeln", new InteractionRetracted("forum-2024", "fel"));

    MvcTestResult answer = get("/api/v1/collaborations/sydosttriangeln/history?size=1&page=7");

    assertThat(answer).hasHeader("ETag", "\"8\"");
    assertThat(answer).bodyJson().extractingPath("$.total").isEqualTo(8);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.items[0].type")
        .isEqualTo("collaboration.interaction-retracted");
    assertThat(answer).bodyJson().extractingPath("$.items[0].data.reason").isEqualTo("fel");
  }

  @Test
  void waitsForAVersionAndThenSaysToTryAgain() {
    assertThat(get("/api/v1/collaborations/sydosttriangeln?minVersion=7")).hasStatusOk();
    assertThat(get("/api/v1/collaborations/sydosttriangeln?minVersion=8"))
        .hasStatus(503)
        .hasHeader("Retry-After", "1");
    assertThat(get("/api/v1/collaborations/coming?minVersion=1")).hasStatus(503);
    assertThat(get("/api/v1/collaborations/coming")).hasStatus(404);
  }

  @Test
  void filtersByAliasesAndDays() {
    assertThat(get("/api/v1/collaborations?actor=kalmar&asOf=2024-01-01"))
        .bodyJson()
        .extractingPath("$.total")
        .isEqualTo(1);
    assertThat(get("/api/v1/collaborations?actor=kalmar&asOf=2022-01-01"))
        .bodyJson()
        .extractingPath("$.total")
        .isEqualTo(0);
    assertThat(get("/api/v1/collaborations?step=8&asOf=2025-01-01"))
        .bodyJson()
        .extractingPath("$.total")
        .isEqualTo(1);
  }

  @Test
  void whatWasWithdrawnIsReadUnderItsAddressAndListedOnlyForWhoAsks() throws Exception {
    book.write("sydosttriangeln", new CollaborationWithdrawn("dubblett"));

    MvcTestResult answer = get("/api/v1/collaborations/sydosttriangeln?asOf=2025-01-01");
    assertThat(answer).hasStatusOk().hasHeader("ETag", "\"8\"");
    assertThat(answer).bodyJson().extractingPath("$.placement.status").isEqualTo("WITHDRAWN");
    assertThat(answer).bodyJson().extractingPath("$.placement.step").isNull();
    assertThat(answer).bodyJson().extractingPath("$.actors").asArray().isEmpty();
    assertThat(get("/api/v1/collaborations/sydosttriangeln/timeline"))
        .bodyJson()
        .extractingPath("$.segments")
        .asArray()
        .isEmpty();
    String list = "/api/v1/collaborations";
    assertThat(get(list)).bodyJson().extractingPath("$.total").isEqualTo(0);
    assertThat(get(list + "?status=ACTIVE")).bodyJson().extractingPath("$.total").isEqualTo(0);
    assertThat(get(list + "?status=WITHDRAWN&asOf=2024-01-01"))
        .bodyJson()
        .extractingPath("$.items[0].placement.status")
        .isEqualTo("WITHDRAWN");
    assertThat(get("/api/v1/placements").getResponse().getContentAsString()).isEmpty();
    assertThat(get("/")).hasStatusOk().bodyText().doesNotContain("Sydosttriangeln");
    assertThat(get("/samverkan/sydosttriangeln"))
        .hasStatusOk()
        .bodyText()
        .contains("Återkallad")
        .doesNotContain("the-timeline");
  }

  @Test
  void whatWasWithdrawnStoodAsLongAsTheBookSaidSo() {
    book.write("sydosttriangeln", new CollaborationWithdrawn("dubblett"));

    assertThat(
            get(
                "/api/v1/collaborations/sydosttriangeln?asOf=2025-01-01"
                    + "&knownAt=2026-11-01T08:00:09.000001Z"))
        .bodyJson()
        .extractingPath("$.placement.step")
        .isEqualTo(8);
  }

  @Test
  void writesALinePerCollaboration() throws Exception {
    book.register("region-09", actor(ActorKind.REGION, "Region Gotland"));
    book.write("en-till", opened("En till", "region-09", "2024"), closed("2024-06-01"));

    MvcTestResult answer = get("/api/v1/placements?asOf=2025-01-01");

    assertThat(answer).hasContentType("application/x-ndjson");
    assertThat(answer.getResponse().getContentAsString().lines())
        .containsExactly(
            "{\"collaboration\":\"en-till\",\"version\":2,\"rule\":\"2026-1\",\"status\":\"CLOSED\","
                + "\"step\":null,\"emerging\":null,\"dormant\":false}",
            "{\"collaboration\":\"sydosttriangeln\",\"version\":7,\"rule\":\"2026-1\","
                + "\"status\":\"ACTIVE\",\"step\":8,\"emerging\":8,\"dormant\":false}");
  }

  @Test
  void saysEverythingThatIsWrongWithTheParametersAtOnce() {
    MvcTestResult answer = get("/api/v1/collaborations?size=201&sort=age&stepp=3&asOf=2025-02-30");

    assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .convertTo(String.class)
        .isEqualTo("[\"?asOf\",\"?size\",\"?sort\",\"?stepp\"]");
    assertThat(answer).bodyJson().extractingPath("$.correlationId").isNotNull();
  }

  @Test
  void saysToComeBackWhileTheStoreIsGone() {
    book.disappear();

    MvcTestResult answer = get("/api/v1/collaborations");

    assertThat(answer).hasStatus(503).hasHeader("Retry-After", "2");
    assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(503);
  }

  @Test
  void refusesWhatItDoesNotDo() {
    assertThat(http.post().uri("/api/v1/collaborations"))
        .hasStatus(405)
        .hasContentType("application/problem+json");
    assertThat(http.get().uri("/api/v1/collaborations").accept("text/csv"))
        .hasStatus(406)
        .hasContentType("application/problem+json");
    assertThat(get("/api/v1/nothing")).hasStatus(404).hasContentType("application/problem+json");
  }

  private MvcTestResult get(String uri) {
    return http.get().uri(uri).exchange();
  }
}
