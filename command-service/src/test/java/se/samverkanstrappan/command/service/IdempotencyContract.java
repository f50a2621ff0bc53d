package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import se.samverkanstrappan.command.idempotency.IdempotencyKey;
import se.samverkanstrappan.command.security.TestIssuer;
import se.samverkanstrappan.command.service.RunningService.Answer;
import se.samverkanstrappan.longwork.LongWorkApi;

/** What an {@code Idempotency-Key} promises, whatever database the book stands in. */
public interface IdempotencyContract {
  String OPENING =
      "{\"title\":\"Samverkan\",\"owner\":\"region-12\",\"openedOn\":\"2024\",\"form\":\"ONGOING\"}";
  String ACTOR = "{\"kind\":\"ACADEMIA\",\"name\":\"%s\"}";
  String JOINING = "{\"actor\":\"region-12\",\"joinedOn\":\"2024\"}";
  String MEETING =
      "{\"date\":\"2024-05\",\"form\":\"MEETING\",\"observations\":[\"INFORMED\"],"
          + "\"participants\":[{\"actor\":\"region-12\"},{\"actor\":\"kommun-0980\"}],\"summary\":\"X\"}";

  RunningService service();

  void restart();

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  private Answer post(String path, String body, String key) {
    return service().post(path, body, "Idempotency-Key", key);
  }

  private Answer put(String path, String body, String key) {
    return service().put(path, body, "Idempotency-Key", key);
  }

  private int events() {
    return service()
        .book()
        .sql("SELECT COUNT(*) FROM DomainEventEntry")
        .query(Integer.class)
        .single();
  }

  private String opened() {
    Answer answer = service().post("/collaborations", OPENING);
    assertThat(answer.status()).isEqualTo(201);
    return "/collaborations/" + answer.id();
  }

  private String joined() {
    String path = opened();
    assertThat(service().post(path + "/participants", JOINING).status()).isEqualTo(201);
    String other = JOINING.replace("region-12", "kommun-0980");
    assertThat(service().post(path + "/participants", other).status()).isEqualTo(201);
    return path;
  }

