package se.samverkanstrappan.query.followup.fixing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.followup.CanonicalJson.sha256;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.assignment.FollowUpContent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.assignment.Task;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.CollaborationBook;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import se.samverkanstrappan.query.followup.CanonicalJson;
import se.samverkanstrappan.query.followup.fixing.WriteSideOfTests.Answer;
import se.samverkanstrappan.query.followup.fixing.WriteSideOfTests.Sent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ReadsTest
class FixFollowUpTest {
  private static final WriteSideOfTests WRITES = new WriteSideOfTests();
  private static final String ASSIGNMENT = "strategisk-planering";
  private static final String ADDRESS = "/api/v1/assignments/" + ASSIGNMENT + "/follow-ups";
  private static final String DAY = "{\"asOf\":\"2024-12-31\"}";
  private static final String LATER = "2026-11-19T00:00:00Z";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @DynamicPropertySource
  static void writes(DynamicPropertyRegistry settings) {
    settings.add("samverkanstrappan.command-service-url", WRITES::address);
  }

  @AfterAll
  static void end() {
    WRITES.close();
  }

  @BeforeEach
  void given() {
    book.clear();
    DocumentedCases.write(book);
    WRITES.answers(Answer.written("uppf", 1));
    WRITES.holds(Answer.heads("{}"));
  }

  private MvcTestResult fix(String body, String... headers) {
    return fixAt(ADDRESS, body, headers);
  }

  private MvcTestResult fixAt(String address, String body, String... headers) {
    var request =
        http.post().uri(URI.create(address)).contentType(MediaType.APPLICATION_JSON).content(body);
    for (int i = 0; i < headers.length; i += 2) {
      request = request.header(headers[i], headers[i + 1]);
    }
    return request.exchange();
  }

  private static JsonNode body(MvcTestResult answer) {
    return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
  }

  private static Sent onlySent() {
    assertThat(WRITES.sent()).hasSize(1);
    return WRITES.sent().getFirst();
  }

  private byte[] live(String query) {
    MvcTestResult answer =
        http.get()
            .uri(URI.create("/api/v1/assignments/" + ASSIGNMENT + "/follow-up" + query))
            .exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsByteArray();
  }

  @Test
  void handsOnWhatIsKnownNow() {
    MvcTestResult answer = fix(DAY);

    Sent sent = onlySent();
    assertThat(sent.method()).isEqualTo("POST");
    assertThat(sent.address()).hasToString(ADDRESS);
    assertThat(sent.headers().getFirst("Authorization")).startsWith("Bearer ");
    String knownAt = sent.body().required("knownAt").asString();
    byte[] json =
        FollowUpContent.unpack(
            sent.body().required("content").asString(), sent.body().required("bytes").asInt());
    assertThat(json).isEqualTo(live("?asOf=2024-12-31&knownAt=" + knownAt));
    assertThat(sent.body().required("sha256").asString()).isEqualTo(sha256(json));
    assertThat(sent.body().required("asOf").asString()).isEqualTo("2024-12-31");
    assertThat(sent.body().required("rule").asString()).isEqualTo("2026-1");
    assertThat(sent.body().required("epoch").asInt()).isEqualTo(1);
    assertThat(sent.body()).hasSize(7);

    assertThat(answer).hasStatus(201);
    assertThat(answer).hasHeader("Location", "/api/v1/follow-ups/uppf").hasHeader("ETag", "\"1\"");
    assertThat(body(answer).required("sha256").asString()).isEqualTo(sha256(json));
    assertThat(body(answer).propertyNames())
        .containsExactly("id", "version", "recordedAt", "sha256");
  }

  @Test
  void isWorkedOutFromNothingThatIsWrittenLater() {
    fix(DAY);
    Instant knownAt = Instant.parse(onlySent().body().required("knownAt").asString());
    byte[] before = live("?asOf=2024-12-31&knownAt=" + knownAt);
    book.write("stod-strategisk-planering", new InteractionRetracted("forum-2024-stod", "fel"));

    assertThat(live("?asOf=2024-12-31&knownAt=" + knownAt)).isEqualTo(before);
    WRITES.answers(Answer.written("uppf-2", 1));
    fix(DAY);
    assertThat(Instant.parse(onlySent().body().required("knownAt").asString())).isAfter(knownAt);
  }

  @Test
  void handsOnTheSameAgainWhereNothingButThatWasWritten() {
    fix(DAY);
    String first = onlySent().body().toString();
    book.assign(ASSIGNMENT, CollaborationBook.fixed("later-day", ASSIGNMENT));
    book.assign(ASSIGNMENT, CollaborationBook.fixed("other", ASSIGNMENT));
    WRITES.answers(Answer.written("uppf-2", 3));

    fix(DAY);

    assertThat(onlySent().body()).hasToString(first);
  }

