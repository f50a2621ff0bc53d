package se.samverkanstrappan.query.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.DeadLettersInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ReadsTest
class LettersApiTest {
  private static final String LIST = "/api/v1/admin/dead-letters";
  private static final String ONE = LIST + "/collaboration-events.v1.e1-0-17";
  private static final String FORUM = "/api/v1/collaborations/sydosttriangeln";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;
  @Autowired private DeadLettersInMemory letters;
  @Autowired private LetterBox box;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
    letters.clear();
    letters.letter("collaboration-events.v1.e1-0-17", "sydosttriangeln", "{not json");
    letters.letter("collaboration-events.v1.e1-0-18", null, "<script>");
  }

  @AfterEach
  void clear() {
    letters.clear();
  }

  @Test
  void listsWhatCouldNotBeFolded() {
    JsonNode list = json(ask(HttpMethod.GET, LIST));

    assertThat(list.path("total").asInt()).isEqualTo(2);
    JsonNode letter = json(ask(HttpMethod.GET, ONE));
    assertThat(letter.path("cause").asString()).isEqualTo("unreadable");
    assertThat(letter.path("state").asString()).isEqualTo("OPEN");
    assertThat(letter.path("aggregate").asString()).isEqualTo("collaboration/sydosttriangeln");
    assertThat(letter.path("text").asString()).isEqualTo("{not json");
    assertThat(list.at("/items/0").has("text")).isFalse();
    assertThat(json(ask(HttpMethod.GET, LIST + "?state=RESOLVED")).path("total").asInt()).isZero();
    assertThat(ask(HttpMethod.GET, LIST + "?state=other")).hasStatus(400);
    assertThat(ask(HttpMethod.GET, LIST + "/none")).hasStatus(404);
  }

  @Test
  void saysThatItIsNotKnownYetUntilTheTopicIsRead() {
    box.clear();

    assertThat(ask(HttpMethod.GET, LIST)).hasStatus(503).containsHeader("Retry-After");
  }

  @Test
  void asksTheBookAndResolvesWhereNothingIsMissing() {
    letters.has("collaboration/sydosttriangeln", 2);
    MvcTestResult asked = ask(HttpMethod.POST, ONE + "/replay");
    assertThat(asked).hasStatus(202);
    assertThat(json(asked).path("published").asInt()).isEqualTo(2);
    assertThat(json(asked).path("state").asString()).isEqualTo("OPEN");
    assertThat(letters.asked()).containsExactly("collaboration/sydosttriangeln from 8");

    letters.has("collaboration/sydosttriangeln", 0);
    assertThat(json(ask(HttpMethod.POST, ONE + "/replay")).path("state").asString())
        .isEqualTo("RESOLVED");
    ask(HttpMethod.POST, ONE + "/replay");

    assertThat(letters.written())
        .containsExactly("collaboration-events.v1.e1-0-17 NOTHING_MISSING");
    assertThat(letters.asked()).hasSize(2);
  }

  @Test
  void replaysNothingThatTheBookDoesNotKnow() {
    assertThat(ask(HttpMethod.POST, ONE + "/replay")).hasStatus(422);
    assertThat(ask(HttpMethod.POST, LIST + "/collaboration-events.v1.e1-0-18/replay"))
        .hasStatus(422);
    assertThat(letters.written()).isEmpty();
  }

  @Test
  void dismissesOnceAndWithAReason() {
    assertThat(ask(HttpMethod.DELETE, ONE)).hasStatus(400);
    assertThat(ask(HttpMethod.DELETE, ONE + "?reason=" + "x".repeat(201))).hasStatus(400);

    MvcTestResult dismissed = ask(HttpMethod.DELETE, ONE + "?reason=skräp");
    assertThat(dismissed).hasStatusOk();
    assertThat(json(dismissed).path("how").asString()).isEqualTo("DISMISSED");
    assertThat(json(dismissed).path("resolvedBy").asString()).isNotBlank();
    assertThat(json(ask(HttpMethod.DELETE, ONE + "?reason=igen")).path("reason").asString())
        .isEqualTo("skräp");

    assertThat(letters.written()).containsExactly("collaboration-events.v1.e1-0-17 DISMISSED");
  }

  @Test
  void dismissesNothingWhoseEventsTheBookHas() {
    letters.has("collaboration/sydosttriangeln", 2);

    assertThat(ask(HttpMethod.DELETE, ONE + "?reason=nothing")).hasStatus(422);

    assertThat(letters.written()).isEmpty();
    assertThat(json(ask(HttpMethod.GET, ONE)).path("state").asString()).isEqualTo("OPEN");
  }

  @Test
  void marksTheCollaborationAndLetsNoOldAnswerStandForIt() {
    letters.clear();
    assertThat(http.get().uri(FORUM).header("If-None-Match", "\"7\"")).hasStatus(304);
    letters.letter("collaboration-events.v1.e1-0-17", "sydosttriangeln", "{not json");

    JsonNode marked = json(http.get().uri(FORUM).exchange());
    assertThat(marked.at("/waiting/letters").asInt()).isEqualTo(1);
    assertThat(marked.at("/waiting/cause").asString()).isEqualTo("unreadable");
    assertThat(http.get().uri(FORUM).header("If-None-Match", "\"7\"")).hasStatusOk();

    ask(HttpMethod.DELETE, ONE + "?reason=nothing");

    assertThat(json(http.get().uri(FORUM).exchange()).has("waiting")).isFalse();
    assertThat(http.get().uri(FORUM).header("If-None-Match", "\"7\"")).hasStatusOk();
  }

  private MvcTestResult ask(HttpMethod method, String address) {
    return http.method(method)
        .uri(address)
        .header("Authorization", "Bearer " + TestTokens.of("region-12", Role.ADMIN))
        .exchange();
  }

  private static JsonNode json(MvcTestResult answer) {
    return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
  }
}
