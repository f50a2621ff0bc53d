package se.samverkanstrappan.query.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class ComparisonReadsTest {
  /** When the book of the case had its seventh and last event. */
  private static final String THEN = "2026-11-01T08:00:09.000001Z";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
  }

  @Test
  void comparesTwoRules() {
    MvcTestResult answer = get("asOf=2025-01-01&otherAsOf=2025-01-01&otherRule=strict");

    is(answer, "$.one.placement.step", "8");
    is(answer, "$.other.rule", "strict");
    is(answer, "$.differences[0].from", "2024-01-01");
    is(answer, "$.differences[0].one.step", "7");
    is(answer, "$.differences[0].other.step", "1");
    is(answer, "$.actors[0].actor", "region-07");
    is(answer, "$.actors[0].one", "{\"step\":8,\"emerging\":8}");
    is(answer, "$.entries", "[]");
  }

  @Test
  void comparesTwoDaysEachByWhatIsDatedUpToIt() {
    MvcTestResult answer = get("asOf=2022-01-01&otherAsOf=2024-06-30");

    is(answer, "$.one.placement.status", "NOT_OPENED");
    is(answer, "$.other.segments[2].from", "2025-07-01");
    is(answer, "$.actors[0].one", null);
    is(answer, "$.entries", "[]");
  }

  @Test
  void isTheSameOnBothSidesWhereNothingIsAsked() {
    MvcTestResult answer = get("");

    is(answer, "$.one.asOf", "2026-11-20");
    is(answer, "$.one.knownAt", null);
    is(answer, "$.differences", "[]");
    is(answer, "$.actors", "[]");
    is(answer, "$.entries", "[]");
  }

  @Test
  void tellsWhatBecameOfEntriesBetweenTwoInstants() {
    PartialDate left = PartialDate.parse("2026-10-01");
    book.write(
        "sydosttriangeln",
        new InteractionLogged("ny", meeting("2026-09-01")),
        new InteractionLogged("misstag", meeting("2026-09-02")),
        new InteractionRetracted("misstag", "fel"),
        new InteractionAmended("strategi", meeting("2024"), "bättre"),
        new InteractionAmended("forum-2024", meeting("2024-11-27"), "sämre"),
        new InteractionRetracted("kunskapsunderlag", "fel"),
        new ParticipantLeft("stay-region-07", "region-07", left));

    MvcTestResult answer = get("knownAt=" + THEN);

    is(answer, "$.one.version", "7");
    is(answer, "$.other.version", "14");
    is(
        answer,
        "$.entries[*].id",
        "[\"forum-2024\",\"kunskapsunderlag\",\"ny\",\"stay-region-07\",\"strategi\"]");
    is(
        answer,
        "$.entries[*].change",
        "[\"AMENDED\",\"RETRACTED\",\"ADDED\",\"ENDED\",\"AMENDED\"]");
    is(answer, "$.entries[2].one", null);
    is(answer, "$.entries[3].kind", "participant");
    is(answer, "$.entries[3].one.leftOn", null);
    is(answer, "$.entries[3].other.leftOn", "2026-10-01");
    is(get("knownAt=" + THEN + "&asOf=2026-08-31&otherAsOf=2026-08-31"), "$.entries.length()", "3");
    MvcTestResult backwards = get("otherKnownAt=" + THEN);
    is(backwards, "$.entries[1].change", "RETRACTED");
    is(backwards, "$.entries[1].one", null);
    is(backwards, "$.entries[1].other.date", "2023");
  }

  @Test
  void tellsAnAmendmentPastTheDayAsWhatItIs() {
    book.write(
        "sydosttriangeln",
        new InteractionAmended("forum-2024", meeting("2026-06-01"), "senare"),
        new InteractionAmended("strategi", meeting("2026-07-01"), "senare"),
        new InteractionLogged("ny", meeting("2026-07-01")));
    String day = "asOf=2025-01-01&otherAsOf=2025-01-01&";

    MvcTestResult answer = get(day + "knownAt=" + THEN);

    is(answer, "$.entries[*].id", "[\"forum-2024\",\"strategi\"]");
    is(answer, "$.entries[*].change", "[\"AMENDED\",\"AMENDED\"]");
    is(answer, "$.entries[0].one.date", "2024-11-27");
    is(answer, "$.entries[0].other.date", "2026-06-01");
    is(get(day + "otherKnownAt=" + THEN), "$.entries[*].change", "[\"AMENDED\",\"AMENDED\"]");
  }

  @Test
  void standsNowhereWhereItWasWithdrawn() {
    book.write("sydosttriangeln", new CollaborationWithdrawn("dubblett"));

    MvcTestResult answer = get("otherKnownAt=" + THEN);

    is(answer, "$.one.placement.status", "WITHDRAWN");
    is(answer, "$.differences[0].one", null);
    is(answer, "$.differences[0].from", "2023-01-01");
  }

  @Test
  void refusesAllThatIsWrongAtOnce() {
    MvcTestResult answer = get("rule=x&otherRule=y&asOf=z&otherAsOf=1&otherKnownAt=2&size=3");

    assertThat(answer).hasStatus(400);
    is(
        answer,
        "$.errors[*].pointer",
        "[\"?asOf\",\"?rule\",\"?otherAsOf\",\"?otherRule\",\"?otherKnownAt\",\"?size\"]");
  }

  @Test
  void doesNotKnowWhatWasNotThereYet() {
    assertThat(get("otherKnownAt=2026-11-01T08:00:00Z")).hasStatus(404);
    assertThat(http.get().uri("/api/v1/collaborations/nosuch/comparison")).hasStatus(404);
    assertThat(get("minVersion=8")).hasStatus(503);
  }

  private static Interaction meeting(String date) {
    return interaction(date, List.of("region-07", "region-08"), null, Observation.DISCUSSED);
  }

  private MvcTestResult get(String query) {
    return http.get().uri("/api/v1/collaborations/sydosttriangeln/comparison?" + query).exchange();
  }

  private static void is(MvcTestResult answer, String path, @Nullable String expected) {
    if (expected == null) {
      assertThat(answer).bodyJson().extractingPath(path).isNull();
    } else {
      assertThat(answer)
          .bodyJson()
          .extractingPath(path)
          .convertTo(String.class)
          .isEqualTo(expected);
    }
  }
}
