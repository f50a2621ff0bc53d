package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkanstrappan.command.directory.AssignmentDirectory;
import se.samverkanstrappan.command.service.RunningService.Answer;

/** What is promised of government assignments, whatever database the book stands in. */
public interface AssignmentContract {
  String FACTS =
      """
      "title":"Strategisk planering","reference":"N2024/1","decidedOn":"2024-05",
      "endsOn":"2027-12-31","commissionedBy":"region-12","responsible":["myndighet-boverket"],
      "cooperating":["region-09"],
      "tasks":[{"id":"stod","text":"Stöd"},{"id":"pilot","text":"Piloter","optional":true}],
      "reports":[{"id":"del","kind":"INTERIM","dueOn":"2025"},
       {"id":"slut","kind":"FINAL","dueOn":"2028-02"}],
      "ambitions":[{"actorKind":"REGION","step":3,"by":"2027"},{"step":6,"by":"2027-12-31"}],
      "source":{"label":"Beslutet","url":"https://example.org"}
      """;

  RunningService service();

  void restart();

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  private Answer create(String id, String facts) {
    return service().post("/assignments", "{\"id\":\"" + id + "\"," + facts + "}");
  }

  private String created() {
    String id = newId();
    assertThat(create(id, FACTS).status()).isEqualTo(201);
    return id;
  }

  private Answer change(String id, String facts) {
    return service().put("/assignments/" + id, "{" + facts + "}");
  }

  private Answer submit(String id, String report, String body) {
    return service().post("/assignments/" + id + "/reports/" + report + "/submit", body);
  }

