package se.samverkanstrappan.query.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonPathValueAssert;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class ExplanationReadsTest {
  private static final String ADDRESS = "/api/v1/collaborations/sydosttriangeln/explanation";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
  }

  @Test
  void explainsTheStepOfADay() {
    MvcTestResult answer = get("?asOf=2024-06-30");

    assertThat(answer).hasStatusOk();
    at(answer, "$.version").isEqualTo(7);
    at(answer, "$.placement.step").isEqualTo(7);
    at(answer, "$.quorum.needed").isEqualTo(2);
    at(answer, "$.holds.until").isEqualTo("2025-07-01");
    at(answer, "$.steps[6].actors[0].dates[1].interactions[0].id").isEqualTo("strategi");
    at(answer, "$.steps[6].actors[0].dates[1].interactions[0].date").isEqualTo("2024");
    at(answer, "$.steps[6].actors[0].dates[1].interactions[0].step").isEqualTo(8);
    at(answer, "$.missing.step").isEqualTo(8);
    at(answer, "$.missing.lacking[0].dates").isEqualTo(1);
    at(answer, "$.missing.lacking[0].before").isEqualTo("2025-07-01");
  }

  @Test
  void saysItInBothLanguagesWithTheNamesOfTheRegister() {
    MvcTestResult answer = get("?asOf=2025-01-01");

    at(answer, "$.sentences.sv.holds[0]")
        .asString()
        .startsWith("Region Blekinge, Region Kalmar län och Region Kronoberg visade det 2024 och");
    at(answer, "$.sentences.en.missing[0]").isEqualTo("Step 8 is the highest.");
    at(answer, "$.missing").isNull();
  }

  @Test
  void explainsUnderAnotherRule() {
    MvcTestResult answer = get("?asOf=2025-01-01&rule=strict");

    at(answer, "$.placement.rule").isEqualTo("strict");
    at(answer, "$.quorum.needed").isEqualTo(3);
    at(answer, "$.sentences.sv.standing[2]").asString().contains("3 olika dagar", "12 månader");
    assertThat(get("?rule=nosuch")).hasStatus(400);
  }

  @Test
  void explainsWhatTheBookSaidAtAnInstant() {
    book.write("sydosttriangeln", new InteractionRetracted("forum-2024", "fel"));

    at(get("?asOf=2025-01-01"), "$.placement.step").isEqualTo(7);
    at(get("?asOf=2025-01-01&knownAt=2026-11-01T08:00:09.000001Z"), "$.holds.step").isEqualTo(8);
  }

  @Test
  void saysThatThereIsNothingToExplain() {
    book.write("sydosttriangeln", new CollaborationWithdrawn("dubblett"));

    MvcTestResult answer = get("");

    at(answer, "$.placement.status").isEqualTo("WITHDRAWN");
    at(answer, "$.quorum").isNull();
    at(answer, "$.steps").asArray().isEmpty();
    at(answer, "$.sentences.en.standing[0]")
        .isEqualTo("The collaboration is withdrawn and has no placement.");
    assertThat(get("?minVersion=9")).hasStatus(503);
  }

  private MvcTestResult get(String parameters) {
    return http.get().uri(ADDRESS + parameters).exchange();
  }

  private static JsonPathValueAssert at(MvcTestResult answer, String path) {
    return assertThat(answer).bodyJson().extractingPath(path);
  }
}
