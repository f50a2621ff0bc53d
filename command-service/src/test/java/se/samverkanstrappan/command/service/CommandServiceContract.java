package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkanstrappan.command.service.RunningService.Answer;

/** What the service promises over HTTP, whatever database its book stands in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CommandServiceContract {
  static final int ROUNDS = Boolean.getBoolean("samverkan.full") ? 1_000 : 100;

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final String MEETING =
      """
      {"date":"%s","form":"MEETING","observations":["INFORMED","DISCUSSED"],
       "participants":[{"actor":"region-12","part":"SPOKE","people":2},{"actor":"kommun-0980"}],
       "summary":"Möte"}
      """;

  abstract RunningService service();

  /** Stops the service and starts it on the same book. */
  abstract void restart();

  private String opened() {
    String id = "c" + NEXT.incrementAndGet();
    Answer answer =
        service()
            .post(
                "/collaborations",
                """
                {"id":"%s","title":"Samverkan","owner":"region-12","openedOn":"2024",
                 "form":"ONGOING","areas":["PLANNING"],"counties":["12"]}
                """
                    .formatted(id));
    assertThat(answer.status()).isEqualTo(201);
    return "/collaborations/" + id;
  }

  private String joined() {
    String collaboration = opened();
    for (String actor : List.of("region-12", "kommun-0980")) {
      String body = "{\"actor\":\"" + actor + "\",\"joinedOn\":\"2024\"}";
      assertThat(service().post(collaboration + "/participants", body).status()).isEqualTo(201);
    }
    return collaboration;
  }

  @Test
  void takesACollaborationThroughItsWholeLife() {
    String path = joined();
    Answer logged = service().post(path + "/interactions", MEETING.formatted("2024-05"));
    assertThat(logged.status()).isEqualTo(201);
    assertThat(logged.version()).isEqualTo(4);
    assertThat(logged.header("ETag")).isEqualTo("\"4\"");
    assertThat(logged.header("Location")).isEqualTo("/api/v1" + path);
    assertThat(logged.json().required("recordedAt").asString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    String interaction = path + "/interactions/" + logged.id();
    String amended = MEETING.formatted("2024-06").replace("}\n", ",\"reason\":\"Fel datum\"}\n");
    assertThat(service().put(interaction, amended).version()).isEqualTo(5);
    Answer again = service().put(interaction, amended.replace("Fel", "Ännu ett"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.version()).isEqualTo(5);
    assertThat(service().post(interaction + "/retract", "{\"reason\":\"Dubblett\"}").version())
        .isEqualTo(6);
    assertThat(
            service()
                .post(path + "/participants/region-09/leave", "{\"leftOn\":\"2024-02\"}")
                .version())
        .isEqualTo(7);
    assertThat(service().post(path + "/pause", "{\"date\":\"2025\",\"reason\":\"Val\"}").version())
        .isEqualTo(8);
    assertThat(
            service().post(path + "/resume", "{\"date\":\"2025-02\",\"reason\":\"Ny\"}").version())
        .isEqualTo(9);
    assertThat(
            service()
                .post(path + "/close", "{\"date\":\"2025-03\",\"reason\":\"Klart\"}")
                .version())
        .isEqualTo(10);
    Answer reopened = service().post(path + "/reopen", "{\"reason\":\"Om igen\"}");
    assertThat(reopened.status()).isEqualTo(200);
    assertThat(reopened.version()).isEqualTo(11);
  }

  @Test
  void storesEventsUnderWireNamesAndActorsUnderTheirOwnIds() {
    String path = joined();
    String stream = path.substring(1).replace("collaborations", "collaboration");
    List<String> types =
        service()
            .book()
            .sql(
                "SELECT payloadType FROM DomainEventEntry WHERE aggregateIdentifier = ?"
                    + " ORDER BY sequenceNumber")
            .param(stream)
            .query(String.class)
            .list();
    assertThat(types)
        .containsExactly(
            "collaboration.opened",
            "collaboration.participant-joined",
            "collaboration.participant-joined");
    byte[] payload =
        service()
            .book()
            .sql(
                "SELECT payload FROM DomainEventEntry WHERE aggregateIdentifier = ?"
                    + " AND sequenceNumber = 2")
            .param(stream)
            .query((row, number) -> row.getBytes(1))
            .single();
    assertThat(new String(payload, StandardCharsets.UTF_8))
        .contains("\"actor\":\"region-09\"")
        .doesNotContain("kommun-0980");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "A", "-a", "a/b", "å", ""})
  void whatCannotBeAnIdIsRefusedAndMeansNobody(String bad) {
    String path = joined();
    String actor = "{\"id\":\"%s\",\"kind\":\"ACADEMIA\",\"name\":\"X\"}".formatted(bad);
    assertRefusedAt(service().post("/actors", actor), "/id");
    String collaboration =
        """
        {"id":"%s","title":"S","owner":"%s","openedOn":"2024","form":"ONGOING"}
        """
            .formatted(bad, bad);
    assertRefusedAt(service().post("/collaborations", collaboration), "/id", "/owner");
    String participant = "{\"actor\":\"%s\",\"joinedOn\":\"2024\"}".formatted(bad);
    assertRefusedAt(service().post(path + "/participants", participant), "/actor");
    String meeting = MEETING.formatted("2024-05").replace("kommun-0980", bad);
    assertRefusedAt(service().post(path + "/interactions", meeting), "/participants/1/actor");
  }

  private static void assertRefusedAt(Answer answer, String... pointers) {
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers()).containsExactlyInAnyOrder(pointers);
  }

  @Test
  void theCorrelationIdStandsInAnswersProblemsAndEvents() {
    String body = "{\"id\":\"corr-1\",\"kind\":\"ACADEMIA\",\"name\":\"X\"}";
    Answer answer = service().post("/actors", body, "X-Correlation-Id", "trace-1");
    assertThat(answer.header("X-Correlation-Id")).isEqualTo("trace-1");
    byte[] metadata =
        service()
            .book()
            .sql("SELECT metaData FROM DomainEventEntry WHERE aggregateIdentifier = 'actor/corr-1'")
            .query((row, number) -> row.getBytes(1))
            .single();
    assertThat(new String(metadata, StandardCharsets.UTF_8))
        .contains("\"correlationId\":\"trace-1\"")
        .contains("\"recordedAt\":");
    Answer refused = service().post("/actors", "{}", "X-Correlation-Id", "trace-2");
    assertThat(refused.json().required("correlationId").asString()).isEqualTo("trace-2");
    Answer insane = service().post("/actors", "{}", "X-Correlation-Id", "a b<c>");
    assertThat(insane.header("X-Correlation-Id")).isNotEqualTo("a b<c>").isNotEmpty();
  }

  @Test
  void theRegisterIsTakenInOnTheFirstStart() {
    assertThat(
            service()
                .book()
                .sql(
                    "SELECT COUNT(*) FROM DomainEventEntry WHERE payloadType = 'actor.registered'"
                        + " AND aggregateIdentifier LIKE 'actor/kommun-%'")
                .query(Integer.class)
                .single())
        .isEqualTo(289);
    String body =
        "{\"kind\":\"REGION\",\"name\":\"Region Gotland\",\"county\":\"09\",\"municipalityCode\":\"0980\",\"aliases\":[\"kommun-0980\"]}";
    Answer unchanged = service().put("/actors/kommun-0980", body);
    assertThat(unchanged.status()).isEqualTo(200);
    assertThat(unchanged.id()).isEqualTo("region-09");
    assertThat(unchanged.version()).isEqualTo(1);
  }

  @Test
  void actorsAreReplacedAndTheirAliasesFollow() {
    assertThat(
            service()
                .post(
                    "/actors",
                    "{\"id\":\"u1\",\"kind\":\"ACADEMIA\",\"name\":\"U\",\"aliases\":[\"u1-old\"]}")
                .status())
        .isEqualTo(201);
    assertThat(
            service()
                .post(
                    "/actors",
                    "{\"id\":\"u2\",\"kind\":\"ACADEMIA\",\"name\":\"U2\",\"successor\":\"u1-old\"}")
                .status())
        .isEqualTo(201);
    assertThat(
            service()
                .post("/actors", "{\"id\":\"u1-old\",\"kind\":\"ACADEMIA\",\"name\":\"U\"}")
                .status())
        .isEqualTo(409);
    Answer taken =
        service()
            .put("/actors/u2", "{\"kind\":\"ACADEMIA\",\"name\":\"U2\",\"aliases\":[\"u1-old\"]}");
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.pointers()).containsExactly("/aliases/0");
    assertThat(service().put("/actors/u1", "{\"kind\":\"ACADEMIA\",\"name\":\"U\"}").version())
        .isEqualTo(2);
    assertThat(
            service()
                .put(
                    "/actors/u2",
                    "{\"kind\":\"ACADEMIA\",\"name\":\"U2\",\"aliases\":[\"u1-old\"]}")
                .status())
        .isEqualTo(200);
    Answer wrong =
        service()
            .put(
                "/actors/u2",
                "{\"kind\":\"ACADEMIA\",\"county\":\"02\",\"municipalityCode\":\"1\","
                    + "\"organisationNumber\":\"1\",\"successor\":\"u2\",\"aliases\":[\"u2\",\"A\",\"A\"],"
                    + "\"validFrom\":\"2025\",\"validTo\":\"2025-01-01\"}");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.pointers())
        .containsExactlyInAnyOrder(
            "/name",
            "/county",
            "/municipalityCode",
            "/organisationNumber",
            "/successor",
            "/aliases/0",
            "/aliases/1",
            "/aliases/2",
            "/aliases/2",
            "/validTo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | ",
        "[] | ",
        "null | ",
        "\"x\" | ",
        "{\"actor\":\"a\"} {} | ",
        "{\"actor\":\"a\",\"actor\":\"b\"} | ",
        "{\"actor\":1} | /actor",
        "{\"actor\":true} | /actor",
        "{\"actor\":{}} | /actor",
        "{\"joinedOn\":2024} | /joinedOn",
        "{\"joinedOn\":\"2024-02-30\"} | /joinedOn",
        "{\"joinedOn\":\"2024-13\"} | /joinedOn",
        "{\"joinedOn\":\"\"} | /joinedOn",
        "{\"joinedOn\":\"yesterday\"} | /joinedOn",
        "{\"version\":3} | /version",
        "{\"recordedAt\":\"2024-01-01T00:00:00Z\"} | /recordedAt",
        "{\"a~/b\":3} | /a~0~1b",
      })
  void tellsWhereABodyCannotBeRead(String body, String pointer) {
    Answer answer = service().post("/collaborations/none/participants", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    if (pointer != null) {
      assertThat(answer.pointers()).containsExactly(pointer);
    }
    assertThat(answer.response().body()).doesNotContain("tools.jackson").doesNotContain("se.sam");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"form\":\"PARTY\"} | /form",
        "{\"form\":\"meeting\"} | /form",
        "{\"form\":1} | /form",
        "{\"form\":\"\"} | /form",
        "{\"observations\":[\"INFORMED\",\"SAW\"]} | /observations/1",
        "{\"observations\":[null]} | /observations/0",
        "{\"observations\":\"INFORMED\"} | /observations",
        "{\"observations\":\"\"} | /observations",
        "{\"estimated\":\"true\"} | /estimated",
        "{\"estimated\":1} | /estimated",
        "{\"participants\":[{\"people\":\"2\"}]} | /participants/0/people",
        "{\"participants\":[{\"people\":2.0}]} | /participants/0/people",
        "{\"participants\":[{\"people\":99999999999}]} | /participants/0/people",
        "{\"participants\":[{\"actor\":\"a\",\"step\":3}]} | /participants/0/step",
        "{\"participants\":[\"a\"]} | /participants/0",
        "{\"participants\":[null]} | /participants/0",
        "{\"participants\":{}} | /participants",
        "{\"evidence\":[{\"label\":5}]} | /evidence/0/label",
        "{\"reason\":\"r\"} | /reason",
      })
  void tellsWhereAnInteractionCannotBeRead(String body, String pointer) {
    Answer answer = service().post("/collaborations/none/interactions", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.pointers()).containsExactly(pointer);
  }

  @Test
  void refusesBrokenBytesDeepNestingAndTooMuch() {
    byte[] latin = "{\"actor\":\"å\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(bytes(latin).status()).isEqualTo(400);
    assertThat(bytes("{\"actor\":\"a\u0000\"}".getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(400);
    assertThat(bytes("{\"actor\":\"a\"}".getBytes(StandardCharsets.UTF_16)).status())
        .isEqualTo(400);
    assertThat(bytes(new byte[0]).status()).isEqualTo(400);
    String deep = "{\"actor\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    assertThat(bytes(deep.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
    String long1 = "{\"actor\":\"" + "x".repeat(1_000_001) + "\"}";
    Answer tooLong = bytes(long1.getBytes(StandardCharsets.UTF_8));
    assertThat(tooLong.status()).isEqualTo(413);
    assertThat(tooLong.header("Content-Type")).isEqualTo("application/problem+json");
    String observations = String.join(",", Collections.nCopies(10_000, "\"INFORMED\""));
    Answer many =
        service().post(opened() + "/interactions", "{\"observations\":[" + observations + "]}");
    assertThat(many.status()).isEqualTo(422);
    assertThat(many.pointers()).hasSizeLessThanOrEqualTo(200);
  }

  private Answer bytes(byte[] body) {
    return service()
        .send("POST", "/collaborations/none/participants", BodyPublishers.ofByteArray(body));
  }

  @Test
  void escapedControlCharactersAndHalfCharactersBreakRules() {
    for (String bad : List.of("\\u0000", "\\u0007", "\\ud800")) {
      Answer answer =
          service().post("/actors", "{\"kind\":\"ACADEMIA\",\"name\":\"a" + bad + "\"}");
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.pointers()).containsExactly("/name");
    }
    String kept = "Råd & <script>\\t\\n \\ud83e\\udd1d \\u202e";
    assertThat(
            service().post("/actors", "{\"kind\":\"ACADEMIA\",\"name\":\"" + kept + "\"}").status())
        .isEqualTo(201);
  }

  @Test
  void otherMediaTypesMethodsAndAddressesAreProblems() {
    problem(service().post("/actors", "{}", "Content-Type", "text/plain"), 415);
    problem(service().post("/actors", "{}", "Content-Type", "nonsense"), 415);
    problem(service().send("DELETE", "/actors", ""), 405);
    problem(service().send("GET", "/actors", ""), 405);
    problem(service().post("/nothing", "{}"), 404);
    problem(service().post("/collaborations/none/interactions", "{}"), 404);
    problem(service().post("/collaborations/none/close", "{}"), 404);
    problem(service().put("/actors/none", "{}"), 404);
    problem(service().put(opened() + "/interactions/none", "{}"), 404);
    problem(service().post(opened() + "/participants/none/leave", "{}"), 404);
    assertThat(
            service()
                .post(
                    "/actors",
                    "{\"kind\":\"ACADEMIA\",\"name\":\"N\"}",
                    "Content-Type",
                    "application/json;charset=utf-8")
                .status())
        .isEqualTo(201);
  }

  private static void problem(Answer answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().required("status").asInt()).isEqualTo(status);
    assertThat(answer.json().required("type").asString()).startsWith("urn:");
    assertThat(answer.json().required("correlationId").asString()).isNotEmpty();
    assertThat(answer.response().body()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void anIdIsTakenOnce() {
    String path = opened();
    String id = path.substring(path.lastIndexOf('/') + 1);
    String again =
        "{\"id\":\""
            + id
            + "\",\"title\":\"T\",\"owner\":\"region-01\",\"openedOn\":\"2024\",\"form\":\"ONGOING\"}";
    Answer answer = service().post("/collaborations", again);
    problem(answer, 409);
    assertThat(answer.pointers()).containsExactly("/id");
    assertThat(
            service()
                .post("/actors", "{\"id\":\"region-01\",\"kind\":\"REGION\",\"name\":\"R\"}")
                .status())
        .isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "\"x\"", "W/\"3\"", "\"1\",\"2\"", "\"-1\"", "\"\""})
  void aMalformedIfMatchIsUnreadable(String header) {
    assertThat(service().post("/collaborations/none/close", "{}", "If-Match", header).status())
        .isEqualTo(400);
  }

  @Test
  void ifMatchIsJudgedBeforeRules() {
    String path = opened();
    problem(service().post(path + "/close", "{}", "If-Match", "\"2\""), 412);
    problem(service().post(path + "/close", "{}", "If-Match", "\"1\""), 422);
    Answer closed = service().post(path + "/close", "{\"reason\":\"r\"}", "If-Match", "\"1\"");
    assertThat(closed.version()).isEqualTo(2);
    problem(service().post(path + "/close", "{\"reason\":\"r\"}", "If-Match", "\"1\""), 412);
  }

  @Test
  void ofTwoWritersWithTheSameIfMatchExactlyOneWins() throws Exception {
    String path = opened();
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long version = 1; version <= ROUNDS; version++) {
        String ifMatch = "\"" + version + "\"";
        String body =
            """
            {"title":"Samverkan %d","openedOn":"2024","form":"ONGOING","areas":["PLANNING"]}
            """
                .formatted(version);
        Callable<Integer> write = () -> service().put(path, body, "If-Match", ifMatch).status();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> each : writers.invokeAll(List.of(write, write))) {
          statuses.add(each.get());
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
      }
    }
    System.out.println("of two writers one won in each of " + ROUNDS + " rounds");
  }

  @Test
  void writersWithoutIfMatchAllGetThrough() throws Exception {
    String path = joined();
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> writes =
          IntStream.range(0, 60)
              .<Callable<Answer>>mapToObj(
                  i -> () -> service().post(path + "/interactions", MEETING.formatted("2024-05")))
              .toList();
      List<Long> versions = new ArrayList<>();
      for (Future<Answer> each : writers.invokeAll(writes)) {
        assertThat(each.get().status()).isEqualTo(201);
        versions.add(each.get().version());
      }
      assertThat(versions).doesNotHaveDuplicates().hasSize(60);
    }
  }

  @Test
  void ofWritersOfTheSameNewIdExactlyOneWins() throws Exception {
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 20; round++) {
        String body =
            "{\"id\":\"twin-"
                + NEXT.incrementAndGet()
                + "\",\"kind\":\"ACADEMIA\",\"name\":\"T\",\"aliases\":[\"alias-"
                + round
                + "\"]}";
        Callable<Integer> write = () -> service().post("/actors", body).status();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> each : writers.invokeAll(List.of(write, write))) {
          statuses.add(each.get());
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
      }
    }
  }

  @Test
  void ofTwoActorsWithTheSameAliasExactlyOneIsRegistered() throws Exception {
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 20; round++) {
        String alias = "shared-" + NEXT.incrementAndGet();
        List<Callable<Integer>> writes = new ArrayList<>();
        for (String suffix : List.of("-a", "-b")) {
          String body =
              "{\"id\":\""
                  + alias
                  + suffix
                  + "\",\"kind\":\"ACADEMIA\",\"name\":\"T\",\"aliases\":[\""
                  + alias
                  + "\"]}";
          writes.add(() -> service().post("/actors", body).status());
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> each : writers.invokeAll(writes)) {
          statuses.add(each.get());
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
      }
    }
  }

  @Test
  void aRestartKeepsEverythingAndTheSnapshotIsUsed() {
    String path = joined();
    String stream = path.substring(1).replace("collaborations", "collaboration");
    for (int i = 0; i < 210; i++) {
      assertThat(service().post(path + "/interactions", MEETING.formatted("2024-05")).status())
          .isEqualTo(201);
    }
    assertThat(
            service()
                .book()
                .sql("SELECT payloadType FROM SnapshotEventEntry WHERE aggregateIdentifier = ?")
                .param(stream)
                .query(String.class)
                .single())
        .isEqualTo("collaboration.snapshot");
    Answer last = service().post(path + "/interactions", MEETING.formatted("2024-05"));
    restart();
    Answer next = anHourBack(path + "/interactions", MEETING.formatted("2024-05"));
    assertThat(next.version()).isEqualTo(last.version() + 1);
    assertThat(recordedAt(next)).isEqualTo(recordedAt(last));
    // With its first events gone the stream can be read from the snapshot only.
    service()
        .book()
        .sql("DELETE FROM DomainEventEntry WHERE aggregateIdentifier = ? AND sequenceNumber < 100")
        .param(stream)
        .update();
    Answer fromSnapshot = service().post(path + "/interactions", MEETING.formatted("2024-05"));
    assertThat(fromSnapshot.version()).isEqualTo(last.version() + 2);
    assertThat(recordedAt(fromSnapshot)).isAfter(recordedAt(last));
    problem(service().post(path + "/interactions", MEETING.formatted("2023")), 422);
    Answer amended =
        service()
            .put(
                path + "/interactions/" + last.id(),
                MEETING.formatted("2024-05").replace("}\n", ",\"reason\":\"r\"}\n"));
    assertThat(amended.version()).isEqualTo(fromSnapshot.version());
  }

  private Answer anHourBack(String path, String body) {
    try {
      MovableClock.AHEAD.set(Duration.ofHours(-1));
      return service().post(path, body);
    } finally {
      MovableClock.AHEAD.set(Duration.ZERO);
    }
  }

  private static Instant recordedAt(Answer answer) {
    return Instant.parse(answer.json().required("recordedAt").asString());
  }
}