  private static void problem(Answer answer, int status, String... pointers) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    if (pointers.length > 0) {
      assertThat(answer.pointers()).containsExactlyInAnyOrder(pointers);
    }
  }

  @Test
  default void takesAnAssignmentThroughItsWholeLife() {
    String id = newId();
    Answer created = create(id, FACTS);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.id()).isEqualTo(id);
    assertThat(created.version()).isEqualTo(1);
    assertThat(created.header("ETag")).isEqualTo("\"1\"");
    assertThat(created.header("Location")).isEqualTo("/api/v1/assignments/" + id);

    Answer same = change(id, FACTS.replace("region-09", "kommun-0980"));
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.version()).isEqualTo(1);
    assertThat(same.json()).isEqualTo(created.json());

    Answer changed = change(id, FACTS.replace("Piloter", "Pilotprojekt"));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.version()).isEqualTo(2);

    String told = "{\"submittedOn\":\"2025-02\",\"link\":\"https://example.org/del\"}";
    Answer submitted = submit(id, "del", told);
    assertThat(submitted.status()).isEqualTo(200);
    assertThat(submitted.id()).isEqualTo("del");
    assertThat(submitted.version()).isEqualTo(3);
    problem(submit(id, "del", told), 422, "");
  }

  @Test
  default void theServerMakesAnIdForAnAssignmentWhereNoneIsGiven() {
    Answer created = service().post("/assignments", "{" + FACTS + "}");
    assertThat(created.header("Location")).isEqualTo("/api/v1/assignments/" + created.id());
    assertThat(change(created.id(), FACTS).version()).isEqualTo(1);
  }

  @Test
  default void storesAssignmentsUnderWireNamesAndTheirActorsUnderTheirOwnIds() {
    String id = newId();
    create(id, FACTS.replace("region-09", "kommun-0980"));
    change(id, FACTS.replace("Stöd", "Stöd och råd"));
    submit(id, "slut", "{\"submittedOn\":\"2025\"}");

    assertThat(
            service()
                .book()
                .sql(
                    "SELECT payloadType FROM DomainEventEntry WHERE aggregateIdentifier = ?"
                        + " ORDER BY sequenceNumber")
                .param("assignment/" + id)
                .query(String.class)
                .list())
        .containsExactly("assignment.created", "assignment.changed", "assignment.report-submitted");
    byte[] payload =
        service()
            .book()
            .sql(
                "SELECT payload FROM DomainEventEntry WHERE aggregateIdentifier = ?"
                    + " AND sequenceNumber = 0")
            .param("assignment/" + id)
            .query((row, number) -> row.getBytes(1))
            .single();
    assertThat(new String(payload, StandardCharsets.UTF_8))
        .contains("\"region-09\"")
        .doesNotContain("kommun-0980");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"owner\":\"a\" | /owner",
        "\"version\":1 | /version",
        "\"decidedOn\":\"2024-13\" | /decidedOn",
        "\"responsible\":\"a\" | /responsible",
        "\"responsible\":[\"a\",null] | /responsible/1",
        "\"tasks\":[{\"id\":\"a\"},{\"name\":\"x\"}] | /tasks/1/name",
        "\"tasks\":[{\"optional\":\"true\"}] | /tasks/0/optional",
        "\"tasks\":[null] | /tasks/0",
        "\"reports\":[{\"kind\":\"LAST\"}] | /reports/0/kind",
        "\"reports\":[{\"dueOn\":2025}] | /reports/0/dueOn",
        "\"ambitions\":[{\"step\":\"3\"}] | /ambitions/0/step",
        "\"ambitions\":[{\"actorKind\":\"PERSON\"}] | /ambitions/0/actorKind",
        "\"source\":[] | /source",
        "\"source\":{\"link\":\"x\"} | /source/link",
      })
  default void tellsWhereAnAssignmentCannotBeRead(String body, String pointer) {
    problem(service().post("/assignments", "{" + body + "}"), 400, pointer);
    problem(service().put("/assignments/none", "{" + body + "}"), 400, pointer);
  }

  @Test
  default void theIdOfAnAssignmentCannotBeChanged() {
    problem(service().put("/assignments/" + created(), "{\"id\":\"other\"}"), 400, "/id");
    problem(submit(created(), "del", "{\"id\":\"x\"}"), 400, "/id");
  }

  @Test
  default void tellsEveryRuleThatAnAssignmentBreaksAtOnce() {
    String broken =
        """
        "title":" ","decidedOn":"2999","commissionedBy":"nobody",
        "responsible":["region-01","region-09","kommun-0980"],"cooperating":["a b"],
        "tasks":[{"id":"a","text":"A"},{"id":"a","text":"B"},{"id":"Å","text":""}],
        "reports":[{"id":"r","kind":"FINAL","dueOn":"2025","link":"https://example.org"}],
        "ambitions":[{"step":9,"by":"2027"}],"source":{"label":"S","url":"mailto:a@b"}
        """;
    problem(
        create("UPPER", broken),
        422,
        "/id",
        "/title",
        "/decidedOn",
        "/commissionedBy",
        "/responsible/2",
        "/cooperating/0",
        "/tasks/1/id",
        "/tasks/2/id",
        "/tasks/2/text",
        "/reports/0/link",
        "/ambitions/0/step",
        "/source/url");
  }

  @Test
  default void anAssignmentIsRefusedByAddressThenVersionThenIdThenRules() {
    String id = created();
    problem(change("none", "\"title\":\" \""), 404);
    problem(change("NONE", "\"title\":\" \""), 404);
    problem(submit("none", "del", "{}"), 404);
    problem(submit(id, "none", "{}"), 404);
    problem(create(id, "\"title\":\" \""), 409, "/id");
    problem(service().put("/assignments/" + id, "{}", "If-Match", "\"2\""), 412);
    problem(
        service().put("/assignments/" + id, "{}", "If-Match", "\"1\""),
        422,
        "/title",
        "/decidedOn",
        "/commissionedBy",
        "/tasks",
        "/tasks");
    problem(
        submit(id, "del", "{\"submittedOn\":\"2024-04-30\",\"link\":\"x\"}"),
        422,
        "/submittedOn",
        "/link");
  }

  @Test
  default void theIdOfAnAssignmentMayStandForAnActorAsWell() {
    String id = newId();
    String actor = "{\"id\":\"" + id + "\",\"kind\":\"ACADEMIA\",\"name\":\"A\"}";
    assertThat(service().post("/actors", actor).status()).isEqualTo(201);
    assertThat(create(id, FACTS).status()).isEqualTo(201);
  }

  @Test
  default void theDirectoryKnowsAssignmentsAndTasksAsSoonAsTheyStand() {
    AssignmentDirectory directory = service().bean(AssignmentDirectory.class);
    String id = newId();
    assertThat(create(id, FACTS.replace("region-12", "nobody")).status()).isEqualTo(422);
    assertThat(directory.hasAssignment(id)).isFalse();
    assertThat(directory.hasTask(id, "stod")).isFalse();

    create(id, FACTS);
    assertThat(directory.hasAssignment(id)).isTrue();
    assertThat(directory.hasTask(id, "stod")).isTrue();
    assertThat(directory.hasTask(id, "ny")).isFalse();

    change(id, FACTS.replace("\"tasks\":[", "\"tasks\":[{\"id\":\"ny\",\"text\":\"Ny\"},"));
    assertThat(directory.hasTask(id, "ny")).isTrue();
    assertThat(directory.hasTask(id, "stod")).isTrue();
    assertThat(directory.hasTask(newId(), "stod")).isFalse();
    assertThat(directory.hasAssignment("\u0000")).isFalse();
    assertThat(directory.hasTask(id, "\u0000")).isFalse();
  }

  @Test
  default void theLargestAssignmentFitsAndALargerOneIsRefused() {
    String id = newId();
    assertThat(create(id, large("\uD83E\uDD1D".repeat(999))).status()).isEqualTo(201);
    problem(create(newId(), large("\uD83E\uDD1D".repeat(1000))), 422, "");
    assertThat(change(id, large("\uD83E\uDD1D".repeat(998))).version()).isEqualTo(2);
  }

  private static String large(String text) {
    return "\"title\":\"T\",\"decidedOn\":\"2024\",\"commissionedBy\":\"region-12\",\"tasks\":"
        + IntStream.range(0, 200)
            .mapToObj(i -> "{\"id\":\"t" + i + "\",\"text\":\"" + text + "\"}")
            .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  default void ofWritersOfTheSameNewAssignmentExactlyOneWins() throws Exception {
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 20; round++) {
        String id = newId();
        Callable<Integer> write = () -> create(id, FACTS).status();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> each : writers.invokeAll(List.of(write, write))) {
          statuses.add(each.get());
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
      }
    }
  }

  @Test
  default void aRestartKeepsAssignmentsAndTheirSnapshotIsUsed() {
    String id = created();
    for (int i = 0; i < 210; i++) {
      assertThat(change(id, FACTS.replace("N2024/1", "N" + i)).status()).isEqualTo(200);
    }
    assertThat(
            service()
                .book()
                .sql("SELECT payloadType FROM SnapshotEventEntry WHERE aggregateIdentifier = ?")
                .param("assignment/" + id)
                .query(String.class)
                .single())
        .isEqualTo("assignment.snapshot");
    restart();
    // With its first events gone the stream can be read from the snapshot only.
    service()
        .book()
        .sql("DELETE FROM DomainEventEntry WHERE aggregateIdentifier = ? AND sequenceNumber < 100")
        .param("assignment/" + id)
        .update();
    assertThat(change(id, FACTS.replace("N2024/1", "N209")).version()).isEqualTo(211);
    assertThat(submit(id, "del", "{\"submittedOn\":\"2025\"}").version()).isEqualTo(212);
  }
}
