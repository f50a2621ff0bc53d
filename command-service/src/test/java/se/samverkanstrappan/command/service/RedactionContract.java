package se.samverkanstrappan.command.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkanstrappan.command.service.RunningService.Answer;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.codec.PayloadCodec;
import tools.jackson.databind.JsonNode;

/** What a redaction does to the book, whatever database it stands in. */
public interface RedactionContract {
  String REDACTIONS = "/admin/redactions";
  String SECRET = "Xerxes Quisling";

  RunningService service();

  void restart();

  /** Opened (1), joined by two (2, 3), met (4), told anew with the same text and more (5). */
  private String collaboration() {
    String id = "r" + UUID.randomUUID();
    String path = "/collaborations/" + id;
    written(
        service()
            .post(
                "/collaborations",
                """
                {"id":"%s","title":"Om %s","owner":"region-12","openedOn":"2024","form":"ONGOING",
                 "counties":["12"]}
                """
                    .formatted(id, SECRET)));
    for (String actor : List.of("region-12", "kommun-0980")) {
      String joined = "{\"actor\":\"" + actor + "\",\"joinedOn\":\"2024\"}";
      written(service().post(path + "/participants", joined));
    }
    String meeting =
        """
        {%s"date":"2024-05","form":"MEETING","observations":["INFORMED"],
         "participants":[{"actor":"region-12"},{"actor":"kommun-0980"}],"summary":"%s",
         "evidence":[{"label":"%s","url":"https://example.org/%s"}]%s}
        """;
    written(
        service()
            .post(
                path + "/interactions",
                meeting.formatted("\"id\":\"m\",", SECRET, "Bild", "x", "")));
    written(
        service()
            .put(
                path + "/interactions/m",
                meeting.formatted("", SECRET + " igen", SECRET, "y", ",\"reason\":\"Mer\"")));
    return id;
  }

  private static void written(Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isIn(200, 201);
  }

  private Answer redact(String id, String events, String... headers) {
    return service().post(REDACTIONS, request(id, events), headers);
  }

  private static String request(String id, String events) {
    return "{\"aggregate\":\"collaboration\",\"id\":\"%s\",\"events\":[%s],\"reason\":\"Artikel 17\"}"
        .formatted(id, events);
  }

  private static String event(long version, String... fields) {
    return "{\"version\":%d,\"fields\":[\"%s\"]}".formatted(version, String.join("\",\"", fields));
  }

  private String stored(String id, long version) {
    byte[] payload =
        service()
            .book()
            .sql(
                "SELECT payload FROM DomainEventEntry"
                    + " WHERE aggregateIdentifier = ? AND sequenceNumber = ?")
            .params("collaboration/" + id, version - 1)
            .query(byte[].class)
            .single();
    return new String(payload, UTF_8);
  }

  private int count(String sql, Object... params) {
    return service().book().sql(sql).params(params).query(Integer.class).single();
  }

  @Test
  default void overwritesWhatIsNamedAndTellsWhereElseItStands() {
    String id = collaboration();
    String before = stored(id, 4);

    Answer answer = redact(id, event(1, "/title") + "," + event(4, "/interaction/summary"));

    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    assertThat(answer.response().body()).doesNotContain(SECRET);
    assertThat(answer.json().required("alsoIn").toString())
        .isEqualTo(
            "[{\"version\":5,\"fields\":[\"/interaction/summary\",\"/interaction/evidence/0/label\"]}]");
    assertThat(stored(id, 1)).contains("\"title\":\"[borttagen text]\"").doesNotContain(SECRET);
    assertThat(stored(id, 4)).isEqualTo(before.replace(SECRET, "[borttagen text]"));
    Answer rest = redact(id, event(5, "/interaction/summary", "/interaction/evidence/0/label"));
    assertThat(rest.json().required("alsoIn")).isEmpty();
    assertThat(stored(id, 5)).doesNotContain(SECRET);
  }

  @Test
  default void whatIsRedactedCanStillBeReadAndGoneOnWith() {
    String id = collaboration();
    written(
        redact(
            id,
            event(1, "/title")
                + ","
                + event(5, "/interaction/summary", "/interaction/evidence/0/url")));
    restart();

    Answer next =
        service()
            .post("/collaborations/" + id + "/interactions/m/retract", "{\"reason\":\"Slut\"}");

    assertThat(next.version()).isEqualTo(6);
    assertThat(stored(id, 5)).contains("\"url\":\"https://redacted.invalid/\"");
  }

