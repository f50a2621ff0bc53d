package se.samverkanstrappan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of that which is asked gets on record. */
class AuditOverHttpTest {
  private ConfigurableApplicationContext service;
  private Caller caller;
  private Path file;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    file = folder.resolve("audit.jsonl");
    service = TinyService.start(folder, "--samverkanstrappan.audit.file=" + file);
    caller = Caller.of(TinyService.port(service));
  }

  @AfterEach
  void stop() {
    caller.close();
    service.close();
  }

  @Test
  void recordsWhoComesAndGoes() throws Exception {
    caller.post("/login", "username=anna&password=" + TinyService.PASSWORD.replace(' ', '+'));
    caller.post("/login", "username=anna&password=hunter2");
    caller.post("/login", "username=my-secret-by-mistake&password=");

    assertThat(acts())
        .containsExactly(
            "sign-in done /login",
            "sign-in-failed refused /login",
            "sign-in-failed refused /login");
    assertThat(lines().getFirst().get("subject").stringValue()).isEqualTo("anna-pseudonym");
    assertThat(lines().get(1).has("subject")).isFalse();
    assertThat(Files.readString(file)).doesNotContain("hunter2", "horse", "my-secret", "\"anna\"");
  }

  @Test
  void recordsWhatIsRefusedAndToWhom() throws Exception {
    caller.get("/things/1?q=a-persons-name");
    caller.get("/things/2", Caller.bearer("no.such.token"));
    caller.get("/things/3", Caller.basic("anna", "hunter2"));
    caller.ask("POST", "/things/4", Caller.bearer(TinyService.token("reviewer", "reviewer")));
    caller.get("/nowhere", Caller.bearer(TinyService.token("reviewer", "reviewer")));

    assertThat(acts())
        .containsExactly(
            "not-recognised refused /things/1",
            "token-refused refused /things/2",
            "sign-in-failed refused /things/3",
            "not-allowed refused /things/4",
            "not-allowed refused /nowhere");
    assertThat(lines().get(3).get("subject")).isEqualTo(lines().get(4).get("subject"));
    assertThat(lines().get(3).get("organisation").stringValue()).isEqualTo("region-skane");
    assertThat(lines().get(3).get("roles").toString()).isEqualTo("[\"reviewer\"]");
    assertThat(lines())
        .allSatisfy(line -> assertThat(line.get("status").asInt()).isBetween(401, 403));
    assertThat(Files.readString(file))
        .doesNotContain("hunter2", "such", "name", "region-skane\",\"a");
  }

  @Test
  void recordsEachAdministrativeActWithWhatCameOfIt() throws Exception {
    String[] anna = Caller.basic("anna", TinyService.PASSWORD);
    caller.ask("POST", "/admin/rebuild", anna);
    caller.ask("POST", "/admin/impossible", anna);
    caller.ask("POST", "/admin/rebuild", Caller.bearer(TinyService.token("manager", "manager")));

    assertThat(acts())
        .containsExactly(
            "administered done /admin/rebuild",
            "administering-failed failed /admin/impossible",
            "not-allowed refused /admin/rebuild");
    assertThat(lines())
        .extracting(line -> line.get("status").asInt())
        .containsExactly(200, 409, 403);
    assertThat(lines().getFirst().get("service").stringValue()).isEqualTo("tiny-service");
    assertThat(lines().getFirst().get("address").stringValue()).isEqualTo("127.0.0.1");
  }

  @Test
  void recordsNothingOfOrdinaryUse() throws Exception {
    assertThat(
            List.of(
                caller.get("/open").statusCode(),
                caller.get("/things/1", Caller.basic("anna", TinyService.PASSWORD)).statusCode(),
                caller.get("/actuator/health").statusCode()))
        .containsOnly(200);

    assertThat(file).isEmptyFile();
  }

  @Test
  void tellsTheIdThatTheAnswerTells() throws Exception {
    caller.get("/things/1", "X-Correlation-Id", "abc");

    assertThat(lines().getFirst().get("correlationId").stringValue()).isEqualTo("abc");
  }

  private List<String> acts() throws Exception {
    return lines().stream()
        .map(line -> text(line, "act") + " " + text(line, "outcome") + " " + text(line, "path"))
        .toList();
  }

  private static String text(JsonNode line, String field) {
    return line.required(field).stringValue();
  }

  private List<JsonNode> lines() throws Exception {
    return Files.readAllLines(file).stream()
        .map(line -> JsonMapper.shared().readTree(line))
        .toList();
  }
}