  private static void assertReplayed(Answer first, Answer again) {
    assertSame(first, again);
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  private static void assertSame(Answer one, Answer other) {
    assertThat(other.status()).isEqualTo(one.status());
    assertThat(other.response().body()).isEqualTo(one.response().body());
    for (String header : List.of("ETag", "Location", "Content-Type", "Content-Length")) {
      assertThat(other.header(header)).isEqualTo(one.header(header));
    }
  }

  private static void assertProblem(Answer answer, int status, String type) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().required("type").asString()).endsWith(":" + type);
    assertThat(answer.header("Idempotency-Replayed")).isEmpty();
  }

  private List<Answer> together(List<Callable<Answer>> requests) throws Exception {
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> each : senders.invokeAll(requests)) {
        answers.add(each.get());
      }
    }
    return answers;
  }

  @Test
  default void theSameRequestTwiceActsOnceAndIsAnsweredTheSame() {
    String key = newKey();
    Answer opened = post("/collaborations", OPENING, key);
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.header("Location")).isNotEmpty();
    String path = "/collaborations/" + opened.id();
    Answer joined = post(path + "/participants", JOINING, key);
    assertThat(joined.version()).isEqualTo(2);
    Answer paused = post(path + "/pause", "{\"date\":\"2025\",\"reason\":\"Val\"}", key);
    assertThat(paused.status()).isEqualTo(200);
    Answer registered = post("/actors", ACTOR.formatted("A"), key);
    Answer changed = put("/actors/" + registered.id(), ACTOR.formatted("B"), key);
    assertThat(changed.version()).isEqualTo(2);
    int events = events();
    assertReplayed(opened, post("/collaborations", OPENING, key));
    assertReplayed(joined, post(path + "/participants", JOINING, key));
    assertReplayed(paused, post(path + "/pause", "{\"date\":\"2025\",\"reason\":\"Val\"}", key));
    assertReplayed(registered, post("/actors", ACTOR.formatted("A"), key));
    assertReplayed(changed, put("/actors/" + registered.id(), ACTOR.formatted("B"), key));
    assertThat(events()).isEqualTo(events);
  }

  @Test
  default void aRestartForgetsNoKey() {
    String key = newKey();
    Answer first = post("/collaborations", OPENING, key);
    int events = events();
    restart();
    assertReplayed(first, post("/collaborations", OPENING, key));
    assertThat(events()).isEqualTo(events);
  }

  @Test
  default void aReplayIsNotHeldAgainstTheVersionItWasDecidedOn() {
    String path = joined();
    String key = newKey();
    String[] headers = {"Idempotency-Key", key, "If-Match", "\"3\""};
    Answer first = service().post(path + "/interactions", MEETING, headers);
    assertThat(first.status()).isEqualTo(201);
    assertThat(service().post(path + "/interactions", MEETING).version()).isEqualTo(5);
    assertReplayed(first, service().post(path + "/interactions", MEETING, headers));
    assertProblem(
        service().post(path + "/interactions", MEETING, "If-Match", "\"3\""),
        412,
        "version-mismatch");
  }

  @Test
  default void ofEightTwinsAtOnceOneActsAndAllAreAnsweredTheSame() throws Exception {
    for (int round = 0; round < 15; round++) {
      String key = newKey();
      int events = events();
      List<Answer> answers =
          together(Collections.nCopies(8, () -> post("/collaborations", OPENING, key)));
      assertThat(answers.getFirst().status()).isEqualTo(201);
      answers.forEach(each -> assertSame(answers.getFirst(), each));
      assertThat(answers.stream().filter(each -> each.header("Idempotency-Replayed").isEmpty()))
          .hasSize(1);
      assertThat(events()).isEqualTo(events + 1);
    }
  }

  @Test
  default void twinsWithAVersionAllWin() throws Exception {
    String path = joined();
    for (int round = 0; round < 10; round++) {
      String ifMatch = "\"" + (3 + round) + "\"";
      String key = newKey();
      List<Answer> answers =
          together(
              Collections.nCopies(
                  8,
                  () ->
                      service()
                          .post(
                              path + "/interactions",
                              MEETING,
                              "Idempotency-Key",
                              key,
                              "If-Match",
                              ifMatch)));
      assertThat(answers.getFirst().version()).isEqualTo(4 + round);
      answers.forEach(each -> assertSame(answers.getFirst(), each));
    }
  }

  @Test
  default void keysDoNotHinderOthersAtTheSameCollaboration() throws Exception {
    String path = joined();
    List<Callable<Answer>> requests = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String key = newKey();
      requests.add(() -> post(path + "/interactions", MEETING, key));
    }
    List<Answer> answers = together(requests);
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(Answer::version).doesNotHaveDuplicates();
  }

  @Test
  default void withAnotherBodyOrQueryTheKeyIsRefused() {
    String key = newKey();
    Answer first = post("/actors", ACTOR.formatted("A"), key);
    int events = events();
    assertProblem(post("/actors", ACTOR.formatted("B"), key), 422, "key-reused");
    assertProblem(post("/actors", ACTOR.formatted("A") + " ", key), 422, "key-reused");
    assertProblem(post("/actors?dryRun=true", ACTOR.formatted("A"), key), 422, "key-reused");
    assertThat(events()).isEqualTo(events);
    assertReplayed(first, post("/actors", ACTOR.formatted("A"), key));
  }

  @Test
  default void ofTwoBodiesAtOnceOneIsWrittenAndTheOtherRefused() throws Exception {
    for (int round = 0; round < 10; round++) {
      String key = newKey();
      int events = events();
      List<Answer> answers =
          together(
              List.of(
                  () -> post("/actors", ACTOR.formatted("A"), key),
                  () -> post("/actors", ACTOR.formatted("B"), key)));
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 422);
      assertThat(events()).isEqualTo(events + 1);
    }
  }

  @Test
  default void aKeyIsGoodForOneAddressAndMethod() {
    String key = newKey();
    String first = post("/actors", ACTOR.formatted("A"), key).id();
    String second = service().post("/actors", ACTOR.formatted("A")).id();
    String changed = ACTOR.formatted("B");
    assertThat(put("/actors/" + first, changed, key).version()).isEqualTo(2);
    Answer other = put("/actors/" + second, changed, key);
    assertThat(other.id()).isEqualTo(second);
    assertThat(other.version()).isEqualTo(2);
    // The same address in another spelling.
    Answer again =
        put(
            "/actors/%" + Integer.toHexString(second.charAt(0)) + second.substring(1),
            changed,
            key);
    assertReplayed(other, again);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "a\tb", "clé", "256", "two"})
  default void malformedKeysAreRefused(String kind) throws IOException {
    int events = events();
    String header =
        switch (kind) {
          case "256" -> "Idempotency-Key: " + "k".repeat(256);
          case "two" -> "Idempotency-Key: a\r\nIdempotency-Key: b";
          default -> "Idempotency-Key: " + kind;
        };
    String answer = raw("/api/v1/actors", header, ACTOR.formatted("A"));
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json")
        .contains("Idempotency-Key must be one");
    assertThat(events()).isEqualTo(events);
  }

  @ParameterizedTest
  @ValueSource(strings = {"k", "255", "~ !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}"})
  default void everyPrintableKeyIsTaken(String kind) throws IOException {
    String key = kind.equals("255") ? "k".repeat(255) : kind;
    String path = "/api/v1" + joined() + "/interactions";
    int events = events();
    for (int i = 0; i < 2; i++) {
      assertThat(raw(path, "Idempotency-Key: " + key, MEETING)).startsWith("HTTP/1.1 201 ");
    }
    assertThat(events()).isEqualTo(events + 1);
  }

  @Test
  default void whatServicesAskOfEachOtherHasNoKeys() throws IOException {
    String answer = raw("/internal/republish", "Idempotency-Key: ", "{\"aggregate\":\"none\"}");
    assertThat(answer).startsWith("HTTP/1.1 404 ");
  }

  /** As it stands: clients of ours would not send such headers. */
  private String raw(String path, String header, String body) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", service().port())) {
      socket
          .getOutputStream()
          .write(
              ("POST "
                      + path
                      + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                      + "Authorization: "
                      + RunningService.ADMIN
                      + "\r\nContent-Type: application/json\r\nContent-Length: "
                      + body.length()
                      + "\r\n"
                      + header
                      + "\r\n\r\n"
                      + body)
                  .getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  default void aBodyIsToldByItselfWhateverIsSaidOfIt() {
    String key = newKey();
    String[] said = {
      "Idempotency-Key", key, "Idempotency-Fingerprint", "a".repeat(64),
    };
    Answer first = service().post("/actors", ACTOR.formatted("A"), said);
    assertThat(first.status()).isEqualTo(201);
    assertProblem(service().post("/actors", ACTOR.formatted("B"), said), 422, "key-reused");
    said[3] = "nothing";
    assertReplayed(first, service().post("/actors", ACTOR.formatted("A"), said));
    String registered = "/actors/" + first.id();
    said[1] = newKey();
    assertThat(service().put(registered, ACTOR.formatted("C"), said).version()).isEqualTo(2);
  }

  @Test
  default void whatWasRefusedLeavesTheKeyFree() {
    String key = newKey();
    int kept = keptRows();
    assertThat(post("/actors", "{\"kind\":\"ACADEMIA\"}", key).status()).isEqualTo(422);
    assertThat(post("/actors", "{", key).status()).isEqualTo(400);
    String taken = "{\"id\":\"region-12\",\"kind\":\"ACADEMIA\",\"name\":\"X\"}";
    assertProblem(post("/actors", taken, key), 409, "id-taken");
    Answer registered = post("/actors", ACTOR.formatted("A"), key);
    assertThat(registered.status()).isEqualTo(201);
    String path = "/collaborations/late-" + key;
    assertThat(post(path + "/participants", JOINING, key).status()).isEqualTo(404);
    service().post("/collaborations", OPENING.replace("{\"t", "{\"id\":\"late-" + key + "\",\"t"));
    assertThat(post(path + "/participants", JOINING, key).status()).isEqualTo(201);
    String actor = "/actors/" + registered.id();
    String body = ACTOR.formatted("B");
    assertThat(service().put(actor, body, "Idempotency-Key", key, "If-Match", "\"9\"").status())
        .isEqualTo(412);
    assertThat(service().put(actor, body, "Idempotency-Key", key, "If-Match", "\"1\"").version())
        .isEqualTo(2);
    assertThat(keptRows()).isEqualTo(kept + 3);
  }

  private int keptRows() {
    return service().book().sql("SELECT COUNT(*) FROM KeptAnswer").query(Integer.class).single();
  }

  @Test
  default void afterSevenDaysTheKeyIsFree() {
    String key = newKey();
    Answer first = post("/actors", ACTOR.formatted("A"), key);
    try {
      MovableClock.AHEAD.set(Duration.ofDays(7).minusMinutes(5));
      assertReplayed(first, post("/actors", ACTOR.formatted("A"), key));
      MovableClock.AHEAD.set(Duration.ofDays(7));
      Answer later = post("/actors", ACTOR.formatted("B"), key);
      assertThat(later.status()).isEqualTo(201);
      assertThat(later.id()).isNotEqualTo(first.id());
      assertReplayed(later, post("/actors", ACTOR.formatted("B"), key));
    } finally {
      MovableClock.AHEAD.set(Duration.ZERO);
    }
  }

  @Test
  default void whatIsTooOldIsDeletedInTime() {
    for (int i = 0; i < 600; i++) {
      service()
          .book()
          .sql("INSERT INTO KeptAnswer (scope, request, keptAt) VALUES (?, 'old', ?)")
          .params(List.of("old-" + i, OffsetDateTime.now(ZoneOffset.UTC).minusDays(8)))
          .update();
    }
    String key = newKey();
    Answer fresh = post("/actors", ACTOR.formatted("A"), key);
    service().bean(ScheduledTaskHolder.class).getScheduledTasks().stream()
        .filter(each -> each.toString().contains("ForgetOldAnswers"))
        .forEach(each -> each.getTask().getRunnable().run());
    assertThat(
            service()
                .book()
                .sql("SELECT COUNT(*) FROM KeptAnswer WHERE request = 'old'")
                .query(Integer.class)
                .single())
        .isZero();
    assertReplayed(fresh, post("/actors", ACTOR.formatted("A"), key));
  }

  /** The row of a twin that another instance has not committed yet. */
  private Connection twinOf(String key, String body) throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    IdempotencyKey same =
        IdempotencyKey.of(
            TestIssuer.subject("test-admin"), "POST", "/api/v1/actors", key, hash, null);
    Connection connection = service().bean(DataSource.class).getConnection();
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO KeptAnswer (scope, request, keptAt) VALUES (?, ?, CURRENT_TIMESTAMP)")) {
      insert.setString(1, same.scope());
      insert.setString(2, same.request());
      assertThat(insert.executeUpdate()).isEqualTo(1);
    }
    return connection;
  }

  @Test
  default void whereTheTwinIsUndoneTheRequestGoesOnItself() throws Exception {
    String key = newKey();
    String body = ACTOR.formatted("A");
    try (ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor();
        Connection twin = twinOf(key, body)) {
      Future<Answer> waiting = sender.submit(() -> post("/actors", body, key));
      assertStillWaits(waiting);
      twin.rollback();
      assertThat(waiting.get().status()).isEqualTo(201);
    }
  }

  private static void assertStillWaits(Future<Answer> waiting) {
    assertThatThrownBy(() -> waiting.get(500, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
  }

  @Test
  default void whereTheAnswerCannotBeKeptNothingIsWritten() {
    String path = opened();
    String key = newKey();
    int events = events();
    int kept = keptRows();
    service()
        .book()
        .sql(
            "ALTER TABLE KeptAnswer ADD CONSTRAINT ck_broken CHECK (location NOT LIKE '%"
                + path
                + "%')")
        .update();
    try {
      assertProblem(post(path + "/participants", JOINING, key), 500, "internal");
    } finally {
      service().book().sql("ALTER TABLE KeptAnswer DROP CONSTRAINT ck_broken").update();
    }
    assertThat(events()).isEqualTo(events);
    assertThat(keptRows()).isEqualTo(kept);
    assertThat(post(path + "/participants", JOINING, key).version()).isEqualTo(2);
  }

  @Test
  default void aTwinThatDoesNotEndIsNotWaitedForForEver() throws Exception {
    String key = newKey();
    String body = ACTOR.formatted("A");
    try (Connection twin = twinOf(key, body)) {
      Answer busy = post("/actors", body, key);
      assertProblem(busy, 503, "crowded");
      assertThat(busy.header("Retry-After")).isNotEmpty();
      twin.rollback();
    }
    assertThat(post("/actors", body, key).status()).isEqualTo(201);
  }

  @Test
  default void longWorkIsDoneOnceByTwins() throws Exception {
    String key = newKey();
    int done = LongWorkApi.DONE.get();
    List<Answer> answers =
        together(Collections.nCopies(50, () -> post("/long-work", "{\"a\":1}", key)));
    Answer first =
        answers.stream()
            .filter(each -> each.header("Idempotency-Replayed").isEmpty())
            .findAny()
            .get();
    for (Answer each : answers) {
      assertThat(each.status()).isEqualTo(200);
      if (!each.equals(first)) {
        assertReplayed(first, each);
      }
    }
    assertThat(LongWorkApi.DONE.get()).isEqualTo(done + 1);
    assertProblem(post("/long-work", "{\"a\":2}", key), 422, "key-reused");
    restart();
    assertThat(post("/long-work", "{\"a\":1}", key).header("Idempotency-Replayed"))
        .isEqualTo("true");
    assertThat(LongWorkApi.DONE.get()).isEqualTo(done + 1);
  }

  @Test
  default void longWorkThatWasRefusedIsDoneAgain() {
    String key = newKey();
    int done = LongWorkApi.DONE.get();
    assertThat(post("/long-work?status=422", "{}", key).status()).isEqualTo(422);
    assertThat(post("/long-work?status=202", "{}", key).status()).isEqualTo(202);
    assertThat(service().post("/long-work", "{}").status()).isEqualTo(200);
    assertThat(LongWorkApi.DONE.get()).isEqualTo(done + 3);
  }
}