  @Test
  default void asksForANewEpochAndForgetsSnapshotsAndKeepsTheActWithoutTheText() {
    String id = collaboration();
    service()
        .book()
        .sql(
            "INSERT INTO SnapshotEventEntry (aggregateIdentifier, sequenceNumber, type,"
                + " eventIdentifier, payload, payloadType, timeStamp)"
                + " VALUES (?, 3, 'Collaboration', ?, ?, 'none', '2026-11-20T09:30:00Z')")
        .params("collaboration/" + id, id, new byte[] {1})
        .update();

    Answer answer = redact(id, event(1, "/title"));

    int epoch = answer.json().required("epoch").asInt();
    assertThat(epoch).isEqualTo(count("SELECT epoch FROM Publication") + 1);
    assertThat(count("SELECT wantedEpoch FROM Publication")).isEqualTo(epoch);
    assertThat(
            count(
                "SELECT COUNT(*) FROM SnapshotEventEntry WHERE aggregateIdentifier = ?",
                "collaboration/" + id))
        .isZero();
    JsonNode act = service().send("GET", REDACTIONS + "?size=1", "").json().at("/items/0");
    assertThat(act.required("id")).isEqualTo(answer.json().required("id"));
    assertThat(act.required("of").asString()).isEqualTo(id);
    assertThat(act.required("events").toString())
        .isEqualTo("[{\"version\":1,\"fields\":[\"/title\"]}]");
    assertThat(act.required("reason").asString()).isEqualTo("Artikel 17");
    assertThat(act.required("published").asBoolean()).isFalse();
    assertThat(act.toString()).doesNotContain(SECRET);
  }

  @Test
  default void aRehearsalTellsTheSameAndChangesNothing() {
    String id = collaboration();
    String events = event(4, "/interaction/summary");
    int acts = count("SELECT COUNT(*) FROM Redaction");
    String before = stored(id, 4);

    Answer rehearsed = service().post(REDACTIONS + "?dryRun=true", request(id, events));

    assertThat(rehearsed.status()).isEqualTo(200);
    assertThat(stored(id, 4)).isEqualTo(before);
    assertThat(count("SELECT COUNT(*) FROM Redaction")).isEqualTo(acts);
    Answer done = redact(id, events);
    for (String same : List.of("epoch", "events", "alsoIn")) {
      assertThat(rehearsed.json().required(same)).isEqualTo(done.json().required(same));
    }
  }

  @Test
  default void tellsInWhichFollowUpsItStandsAndTakesItOutOfThem() {
    String id = collaboration();
    String assignment = "u" + UUID.randomUUID();
    written(
        service()
            .post(
                "/assignments",
                "{\"id\":\"" + assignment + "\"," + AssignmentContract.FACTS + "}"));
    SentFollowUp sent = SentFollowUp.of(assignment, "Om " + SECRET);
    written(service().post("/assignments/" + assignment + "/follow-ups", sent.body()));

    Answer told = redact(id, event(1, "/title"));

    assertThat(told.json().required("inFollowUps").toString())
        .contains(
            "{\"assignment\":\"%s\",\"version\":2,\"fields\":[\"/content/assignment/title\",\"%s\"]}"
                .formatted(assignment, "/content/tasks/0/collaborations/0/title"));
    String fields = "[\"/content/assignment/title\",\"/content/tasks/0/collaborations/0/title\"]";
    Answer taken =
        service()
            .post(
                REDACTIONS,
                """
                {"aggregate":"assignment","id":"%s","reason":"Artikel 17",
                 "events":[{"version":2,"fields":%s}]}
                """
                    .formatted(assignment, fields));
    assertThat(taken.status()).as(taken.response().body()).isEqualTo(201);
    FollowUpFixed left = followUp(assignment);
    assertThat(new String(left.json(), UTF_8))
        .isEqualTo(sent.json().replace("Om " + SECRET, "[borttagen text]"));
    assertThat(left.sha256()).isEqualTo(sent.names().get("{sha256}"));
    // and the assignment goes on
    assertThat(service().post("/assignments/" + assignment + "/follow-ups", sent.body()).pointers())
        .containsExactly("/sha256");
  }

