package se.samverkanstrappan.query.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.joined;
import static se.samverkanstrappan.query.CollaborationBook.opened;
import static se.samverkanstrappan.query.collaboration.History.interaction;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.CollaborationBook;
import se.samverkanstrappan.query.ReadsTest;

/** Collaborations are found by what there is to look at on a day. */
@ReadsTest
class SignalFilterTest {
  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    book.write(
        "ledd",
        opened("Ledd", "region-12", "2024-01-01"),
        joined("region-12", "2024-01-01"),
        joined("kommun-1280", "2024-01-01"),
        new RoleTaken(
            "r1",
            new RoleHeld(
                "region-12",
                Role.PROCESS_LEADER,
                PartialDate.parse("2024-03-01"),
                PartialDate.parse("2024-06-01"))),
        met("i1", "2024-02-01"),
        met("i2", "2024-03-01"),
        met("i3", "2025-12-01"));
    book.write("tyst", opened("Tyst", "region-12", "2022-01-01"));
    book.write(
        "aterkallad",
        opened("Återkallad", "region-12", "2022-01-01"),
        new CollaborationWithdrawn("Registered twice"));
  }

  @Test
  void listsThoseThatHaveItOnTheDay() {
    assertThat(listed("NO_PROCESS_LEADER", "2024-02-29")).containsExactly("ledd", "tyst");
    assertThat(listed("NO_PROCESS_LEADER", "2024-03-01")).containsExactly("tyst");
    assertThat(listed("NO_PROCESS_LEADER", "2024-06-01")).containsExactly("ledd", "tyst");
    assertThat(listed("NO_PROCESS_LEADER", "2021-12-31")).isEmpty();
    assertThat(listed("DORMANT", "2024-02-29")).containsExactly("tyst");
  }

  @Test
  void asksForItTogetherWithAllElse() {
    assertThat(ids("/api/v1/collaborations?signal=NO_PROCESS_LEADER&q=tyst&asOf=2024-02-29"))
        .containsExactly("tyst");
    assertThat(ids("/api/v1/collaborations?signal=NO_PROCESS_LEADER&step=4&asOf=2024-06-30"))
        .containsExactly("ledd");
  }

  @Test
  void asksTheRegisterForKindsOfActors() {
    book.register("region-12", CollaborationBook.actor(ActorKind.REGION, "Region Skåne"));
    book.write(
        "tyst",
        joined("region-12", "2022-01-01"),
        new AmbitionSet("a", new Ambition(3, PartialDate.parse("2023"), ActorKind.REGION)));

    assertThat(listed("AMBITION_MISSED", "2023-01-01")).isEmpty();
    assertThat(listed("AMBITION_MISSED", "2023-01-02")).containsExactly("tyst");
  }

  @Test
  void placementsAreThoseOfThemAlone() throws Exception {
    MvcTestResult answer = get("/api/v1/placements?signal=DORMANT&asOf=2024-02-29");

    assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith("{\"collaboration\":\"tyst\"");
  }

  @Test
  void exportsThoseOfThemAlone() {
    assertThat(get("/api/v1/export?format=bundle&signal=DORMANT&asOf=2024-02-29"))
        .bodyJson()
        .extractingPath("$.collaborations[*].id")
        .asArray()
        .containsExactly("tyst");
  }

  @Test
  void countsThemOnTheDaysOnWhichTheyHaveIt() {
    assertThat(totals("NO_PROCESS_LEADER", "2024-01-31", "2024-06-30", "2026-01-01"))
        .containsExactly(2, 2, 1, 1, 1, 2);
  }

  @Test
  void countsInDaysToComeWhatIsExpectedThenAndNotWhatCame() {
    assertThat(totals("SLIPPING", "2025-06-30", "2025-09-30", "2026-01-01"))
        .containsExactly(0, 1, 1, 0);
    assertThat(totals("SLIPPED", "2025-09-30", "2026-01-30", "2025-07-15"))
        .containsExactly(1, 1, 1, 0, 0);
    assertThat(totals("DORMANT", "2025-11-30", "2025-12-30", "2025-07-15")).containsExactly(2, 2);
    assertThat(totals("DORMANT", "2025-11-30", "2025-12-30", "2026-01-01")).containsExactly(2, 1);
  }

  /**
   * Everything that is dated later than the last that was logged is left out, whatever it is of.
   */
  @Test
  void countsInDaysToComeWithoutWhatIsOnlySaidLater() {
    book.write(
        "sedan",
        opened("Sedan", "region-12", "2024-01-01"),
        joined("region-12", "2024-01-01"),
        joined("kommun-1280", "2024-01-01"),
        met("i1", "2024-05-01"),
        met("i2", "2024-06-01"),
        mandate("m1", "region-12", "2025-02-01"),
        mandate("m2", "kommun-1280", "2025-02-01"));

    assertThat(totals("MANDATE_UNCLEAR", "2025-01-31", "2025-04-30", "2025-01-01"))
        .containsExactly(2, 2, 2, 2);
    assertThat(totals("MANDATE_UNCLEAR", "2025-01-31", "2025-04-30", "2026-01-01"))
        .containsExactly(2, 1, 1, 1);
  }

  @Test
  void anUnknownCodeIsAProblemThatNamesThoseThereAre() {
    MvcTestResult answer = get("/api/v1/collaborations?signal=NOISY");

    assertThat(answer).hasStatus(400);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.errors[0].message")
        .asString()
        .startsWith("signal must be one of [SLIPPING, SLIPPED, DORMANT,");
  }

  private List<Object> totals(String code, String from, String to, String asOf) {
    return read(
        "/api/v1/distribution?every=month&signal=%s&from=%s&to=%s&asOf=%s"
            .formatted(code, from, to, asOf),
        "$.groups[0].series[*].total");
  }

  private List<Object> listed(String code, String asOf) {
    return ids("/api/v1/collaborations?signal=" + code + "&asOf=" + asOf);
  }

  private List<Object> ids(String address) {
    return read(address, "$.items[*].id");
  }

  private List<Object> read(String address, String path) {
    return JsonPath.read(text(address), path);
  }

  private String text(String address) {
    MvcTestResult answer = get(address);
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult get(String address) {
    return http.get().uri(address).exchange();
  }

  private static MandateGiven mandate(String id, String actor, String from) {
    return new MandateGiven(
        id, new MandateHeld(actor, Mandate.DECIDE, PartialDate.parse(from), null));
  }

  private static InteractionLogged met(String id, String date) {
    return new InteractionLogged(
        id, interaction(date, Observation.DISCUSSED, "region-12", "kommun-1280"));
  }
}
