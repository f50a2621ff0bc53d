package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.command.security.TestIssuer;
import se.samverkanstrappan.command.service.RunningService.Answer;

/** Process owners import what is their own organisation's, and nothing else. */
class ImportByOwnersIT {
  private static final String OWNER = process("owner", "region-12");
  private static final String COLLEAGUE = process("colleague", "region-12");
  private static final String PARTICIPANT = process("participant", "region-09");
  private static final String STRANGER = process("stranger", "region-14");
  private static final String ADMIN = TestIssuer.ADMIN;
  private static final String SHEET =
      """
      collaboration,date,form,observations,participants,summary,outcome,evidence
      %s,2024-06,MEETING,INFORMED,region-12|region-09,Möte,,
      """;

  @TempDir private static Path folder;
  private static RunningService service;

  private String own = "";
  private String other = "";

  @BeforeAll
  static void start() {
    service = RunningService.on("jdbc:h2:file:" + folder.resolve("book"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void given() {
    own = "i" + UUID.randomUUID();
    other = "i" + UUID.randomUUID();
  }

  private static String process(String account, String organisation) {
    return TestIssuer.token(account, organisation, "process-owner");
  }

  private static Answer send(String token, String query, String body, String... headers) {
    String type = body.startsWith("{") ? "application/json" : "text/csv";
    String[] all = new String[headers.length + 4];
    System.arraycopy(headers, 0, all, 4, headers.length);
    all[0] = "Content-Type";
    all[1] = type;
    all[2] = "Authorization";
    all[3] = "Bearer " + token;
    return service.post("/imports" + query, body, all);
  }

  private static String bundle(String actors, String assignments, String... collaborations) {
    return """
    {"format":"samverkanstrappan-bundle/1","actors":[%s],"assignments":[%s],"collaborations":[%s]}
    """
        .formatted(actors, assignments, String.join(",", collaborations));
  }

  /** A collaboration of two participants. */
  private static String owned(String id, String owner) {
    return """
    {"id":"%s","title":"Forum","owner":"%s","openedOn":"2024","form":"ONGOING","areas":[],
     "counties":[],"participants":[{"actor":"region-12","joinedOn":"2024"},
     {"actor":"region-09","joinedOn":"2024"}]}
    """
        .formatted(id, owner);
  }

  private static long events() {
    return service.book().sql("SELECT COUNT(*) FROM DomainEventEntry").query(Long.class).single();
  }

  private static void assertAdded(Answer answer, long added) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.json().required("faults").isEmpty()).isTrue();
    assertThat(answer.json().required("added").asLong()).isEqualTo(added);
  }

  private static void assertFaults(Answer answer, int status, String... places) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    assertThat(
            answer.json().required("faults").values().stream()
                .map(
                    each ->
                        each.has("row")
                            ? "row " + each.path("row")
                            : each.path("pointer").asString()))
        .containsExactly(places);
  }

  private void givenOneOf(String owner) {
    assertAdded(send(ADMIN, "", bundle("", "", owned(other, owner))), 3);
  }

  @Test
  void foundWhatIsTheirsAndAddToIt() {
    assertAdded(send(OWNER, "?dryRun=true", bundle("", "", owned(own, "region-12"))), 3);
    assertAdded(send(OWNER, "", bundle("", "", owned(own, "region-12"))), 3);
    assertAdded(send(OWNER, "", SHEET.formatted(own)), 1);
    assertAdded(send(COLLEAGUE, "", bundle("", "", owned(own, "region-12"))), 0);
  }

  @Test
  void areToldByPointerWhatTheyFoundForOthers() {
    String bundle = bundle("", "", owned(own, "region-12"), owned(other, "region-09"));
    long before = events();

    assertFaults(send(OWNER, "", bundle), 422, "/collaborations/1/owner");
    assertFaults(send(OWNER, "?dryRun=true&mode=valid", bundle), 200, "/collaborations/1/owner");
    assertThat(events()).isEqualTo(before);
    Answer valid = send(OWNER, "?mode=valid", bundle);
    assertFaults(valid, 200, "/collaborations/1/owner");
    assertThat(valid.json().required("added").asLong()).isEqualTo(3);
    assertThat(events()).isEqualTo(before + 3);
  }

  @Test
  void addNothingToWhatIsAnothersWhoeverTheySayOwnsIt() {
    givenOneOf("region-12");
    long before = events();
    String claimed = owned(other, "region-14").replace("2024\"}]", "2024\"}],\"links\":[]");

    for (String mode : List.of("", "?mode=valid")) {
      int status = mode.isEmpty() ? 422 : 200;
      assertFaults(
          send(STRANGER, mode, bundle("", "", claimed)), status, "/collaborations/0/owner");
      assertFaults(send(STRANGER, mode, SHEET.formatted(other)), status, "row 2");
      // who takes part logs one by one, and imports nothing
      assertFaults(send(PARTICIPANT, mode, SHEET.formatted(other)), status, "row 2");
    }
    assertThat(events()).isEqualTo(before);
  }

  @Test
  void addNoActorsAndNoAssignments() {
    String actor = "{\"id\":\"a" + own + "\",\"kind\":\"ACADEMIA\",\"name\":\"Ny\"}";
    String assignment =
        """
        {"id":"u%s","title":"Uppdrag","decidedOn":"2024","commissionedBy":"region-12",
         "responsible":["region-12"],"cooperating":[],"tasks":[{"id":"t","text":"T"}],
         "reports":[],"ambitions":[]}
        """
            .formatted(own);
    String bundle = bundle(actor, assignment, owned(own, "region-12"));

    assertFaults(send(OWNER, "", bundle), 422, "/actors/0", "/assignments/0");
    assertAdded(send(ADMIN, "", bundle(actor, assignment)), 2);
    // as an export has them
    assertAdded(send(OWNER, "", bundle), 3);
  }

  @Test
  void askHowFarTheirOwnHasComeAndNobodyElses() {
    Answer taken =
        send(
            OWNER,
            "?dryRun=true",
            bundle("", "", owned(own, "region-12")),
            "Prefer",
            "respond-async");
    assertThat(taken.status()).isEqualTo(202);
    String job = "/api/v1/imports/" + taken.id();

    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                service
                    .sendAs(OWNER, "GET", job, "")
                    .json()
                    .required("state")
                    .asString()
                    .equals("DONE"));
    assertThat(service.sendAs(ADMIN, "GET", job, "").status()).isEqualTo(200);
    assertThat(service.sendAs(COLLEAGUE, "GET", job, "").status()).isEqualTo(403);
    assertThat(service.sendAs(STRANGER, "GET", job, "").status()).isEqualTo(403);
  }
}
