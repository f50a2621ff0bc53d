package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.command.service.RunningService.Answer;

/** The book in PostgreSQL, as in production, where several services may share it. */
class PostgresServiceIT extends CommandServiceContract
    implements AssignmentContract,
        SuccessorsContract,
        ClockContract,
        FollowUpContract,
        IdempotencyContract,
        ImportContract,
        ResourceStatusContract,
        BadRequestsContract,
        FaultyImportsContract,
        PersonContract,
        RedactionContract,
        TakenOutContract {
  private static EmbeddedPostgres postgres;
  private static RunningService service;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
    service = on(postgres);
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
    postgres.close();
  }

  private static RunningService on(EmbeddedPostgres database) {
    return RunningService.on(
        database.getJdbcUrl("postgres", "postgres"),
        RunningService.TESTABLE,
        "--spring.datasource.username=postgres",
        "--spring.datasource.password=postgres");
  }

  @Override
  public RunningService service() {
    return service;
  }

  @Override
  public void restart() {
    service.close();
    service = on(postgres);
  }

  @Override
  public Path table() {
    return Path.of("target", "resource-status.md");
  }

  @Override
  public Answer withoutDatabase(String path, String body) throws IOException {
    try (EmbeddedPostgres gone = EmbeddedPostgres.start();
        RunningService stranded = on(gone)) {
      gone.close();
      return stranded.post(path, body);
    }
  }

  @Test
  void ofTwoServicesOnOneBookExactlyOneWinsEachVersion() throws Exception {
    try (RunningService other = on(postgres);
        ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      service.post("/actors", "{\"id\":\"raced\",\"kind\":\"ACADEMIA\",\"name\":\"0\"}");
      for (int version = 1; version <= ROUNDS; version++) {
        String ifMatch = "\"" + version + "\"";
        List<Callable<Integer>> writes = new ArrayList<>();
        for (RunningService each : List.of(service, other)) {
          String body = "{\"kind\":\"ACADEMIA\",\"name\":\"" + version + "\"}";
          writes.add(() -> each.put("/actors/raced", body, "If-Match", ifMatch).status());
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> each : writers.invokeAll(writes)) {
          statuses.add(each.get());
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
      }
    }
  }

  @Test
  void twinsAtTwoServicesActOnce() throws Exception {
    try (RunningService other = on(postgres);
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 50; round++) {
        String[] key = {"Idempotency-Key", "two-services-" + round};
        List<Callable<RunningService.Answer>> twins = new ArrayList<>();
        for (RunningService each : List.of(service, other, service, other)) {
          twins.add(() -> each.post("/collaborations", IdempotencyContract.OPENING, key));
        }
        List<String> answers = new ArrayList<>();
        for (Future<RunningService.Answer> each : senders.invokeAll(twins)) {
          assertThat(each.get().status()).isEqualTo(201);
          answers.add(each.get().response().body() + each.get().header("Location"));
        }
        assertThat(answers).containsOnly(answers.getFirst());
      }
      assertThat(
              service
                  .book()
                  .sql("SELECT COUNT(*) FROM KeptAnswer WHERE etag = '\"1\"'")
                  .query(Integer.class)
                  .single())
          .isGreaterThanOrEqualTo(50);
    }
  }

  @Test
  void ofLongWorkAtTwoServicesTheFirstAnswerThatWasKeptIsGiven() throws Exception {
    try (RunningService other = on(postgres);
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      String[] key = {"Idempotency-Key", "long-work-at-two-services"};
      List<Callable<RunningService.Answer>> twins = new ArrayList<>();
      for (RunningService each : List.of(service, other)) {
        twins.add(() -> each.post("/long-work?together=true", "{}", key));
      }
      List<String> answers = new ArrayList<>();
      for (Future<RunningService.Answer> each : senders.invokeAll(twins)) {
        assertThat(each.get().status()).isEqualTo(200);
        answers.add(each.get().response().body());
      }
      assertThat(answers).containsOnly(answers.getFirst());
    }
  }

  @Test
  void twoServicesThatStartOnAnEmptyBookBothComeUp() throws Exception {
    try (EmbeddedPostgres empty = EmbeddedPostgres.start();
        ExecutorService starters = Executors.newFixedThreadPool(2)) {
      Callable<RunningService> start = () -> on(empty);
      for (Future<RunningService> each : starters.invokeAll(List.of(start, start))) {
        try (RunningService started = each.get()) {
          assertThat(
                  started
                      .book()
                      .sql("SELECT COUNT(*) FROM DomainEventEntry WHERE sequenceNumber = 0")
                      .query(Integer.class)
                      .single())
              .isEqualTo(352);
        }
      }
    }
  }

  @Test
  void withoutTheDatabaseWritesAreRefusedWith503() throws Exception {
    try (EmbeddedPostgres gone = EmbeddedPostgres.start();
        RunningService stranded = on(gone)) {
      gone.close();
      assertRefusedForTheDatabase(register(stranded));
    }
  }

  @Test
  void whileTheDatabaseGoesAwayWritesAreTakenOrRefusedWith503() throws Exception {
    try (EmbeddedPostgres going = EmbeddedPostgres.start();
        RunningService stranded = on(going);
        ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> writes = new ArrayList<>();
      for (int writer = 0; writer < 8; writer++) {
        writes.add(writers.submit(() -> firstNotTaken(stranded)));
      }
      going.close();
      for (Future<Answer> each : writes) {
        assertRefusedForTheDatabase(each.get());
      }
    }
  }

  private static Answer firstNotTaken(RunningService service) throws IOException {
    Answer answer = register(service);
    while (answer.status() == 201) {
      answer = register(service);
    }
    return answer;
  }

  private static void assertRefusedForTheDatabase(Answer answer) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isNotEmpty();
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  private static Answer register(RunningService service) throws IOException {
    return service.post("/actors", "{\"kind\":\"ACADEMIA\",\"name\":\"N\"}");
  }

  @Test
  void aTaskThatTwoServicesAddAtTheSameTimeIsAddedByBoth() throws Exception {
    try (RunningService other = on(postgres);
        ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      String facts =
          """
          {"title":"%s","decidedOn":"2024","commissionedBy":"region-12","tasks":[%s]}
          """;
      String path = "/assignments/" + service.post("/assignments", facts.formatted("T", "")).id();
      List<String> tasks = new ArrayList<>();
      for (int round = 0; round < 30; round++) {
        tasks.add("{\"id\":\"t" + round + "\",\"text\":\"T\"}");
        List<Callable<Integer>> writes = new ArrayList<>();
        for (RunningService each : List.of(service, other)) {
          String title = each == service ? "this" : "other";
          String body = facts.formatted(title, String.join(",", tasks));
          writes.add(() -> each.put(path, body).status());
        }
        for (Future<Integer> each : writers.invokeAll(writes)) {
          assertThat(each.get()).isEqualTo(200);
        }
      }
    }
  }
}