  /** What was written last took it out; as known before that it would be there still. */
  @Test
  void tellsNothingOfWhatIsLinkedNoMore() {
    book.write("stod-strategisk-planering", new EntryRetracted("link-1", "fel"));

    fix(DAY);

    JsonNode sent = onlySent().body();
    JsonNode fixed =
        CanonicalJson.read(
            FollowUpContent.unpack(
                sent.required("content").asString(), sent.required("bytes").asInt()));
    assertThat(fixed.at("/tasks/0/id").asString()).isEqualTo("stod");
    assertThat(fixed.at("/tasks/0/collaborations").isEmpty()).isTrue();
    assertThat(fixed.at("/tasks/1/collaborations").isEmpty()).isFalse();
  }

  @Test
  void tellsFromWhichEpochItIsMade() {
    book.serves("e3-g1", Instant.EPOCH);

    fix(DAY);

    assertThat(onlySent().body().required("epoch").asInt()).isEqualTo(3);
  }

  @Test
  void isNotMadeFromTwoEpochs() {
    book.servesSoon("e2-g1");

    MvcTestResult answer = fix(DAY);

    assertThat(answer).hasStatus(503).containsHeader("Retry-After");
    assertThat(body(answer).required("type").asString()).endsWith(":not-yet");
    assertThat(WRITES.sent()).isEmpty();
    assertThat(fix(DAY)).hasStatus(201);
    assertThat(onlySent().body().required("epoch").asInt()).isEqualTo(2);
  }

  /** Whatever it is: anything may just have been linked to the assignment. */
  @ParameterizedTest
  @ValueSource(strings = {"collaboration/new", "actor/new", "assignment/new"})
  void isNotMadeWithoutWhatStandsInTheBookAlready(String stream) {
    WRITES.holds(Answer.heads("{\"" + stream + "\":1}"));
    for (String body : List.of(DAY, "{\"asOf\":\"2024-12-31\",\"knownAt\":\"" + LATER + "\"}")) {
      MvcTestResult answer = fix(body);

      assertThat(answer).hasStatus(503).containsHeader("Retry-After");
      assertThat(body(answer).required("type").asString()).endsWith(":not-yet");
      assertThat(body(answer).required("detail").asString()).contains(stream);
    }
    assertThat(WRITES.sent()).isEmpty();
  }

  @Test
  void isMadeOfWhatStandsInTheBookOnceThatHasCome() {
    String serving = "stod-strategisk-planering";
    long next = book.collaborationVersion(serving) + 1;
    WRITES.holds(Answer.heads("{\"collaboration/" + serving + "\":" + next + "}"));
    assertThat(fix(DAY)).hasStatus(503);

    book.write(serving, new InteractionRetracted("forum-2024-stod", "fel"));

    assertThat(fix(DAY)).hasStatus(201);
    JsonNode sent = onlySent().body();
    Instant knownAt = Instant.parse(sent.required("knownAt").asString());
    assertThat(knownAt).isEqualTo(book.history(serving, next).getLast().recordedAt());
  }

  @Test
  void knowsWhatIsNoAssignmentWithoutWaitingForTheBook() {
    WRITES.holds(Answer.heads("{\"actor/new\":1,\"assignment/new\":1}"));

    assertThat(fixAt("/api/v1/assignments/none/follow-ups", DAY)).hasStatus(404);
    assertThat(fixAt("/api/v1/assignments/new/follow-ups", DAY)).hasStatus(503);
  }

  @Test
  void isNotMadeWhereNobodyTellsWhatStandsInTheBook() {
    for (Answer answer :
        List.of(
            new Answer(502, Map.of("Content-Type", "text/html"), "<h1>Oj</h1>"),
            new Answer(200, Map.of("Content-Type", "text/html"), "<h1>Oj</h1>"),
            new Answer(200, Map.of("Content-Type", "application/json"), "{}"))) {
      WRITES.holds(answer);

      MvcTestResult told = fix(DAY);

      assertThat(told).hasStatus(503).containsHeader("Retry-After");
      assertThat(body(told).required("type").asString()).endsWith(":writes-unavailable");
    }
    assertThat(WRITES.sent()).isEmpty();
  }

  @Test
  void handsOnWhatIsAskedFor() {
    String knownAt = "2026-11-19T00:00:00.123456789Z";
    fix("{\"asOf\":\"2024-12-31\",\"knownAt\":\"" + knownAt + "\",\"rule\":\"strict\"}");

    JsonNode sent = onlySent().body();
    assertThat(sent.required("knownAt").asString()).isEqualTo("2026-11-19T00:00:00.123456Z");
    assertThat(sent.required("rule").asString()).isEqualTo("strict");
  }