  private FollowUpFixed followUp(String assignment) {
    byte[] payload =
        service()
            .book()
            .sql(
                "SELECT payload FROM DomainEventEntry"
                    + " WHERE aggregateIdentifier = ? AND sequenceNumber = 1")
            .param("assignment/" + assignment)
            .query(byte[].class)
            .single();
    return (FollowUpFixed) new PayloadCodec().fromBytes("assignment.follow-up-fixed", 1, payload);
  }

  @ParameterizedTest
  @CsvSource({
    "1, /owner",
    "1, /openedOn",
    "1, /form",
    "1, /counties/0",
    "2, /participant/actor",
    "4, /id",
    "4, /interaction/date",
    "4, /interaction/observations/0",
    "4, /interaction/participants/0/actor",
    "4, /interaction/evidence",
    "4, /interaction",
    "4, /interaction/outcome",
    "4, /interaction/evidence/1/label",
    "4, summary",
    "4, ''"
  })
  default void refusesWhatIsNoFreeText(long version, String field) {
    String id = collaboration();
    String before = stored(id, version);

    Answer answer = redact(id, event(1, "/title") + "," + event(version == 1 ? 3 : version, field));
    Answer alone = redact(id, event(version, field));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(alone.status()).isEqualTo(422);
    assertThat(alone.pointers()).containsExactly("/events/0/fields/0");
    assertThat(stored(id, version)).isEqualTo(before);
    assertThat(stored(id, 1)).contains(SECRET);
  }

  @Test
  default void refusesWhatIsNotKnownNotReadableOrSaidTwice() {
    String id = collaboration();

    assertThat(redact(id, event(6, "/title")).pointers()).containsExactly("/events/0/version");
    assertThat(redact("nobody", event(1, "/title")).pointers()).containsExactly("/id");
    assertThat(redact(id, "").pointers()).containsExactly("/events");
    assertThat(redact(id, event(1, "/title", "/title")).pointers())
        .containsExactly("/events/0/fields/1");
    assertThat(redact(id, event(1, "/title") + "," + event(1, "/title")).pointers())
        .containsExactly("/events/1/version");
    assertThat(service().post(REDACTIONS, "{}").pointers())
        .containsExactlyInAnyOrder("/aggregate", "/id", "/events", "/reason");
    String other = request(id, event(1, "/title")).replace("collaboration", "dialog");
    assertThat(service().post(REDACTIONS, other).status()).isEqualTo(400);
    assertThat(service().post(REDACTIONS + "?dryRun=ja", other).status()).isEqualTo(400);
    assertThat(service().send("GET", REDACTIONS + "?size=201", "").status()).isEqualTo(400);
    assertThat(stored(id, 1)).contains(SECRET);
  }

  @Test
  default void twinsActOnceAndTheKeptAnswerHoldsNoText() {
    String id = collaboration();
    String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};

    Answer first = redact(id, event(1, "/title"), key);
    Answer twin = redact(id, event(1, "/title"), key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(twin.response().body()).isEqualTo(first.response().body());
    assertThat(twin.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(redact(id, event(4, "/interaction/summary"), key).status()).isEqualTo(422);
    assertThat(redact(id, event(1, "/title")).pointers()).containsExactly("/events/0/fields/0");
    assertThat(count("SELECT COUNT(*) FROM Redaction WHERE stream = ?", "collaboration/" + id))
        .isEqualTo(1);
    assertThat(count("SELECT COUNT(*) FROM KeptAnswer WHERE body LIKE ?", "%" + SECRET + "%"))
        .isZero();
  }

  @Test
  default void severalAtOnceOnOneEventAllHold() throws Exception {
    String id = collaboration();
    List<String> fields =
        List.of(
            "/interaction/summary",
            "/interaction/evidence/0/label",
            "/interaction/evidence/0/url",
            "/reason");
    List<Callable<Answer>> acts = new ArrayList<>();
    fields.forEach(field -> acts.add(() -> redact(id, event(5, field))));

    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> each : senders.invokeAll(acts)) {
        assertThat(each.get().status()).as(each.get().response().body()).isEqualTo(201);
      }
    }

    assertThat(stored(id, 5))
        .doesNotContain(SECRET, "example.org", "Mer")
        .contains("\"date\":\"2024-05\"");
  }
}
