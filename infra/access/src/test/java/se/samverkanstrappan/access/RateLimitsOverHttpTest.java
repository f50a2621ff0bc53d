package se.samverkanstrappan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Floods over real HTTP, at a moment when nothing is filled up again. */
class RateLimitsOverHttpTest {
  private static ConfigurableApplicationContext service;
  private static Caller caller;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    service =
        TinyService.start(
            folder,
            "--samverkanstrappan.limits.account.reads-per-second=1",
            "--samverkanstrappan.limits.account.reads-burst=50",
            "--samverkanstrappan.limits.account.writes-per-second=1",
            "--samverkanstrappan.limits.account.writes-burst=20",
            "--samverkanstrappan.limits.address.unrecognised-per-second=1",
            "--samverkanstrappan.limits.address.unrecognised-burst=30");
    caller = Caller.of(TinyService.port(service));
  }

  @AfterAll
  static void stop() {
    caller.close();
    service.close();
  }

  @Test
  void endsAFloodOfReadsOfOneAccountAlone() throws Exception {
    String[] flooding = Caller.bearer(TinyService.token("flooding", "reviewer"));
    String[] other = Caller.bearer(TinyService.token("other", "reviewer"));

    Map<Integer, Integer> statuses = flood(100, "GET", "/things/1", flooding);

    assertThat(statuses).isEqualTo(Map.of(200, 50, 429, 50));
    assertThat(caller.get("/things/1", other).statusCode()).isEqualTo(200);
  }

  @Test
  void endsAFloodOfWritesAndLetsTheAccountRead() throws Exception {
    String[] writing = Caller.bearer(TinyService.token("writing", "process-owner"));

    Map<Integer, Integer> statuses = flood(60, "POST", "/things/1", writing);

    assertThat(statuses).isEqualTo(Map.of(200, 20, 429, 40));
    assertThat(caller.get("/things/1", writing).statusCode()).isEqualTo(200);
  }

  @Test
  void endsAFloodOfStrangersAndGuessesButLetsInWhoIsRecognised() throws Exception {
    flood(60, "GET", "/things/1");

    List<HttpResponse<String>> refused =
        List.of(
            caller.get("/open"),
            caller.get("/things/1"),
            caller.get("/things/1", Caller.bearer("no.such.token")),
            caller.get("/things/1", Caller.basic("anna", "wrong")),
            caller.get("/things/1", Caller.basic("anna", TinyService.PASSWORD)),
            caller.post("/login", "username=anna&password=wrong"));

    assertThat(refused).extracting(HttpResponse::statusCode).containsOnly(429);
    assertThat(
            caller
                .get("/things/1", Caller.bearer(TinyService.token("known", "manager")))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void answersWithAProblemThatSaysHowLongToWait() throws Exception {
    HttpResponse<String> refused = refusedTo("waiting");

    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(refused.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(refused.body()).contains("\"status\":429");
  }

  @Test
  void believesNobodyAboutWhereItComesFrom() throws Exception {
    flood(60, "GET", "/open");

    HttpResponse<String> elsewhere =
        caller.get("/open", "X-Forwarded-For", "203.0.113.9", "Forwarded", "for=203.0.113.9");

    assertThat(elsewhere.statusCode()).isEqualTo(429);
  }

  @Test
  void alwaysTellsWhetherItIsUp() throws Exception {
    flood(60, "GET", "/open");

    assertThat(flood(60, "GET", "/actuator/health")).containsOnlyKeys(200);
  }

  private static HttpResponse<String> refusedTo(String who) throws Exception {
    String[] token = Caller.bearer(TinyService.token(who, "reviewer"));
    flood(60, "GET", "/things/1", token);
    return caller.get("/things/1", token);
  }

  private static Map<Integer, Integer> flood(int times, String method, String path, String... with)
      throws Exception {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      statuses.add(caller.ask(method, path, with).statusCode());
    }
    Map<Integer, Integer> counts = new TreeMap<>();
    statuses.forEach(status -> counts.put(status, Collections.frequency(statuses, status)));
    return counts;
  }
}