  @Test
  void handsOnTheKeyAndTheVersionAndWhatTellsTwins() {
    fix(DAY, "Idempotency-Key", "k 1", "If-Match", "\"4\"");

    assertThat(onlySent().headers().getFirst("Idempotency-Key")).isEqualTo("k 1");
    assertThat(onlySent().headers().getFirst("If-Match")).isEqualTo("\"4\"");
    assertThat(onlySent().headers().getFirst("Idempotency-Fingerprint"))
        .isEqualTo(sha256(DAY.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void tellsATwinTheChecksumOfWhatWasFixed() {
    FollowUpFixed fixed = CollaborationBook.fixed("uppf", ASSIGNMENT);
    book.assign(ASSIGNMENT, fixed);
    WRITES.answers(Answer.replayed("uppf", 2));

    MvcTestResult answer = fix(DAY, "Idempotency-Key", "k");

    assertThat(answer).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
    assertThat(body(answer).required("sha256").asString()).isEqualTo(fixed.sha256());
    assertThat(onlySent().body().required("sha256").asString()).isNotEqualTo(fixed.sha256());
  }

  @Test
  void handsBackWhatTheWriteSideRefuses() {
    for (int status : List.of(403, 409, 412, 422, 503)) {
      WRITES.answers(Answer.refused(status, "told so"));

      MvcTestResult answer = fix(DAY);

      assertThat(answer).hasStatus(status).hasHeader("Retry-After", "7");
      assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
      assertThat(body(answer).required("detail").asString()).isEqualTo("told so");
    }
  }

  /** Who asks has sent few bytes, and is not to be told that they were too many. */
  @Test
  void refusesWhatIsTooLargeToBeFixed() {
    for (String task : List.of("x".repeat(FollowUpContent.MOST_BYTES), noise(700_000))) {
      book.assign(ASSIGNMENT, new AssignmentCreated(assignmentWith(task)));
      assertThat(live("?asOf=2024-12-31").length).isGreaterThan(task.length());

      MvcTestResult answer = fix(DAY);

      assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
      assertThat(body(answer).required("detail").asString())
          .contains("too large to be fixed", "PDF, XLSX or CSV");
    }
    assertThat(WRITES.sent()).isEmpty();
  }

  /** As many letters can hardly be packed. */
  private static String noise(int bytes) {
    byte[] noise = new byte[bytes];
    new Random(1).nextBytes(noise);
    return Base64.getEncoder().encodeToString(noise);
  }

  private static AssignmentProfile assignmentWith(String task) {
    AssignmentProfile it = CollaborationBook.assignment("Stort", "2024-05");
    return new AssignmentProfile(
        it.title(),
        it.reference(),
        it.decidedOn(),
        it.endsOn(),
        it.commissionedBy(),
        it.responsible(),
        it.cooperating(),
        List.of(new Task("stod", task, false)),
        it.reports(),
        it.ambitions(),
        it.source());
  }

  @Test
  void saysThatItCannotBeSentWhereSomethingElseAnswers() {
    WRITES.answers(new Answer(502, Map.of("Content-Type", "text/html"), "<h1>Oj</h1>"));

    MvcTestResult answer = fix(DAY);

    assertThat(answer).hasStatus(503).containsHeader("Retry-After");
    assertThat(body(answer).required("type").asString()).endsWith(":writes-unavailable");
  }

  @Test
  void refusesWhatItCannotRead() {
    wrong("{\"asOf\":\"2024-02-30\"}", 400, "/asOf");
    wrong(
        "{\"asOf\":20241231,\"knownAt\":\"then\",\"rule\":[]}", 400, "/asOf", "/knownAt", "/rule");
    wrong("{\"asOf\":\"2024-12-31\",\"sha256\":\"00\"}", 400, "/sha256");
    wrong("{\"asOf\":\"2024-12-31\",\"asOf\":\"2024-12-31\"}", 400, "");
    wrong("{\"asOf\":\"2024-12-31\"} {}", 400, "");
    wrong("[]", 400, "");
    wrong("[".repeat(10_000), 400, "");
    wrong("", 400, "");
    wrong("{}", 422, "/asOf");
    wrong("{\"asOf\":\"2024-12-31\",\"knownAt\":\"2999-01-01T00:00:00Z\"}", 422, "/knownAt");
    wrong("{\"asOf\":\"2024-12-31\",\"rule\":\"none\"}", 422, "/rule");
    wrong("{\"asOf\":\"2024-04-30\"}", 422, "/asOf");
    wrong("{\"asOf\":\"0999-12-31\"}", 422, "/asOf");
    wrong("{\"asOf\":\"2024-12-31\",\"knownAt\":\"2020-01-01T00:00:00Z\"}", 422, "/knownAt");
    assertThat(fix("\"" + "x".repeat(1_000_000) + "\"")).hasStatus(413);
    assertThat(fixAt(ADDRESS + "?asOf=2024-12-31", DAY)).hasStatus(400);
    assertThat(fixAt("/api/v1/assignments/none/follow-ups", DAY)).hasStatus(404);
    assertThat(http.post().uri(URI.create(ADDRESS)).content(DAY).exchange()).hasStatus(415);
    assertThat(WRITES.sent()).isEmpty();
  }

  private void wrong(String body, int status, String... pointers) {
    MvcTestResult answer = fix(body);
    assertThat(answer).as(body).hasStatus(status);
    assertThat(body(answer).required("errors").findValuesAsString("pointer"))
        .as(body)
        .containsExactlyInAnyOrder(pointers);
  }
}
