package se.samverkanstrappan.query.followup.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.followup.CanonicalJson.sha256;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.FollowUpContent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.assignment.FollowUpFixed.Redacted;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.CollaborationBook;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ReadsTest
class FixedFollowUpReadsTest {
  private static final String ASSIGNMENT = "strategisk-planering";
  private static final LocalDate DAY = LocalDate.parse("2024-12-31");

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    DocumentedCases.write(book);
  }

  private MvcTestResult get(String address, String... headers) {
    var request = http.get().uri(URI.create(address));
    for (int i = 0; i < headers.length; i += 2) {
      request = request.header(headers[i], headers[i + 1]);
    }
    return request.exchange();
  }

  private byte[] bytes(String address) {
    MvcTestResult answer = get(address);
    assertThat(answer).as(address).hasStatusOk();
    return answer.getResponse().getContentAsByteArray();
  }

  private JsonNode tree(String address) {
    return JsonMapper.shared().readTree(bytes(address));
  }

  /** Fixes what is answered now for the day. */
  private byte[] fix(String id) {
    Instant knownAt = Instant.parse("2026-11-20T08:00:00Z");
    byte[] json =
        bytes(
            "/api/v1/assignments/%s/follow-up?asOf=%s&knownAt=%s"
                .formatted(ASSIGNMENT, DAY, knownAt));
    book.assign(
        ASSIGNMENT,
        new FollowUpFixed(
            id,
            DAY,
            knownAt,
            "2026-1",
            sha256(json),
            json.length,
            FollowUpContent.pack(json),
            null));
    return json;
  }

  private void retract() {
    book.write(
        "stod-strategisk-planering", new InteractionRetracted("forum-2024-stod", "Dubblett"));
  }

  @Test
  void opensTheVeryBytesWhateverWasWrittenSince() {
    byte[] json = fix("uppf");
    retract();

    for (String address : List.of("/api/v1/follow-ups/uppf", "/api/v1/follow-ups/uppf.json")) {
      MvcTestResult answer = get(address);
      assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/json");
      assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(json);
      assertThat(answer).hasHeader("ETag", "\"" + sha256(json) + "\"");
      assertThat(answer)
          .hasHeader("Link", "</api/v1/assignments/strategisk-planering>; rel=\"up\"");
      String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256(json)));
      assertThat(answer).hasHeader("Repr-Digest", "sha-256=:" + digest + ":");
    }
    assertThat(get("/api/v1/follow-ups/uppf", "If-None-Match", "\"" + sha256(json) + "\""))
        .hasStatus(304);
  }

  @Test
  void tellsTheAssignmentWhichThereAre() {
    byte[] json = fix("uppf");

    JsonNode told = tree("/api/v1/assignments/" + ASSIGNMENT).at("/followUps/0");
    assertThat(told.required("id").asString()).isEqualTo("uppf");
    assertThat(told.required("version").asInt()).isEqualTo(2);
    assertThat(told.required("asOf").asString()).isEqualTo("2024-12-31");
    assertThat(told.required("knownAt").asString()).isEqualTo("2026-11-20T08:00:00.000000Z");
    assertThat(told.required("rule").asString()).isEqualTo("2026-1");
    assertThat(told.required("sha256").asString()).isEqualTo(sha256(json));
    assertThat(told.required("bytes").asInt()).isEqualTo(json.length);
    assertThat(told.required("fixedAt").asString()).startsWith("2026-11-");
    assertThat(told.required("redacted").isNull()).isTrue();
    String before = "/api/v1/assignments/" + ASSIGNMENT + "?asOf=2024-12-30";
    assertThat(tree(before).required("followUps")).isEmpty();
    assertThat(tree("/api/v1/assignments").at("/items/0/followUps")).hasSize(1);
  }

  @Test
  void opensWhatIsLeftWhereTextsWereTakenOut() {
    byte[] left = "{\"format\":\"samverkanstrappan-follow-up/1\"}".getBytes(StandardCharsets.UTF_8);
    String before = sha256("annat".getBytes(StandardCharsets.UTF_8));
    book.assign(
        ASSIGNMENT,
        new FollowUpFixed(
            "uppf",
            DAY,
            Instant.EPOCH,
            "2026-1",
            before,
            5,
            FollowUpContent.pack(left),
            new Redacted(sha256(left), left.length)));

    MvcTestResult answer = get("/api/v1/follow-ups/uppf");

    assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(left);
    assertThat(answer).hasHeader("ETag", "\"" + sha256(left) + "\"");
    JsonNode told = tree("/api/v1/assignments/" + ASSIGNMENT).at("/followUps/0");
    assertThat(told.required("sha256").asString()).isEqualTo(before);
    assertThat(told.at("/redacted/sha256").asString()).isEqualTo(sha256(left));
  }

  @Test
  void comparesOneWithToday() {
    fix("uppf");
    retract();

    JsonNode compared = tree("/api/v1/follow-ups/uppf/comparison?with=today&asOf=" + DAY);

    assertThat(compared.at("/before/id").asString()).isEqualTo("uppf");
    assertThat(compared.at("/before/knownAt").asString()).startsWith("2026-11-20");
    assertThat(compared.at("/after/id").isNull()).isTrue();
    assertThat(compared.at("/after/knownAt").isNull()).isTrue();
    JsonNode step =
        line(compared, "/tasks/stod/collaborations/stod-strategisk-planering/steps/now/step");
    assertThat(step.required("before").asInt()).isEqualTo(2);
    assertThat(step.required("after").asInt()).isEqualTo(1);
    JsonNode count =
        line(compared, "/tasks/stod/collaborations/stod-strategisk-planering/interactions/count");
    assertThat(count.required("before").asInt()).isEqualTo(3);
    assertThat(count.required("after").asInt()).isEqualTo(2);
    assertThat(compared.required("differences").findValuesAsString("pointer"))
        .noneMatch(each -> each.contains("/reads"))
        .noneMatch(each -> each.contains("regionalt-forum-planering"));
  }

  @Test
  void differsFromTodayOnlyInWhatIsKnownWhereNothingWasWrittenSince() {
    fix("uppf");

    JsonNode compared = tree("/api/v1/follow-ups/uppf/comparison?with=today&asOf=" + DAY);

    assertThat(compared.required("differences").findValuesAsString("pointer"))
        .containsExactly("/knownAt");
  }

  /** What the code says of the same, years later. */
  @Test
  void comparesWithWhatIsNowSaidOfWhatWasKnownThen() {
    fix("uppf");
    book.goesOnAt(Instant.parse("2026-11-20T08:30:00Z"));
    retract();

    JsonNode compared =
        tree(
            "/api/v1/follow-ups/uppf/comparison?with=today&asOf=%s&knownAt=2026-11-20T08:00:00Z"
                .formatted(DAY));

    assertThat(compared.required("differences")).isEmpty();
  }

  @Test
  void comparesByTheRuleItWasFixedByThoughThatIsGone() {
    String json = new String(fix("uppf"), StandardCharsets.UTF_8);
    byte[] gone =
        json.replace("\"2026-1\"", "\"gone\"")
            .replace("\"confirmations\":2", "\"confirmations\":1")
            .getBytes(StandardCharsets.UTF_8);
    book.assign(
        ASSIGNMENT,
        new FollowUpFixed(
            "gone",
            DAY,
            Instant.EPOCH,
            "gone",
            sha256(gone),
            gone.length,
            FollowUpContent.pack(gone),
            null));

    JsonNode compared = tree("/api/v1/follow-ups/gone/comparison?with=today&asOf=" + DAY);

    assertThat(compared.at("/after/rule").asString()).isEqualTo("gone");
    // Where one confirmation is enough, more is established than was fixed by two.
    assertThat(compared.required("differences").findValuesAsString("pointer"))
        .anyMatch(each -> each.endsWith("/steps/now/step"))
        .noneMatch(each -> each.startsWith("/placementRule"));
  }

  private static JsonNode line(JsonNode compared, String pointer) {
    return compared.required("differences").values().stream()
        .filter(each -> each.required("pointer").asString().equals(pointer))
        .findFirst()
        .orElseThrow(() -> new AssertionError(compared.toPrettyString()));
  }

  @Test
  void comparesTwoThatWereFixed() {
    fix("first");
    retract();
    book.goesOnAt(Instant.parse("2026-11-20T08:30:00Z"));
    book.assign(ASSIGNMENT, CollaborationBook.fixed("other", ASSIGNMENT));

    assertThat(tree("/api/v1/follow-ups/first/comparison?with=first").required("differences"))
        .isEmpty();
    JsonNode compared = tree("/api/v1/follow-ups/first/comparison?with=other");
    assertThat(compared.at("/after/id").asString()).isEqualTo("other");
    assertThat(line(compared, "/asOf").required("after").asString()).isEqualTo("2025-12-31");
    assertThat(line(compared, "/tasks").required("after").isNull()).isTrue();
  }

  @Test
  void refusesWhatItCannotAnswer() {
    fix("uppf");
    book.assign("annat", new AssignmentCreated(CollaborationBook.assignment("Annat", "2024")));
    book.assign("annat", CollaborationBook.fixed("annat-1", "annat"));

    assertThat(get("/api/v1/follow-ups/none")).hasStatus(404);
    assertThat(get("/api/v1/follow-ups/none/comparison?with=today")).hasStatus(404);
    assertThat(get("/api/v1/follow-ups/uppf/comparison?with=none")).hasStatus(404);
    assertThat(get("/api/v1/follow-ups/uppf/comparison")).hasStatus(400);
    assertThat(get("/api/v1/follow-ups/uppf/comparison?with=annat-1")).hasStatus(400);
    assertThat(get("/api/v1/follow-ups/uppf/comparison?with=today&rule=none")).hasStatus(400);
    assertThat(get("/api/v1/follow-ups/uppf?minVersion=1")).hasStatus(400);
  }
}
