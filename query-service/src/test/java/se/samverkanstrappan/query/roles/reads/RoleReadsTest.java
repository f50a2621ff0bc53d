package se.samverkanstrappan.query.roles.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.actor;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.actor.ActorChanged;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
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
class RoleReadsTest {
  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
    book.register("myndighet", actor(ActorKind.AUTHORITY, "Myndigheten"));
    book.write(
        "sydosttriangeln",
        new RoleTaken("r1", held("region-08", Role.PROCESS_LEADER, "2023")),
        new RoleTaken("r2", held("myndighet", Role.FINANCIER, "2023-06-01")),
        new RoleEnded("r2", "myndighet", Role.FINANCIER, PartialDate.parse("2024-06-01")),
        new MandateGiven(
            "m1",
            new MandateHeld("region-08", Mandate.DECIDE, PartialDate.parse("2023-02-01"), null)));
  }

  private static RoleHeld held(String actor, Role role, String from) {
    return new RoleHeld(actor, role, PartialDate.parse(from), null);
  }

  private static ActorProfile until(String day, String successor) {
    return new ActorProfile(
        ActorKind.AUTHORITY,
        "Gamla",
        null,
        null,
        null,
        null,
        false,
        List.of(),
        null,
        PartialDate.parse(day),
        successor);
  }

  private MvcTestResult get(String address) {
    return http.get().uri("/api/v1/" + address).exchange();
  }

  @Test
  void tellsWhoHoldsWhatWhereAndWhoLacksSomething() {
    assertThat(get("roles?asOf=2024-02-01"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"asOf":"2024-02-01","byKind":[
            {"role":"PROCESS_LEADER","kind":"REGION","actors":1,"holdings":1},
            {"role":"FINANCIER","kind":"AUTHORITY","actors":1,"holdings":1}],
            "byStep":[{"role":"PROCESS_LEADER","step":7,"holdings":1},
            {"role":"FINANCIER","step":7,"holdings":1}],
            "lacking":{"items":[
            {"collaboration":"sydosttriangeln","actor":"region-07","current":null,"role":true,
            "mandate":"ABSENT"},
            {"collaboration":"sydosttriangeln","actor":"region-10","current":null,"role":true,
            "mandate":"ABSENT"}],"page":0,"size":50,"total":2}}
            """);
  }

  @Test
  void keepsWhatEndedInThePortfolio() {
    assertThat(get("actors/myndighet/roles?asOf=2025-01-01"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"asOf":"2025-01-01","actor":"myndighet","current":"myndighet","items":[
            {"collaboration":"sydosttriangeln","title":"Sydosttriangeln","role":"FINANCIER",
            "from":"2023-06-01","until":"2024-06-01","mandates":[],
            "stepAtStart":1,"stepAtEnd":7}],"page":0,"size":50,"total":1}
            """);
    assertThat(get("actors/myndighet/roles?asOf=2024-05-31"))
        .bodyJson()
        .extractingPath("$.items[0].until")
        .isNull();
  }

  @Test
  void tellsWithTheCollaborationTheStepsAtWhichItsRolesChanged() {
    MvcTestResult after = get("collaborations/sydosttriangeln?asOf=2024-06-01");
    assertThat(after)
        .bodyJson()
        .extractingPath("$.roles[1]")
        .convertTo(String.class)
        .isEqualTo(
            "{\"id\":\"r2\",\"actor\":\"myndighet\",\"role\":\"FINANCIER\",\"from\":\"2023-06-01\","
                + "\"until\":\"2024-06-01\",\"stepAtStart\":1,\"stepAtEnd\":7}");
    assertThat(get("collaborations/sydosttriangeln?asOf=2024-05-31"))
        .bodyJson()
        .extractingPath("$.roles[1].stepAtEnd")
        .isNull();
  }

  @Test
  void findsAnActorByItsAliasAndTellsItsMandates() {
    MvcTestResult answer = get("actors/kalmar/roles?asOf=2025-01-01");

    assertThat(answer).bodyJson().extractingPath("$.actor").isEqualTo("region-08");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.items[0].mandates")
        .convertTo(String.class)
        .satisfies(
            told -> assertThat(told).contains("\"DECIDE\"", "\"2023-02-01\"").doesNotContain("m1"));
  }

  @Test
  void leavesWhatWasDoneWithThePredecessorAndPointsToWhoTookOver() {
    book.register("ny-myndighet", actor(ActorKind.AUTHORITY, "Nya myndigheten"));
    book.register("myndighet", new ActorChanged(until("2024-07-01", "ny-myndighet")));

    MvcTestResult before = get("actors/myndighet/roles?asOf=2024-06-30");
    assertThat(before).bodyJson().extractingPath("$.current").isEqualTo("myndighet");
    MvcTestResult after = get("actors/myndighet/roles?asOf=2024-07-01");
    assertThat(after).bodyJson().extractingPath("$.current").isEqualTo("ny-myndighet");
    assertThat(after).bodyJson().extractingPath("$.total").isEqualTo(1);
    assertThat(get("actors/ny-myndighet/roles")).bodyJson().extractingPath("$.total").isEqualTo(0);
  }

  @Test
  void pointsFromWhoLacksSomethingToWhoTookOver() {
    book.register("region-ny", actor(ActorKind.REGION, "Nya regionen"));
    book.register("region-10", new ActorChanged(until("2024-01-15", "region-ny")));

    assertThat(get("roles?asOf=2024-01-14"))
        .bodyJson()
        .extractingPath("$.lacking.items[*].current")
        .asArray()
        .containsOnlyNulls();
    assertThat(get("roles?asOf=2024-02-01"))
        .bodyJson()
        .extractingPath("$.lacking.items[?(@.actor=='region-10')].current")
        .asArray()
        .containsExactly("region-ny");
  }

  @Test
  void tellsDatesAsTheyWereGiven() {
    book.write(
        "sydosttriangeln",
        new RoleTaken("r3", held("region-07", Role.SUPPORTER, "2024")),
        new RoleEnded("r3", "region-07", Role.SUPPORTER, PartialDate.parse("2024-09")),
        new MandateGiven(
            "m2",
            new MandateHeld("region-07", Mandate.OBSERVE, PartialDate.parse("2023-11"), null)),
        new MandateGiven(
            "m3", new MandateHeld("region-07", Mandate.DECIDE, PartialDate.parse("2024"), null)));

    assertThat(get("actors/region-07/roles?asOf=2025-01-01"))
        .bodyJson()
        .extractingPath("$.items[0]")
        .convertTo(String.class)
        .satisfies(
            told ->
                assertThat(told)
                    .contains("\"from\":\"2024\",\"until\":\"2024-09\"")
                    .contains("\"DECIDE\",\"from\":\"2024\",\"until\":null"));
    assertThat(get("actors/region-08/roles?asOf=2025-01-01"))
        .bodyJson()
        .extractingPath("$.items[0].from")
        .isEqualTo("2023");
  }

  @Test
  void countsOnlyInTheCollaborationsAskedFor() {
    assertThat(get("roles?asOf=2024-02-01&step=8"))
        .bodyJson()
        .extractingPath("$.byKind")
        .asArray()
        .isEmpty();
    assertThat(get("roles?asOf=2024-02-01&step=7&size=1"))
        .bodyJson()
        .extractingPath("$.lacking.items.length()")
        .isEqualTo(1);
  }

  @Test
  void saysWhatIsWrongOrMissing() {
    assertThat(get("roles?asOf=2024-02-30&kind=REGION"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactly("?asOf", "?kind");
    assertThat(get("actors/okand/roles")).hasStatus(404);
    assertThat(get("actors/okand/roles?county=12")).hasStatus(400);
    book.disappear();
    assertThat(get("roles")).hasStatus(503);
  }
}
