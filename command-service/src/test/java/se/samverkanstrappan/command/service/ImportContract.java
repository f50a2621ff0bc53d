package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.command.importing.job.ImportJob;
import se.samverkanstrappan.command.importing.job.Jobs;
import se.samverkanstrappan.command.importing.run.Mode;
import se.samverkanstrappan.command.service.RunningService.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is promised of imports, whatever database the book stands in. */
public interface ImportContract {
  Path DOCUMENTED = Path.of("../infra/standalone/src/main/resources/demo/documented.json");
  String CSV = "collaboration,date,form,observations,participants,summary,outcome,evidence\n";

  RunningService service();

  void restart();

  private static String newId() {
    return "i" + UUID.randomUUID();
  }

  private Answer send(String query, String json, String... headers) {
    return service().post("/imports" + query, json, headers);
  }

  private Answer sheet(String query, String csv) {
    return service().post("/imports" + query, csv, "Content-Type", "text/csv");
  }

  private static String bundle(String collaborations) {
    return bundle("", collaborations);
  }

  private static String bundle(String actors, String collaborations) {
    return """
    {"format":"samverkanstrappan-bundle/1","actors":[%s],"assignments":[],"collaborations":[%s]}
    """
        .formatted(actors, collaborations);
  }

  /** A collaboration of two participants, with more fields. */
  private static String collaboration(String more) {
    return """
    {"title":"Forum","owner":"region-12","openedOn":"2024","form":"ONGOING","areas":["PLANNING"],
     "counties":["12"],"participants":[{"actor":"region-12","joinedOn":"2024"},
     {"actor":"kommun-0980","joinedOn":"2024"}]%s}
    """
        .formatted(more.isEmpty() ? "" : "," + more);
  }

  private static String meeting(String more) {
    return """
    {"date":"2024-05","form":"MEETING","observations":["INFORMED","DISCUSSED"],
     "participants":[{"actor":"region-12"},{"actor":"kommun-0980","part":"SPOKE"}],
     "summary":"Möte"%s}
    """
        .formatted(more);
  }

  private long events() {
    return service().book().sql("SELECT COUNT(*) FROM DomainEventEntry").query(Long.class).single();
  }

  private static List<String> places(Answer answer) {
    return answer.json().required("faults").values().stream()
        .map(
            fault ->
                fault.has("pointer")
                    ? fault.path("pointer").asString()
                    : "row " + fault.required("row").asInt())
        .toList();
  }

  private static void assertTally(Answer answer, long added, long unchanged) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.json().required("added").asLong()).isEqualTo(added);
    assertThat(answer.json().required("unchanged").asLong()).isEqualTo(unchanged);
    assertThat(answer.json().required("faults").size()).isZero();
  }

  private static long things(JsonNode documented) {
    long things = documented.path("actors").size() + documented.path("assignments").size();
    for (JsonNode collaboration : documented.path("collaborations")) {
      things +=
          1
              + StreamSupport.stream(collaboration.spliterator(), false)
                  .filter(JsonNode::isArray)
                  .filter(array -> array.path(0).isObject())
                  .mapToLong(JsonNode::size)
                  .sum();
    }
    return things;
  }

  @Test
  default void takesInTheDocumentedCasesOnce() {
    String documented = text(DOCUMENTED);
    long things = things(JsonMapper.shared().readTree(documented));
    long before = events();
    assertTally(send("?dryRun=true", documented), things, 0);
    assertThat(events()).isEqualTo(before);
    assertTally(send("", documented), things, 0);
    assertThat(events()).isEqualTo(before + things);
    assertTally(send("?mode=valid", documented), 0, things);
    assertTally(send("?mode=all&dryRun=true", documented), 0, things);
    assertThat(events()).isEqualTo(before + things);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  default void oneFaultRefusesAll() {
    String right = collaboration("\"id\":\"" + newId() + "\"");
    String wrong =
        collaboration(
            "\"interactions\":["
                + meeting("")
                + ","
                + meeting(",\"evidence\":[{\"label\":\"\"}]").replace("kommun-0980", "ingen")
                + ","
                + meeting("").replace("kommun-0980", "ingen")
                + "]");
    long before = events();
    Answer refused = send("", bundle(right + "," + wrong));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.json().required("added").asLong()).isZero();
    assertThat(places(refused))
        .containsExactly(
            "/collaborations/1/interactions/1/evidence/0/label",
            "/collaborations/1/interactions/2/participants/1/actor");
    assertThat(refused.pointers()).isEqualTo(places(refused));
    assertThat(send("?dryRun=true", bundle(right + "," + wrong)).status()).isEqualTo(422);
    assertThat(events()).isEqualTo(before);
  }

  @Test
  default void whatHasNoFaultGoesInWhereThatIsAskedFor() {
    String actor = newId();
    String actors =
        """
        {"id":"%s","kind":"BUSINESS","name":"Bolag"},{"id":"Fel Id","kind":"BUSINESS","name":"X"}
        """
            .formatted(actor);
    String right = collaboration("\"id\":\"" + newId() + "\"").replace("kommun-0980", actor);
    String wrong = collaboration("\"interactions\":[{}]");
    String bundle = bundle(actors, right + "," + wrong);
    Answer rehearsed = send("?mode=valid&dryRun=true", bundle);
    long before = events();
    Answer done = send("?mode=valid", bundle);
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.json().required("added").asLong()).isEqualTo(4);
    assertThat(rehearsed.json().required("added").asLong()).isEqualTo(4);
    assertThat(places(done))
        .contains("/actors/1/id", "/collaborations/1/interactions/0/date")
        .isEqualTo(places(rehearsed));
    assertThat(events()).isEqualTo(before + 4);
  }

  @Test
  default void neverAmends() {
    String id = newId();
    String there = "\"id\":\"" + id + "\",\"interactions\":[" + meeting(",\"id\":\"mote-1\"") + "]";
    assertTally(send("", bundle(collaboration(there))), 4, 0);
    assertThat(places(send("", bundle(collaboration(there.replace("Möte", "Annat"))))))
        .singleElement()
        .asString()
        .startsWith("/collaborations/0/interactions/0");
    String renamed = collaboration(there).replace("Forum", "Annat");
    assertThat(places(send("", bundle(renamed)))).containsExactly("/collaborations/0/title");
    service()
        .post(
            "/collaborations/" + id + "/interactions/mote-1/retract", "{\"reason\":\"Dubblett\"}");
    assertThat(places(send("", bundle(collaboration(there)))))
        .containsExactly("/collaborations/0/interactions/0");
  }

  @Test
  default void addsOnlyWhatIsMissing() {
    String id = "\"id\":\"" + newId() + "\"";
    assertTally(send("", bundle(collaboration(id))), 3, 0);
    String more = id + ",\"interactions\":[" + meeting("") + "," + meeting("") + "]";
    assertTally(send("", bundle(collaboration(more))), 1, 4);
    assertTally(send("", bundle(collaboration(more))), 0, 5);
  }

  @Test
  default void findsWhatHasNoIdByItsContent() {
    String title = newId();
    String first =
        collaboration("\"interactions\":[" + meeting(",\"estimated\":false") + "]")
            .replace("Forum", title);
    String otherwise =
        collaboration("\"interactions\":[" + meeting(",\"evidence\":[]") + "]")
            .replace("Forum", title)
            .replace("\"kommun-0980\"", "\"region-09\"");
    assertTally(send("", bundle(first)), 4, 0);
    assertTally(send("", bundle(otherwise)), 0, 4);
  }

  @Test
  default void theSameIdTwiceIsTheSameOrAFault() {
    String id = "\"id\":\"" + newId() + "\"";
    String twice = id + ",\"ambitions\":[{\"id\":\"a\",\"step\":3,\"by\":\"2030\"},";
    String same = collaboration(twice + "{\"id\":\"a\",\"step\":3,\"by\":\"2030\"}]");
    String other = collaboration(twice + "{\"id\":\"a\",\"step\":4,\"by\":\"2030\"}]");
    assertThat(places(send("", bundle(other))))
        .singleElement()
        .asString()
        .startsWith("/collaborations/0/ambitions/1");
    assertTally(send("", bundle(same + "," + same)), 4, 6);
  }

  @Test
  default void takesALifecycleInAnyOrder() {
    String lifecycle =
        """
        "lifecycle":[{"kind":"REOPENED","date":"2024-09"},{"kind":"CLOSED","date":"2024-06"},
         {"kind":"CLOSED","date":"2025-01","reason":"Klart"}],
        """;
    String dated = meeting("").replace("2024-05", "2024-10");
    assertTally(
        send("", bundle(collaboration(lifecycle + "\"interactions\":[" + dated + "]"))), 7, 0);
    String closed = meeting("").replace("2024-05", "2024-07");
    assertThat(
            places(
                send("", bundle(collaboration(lifecycle + "\"interactions\":[" + closed + "]")))))
        .containsExactly("/collaborations/0/interactions/0/date");
  }

  /** A batch of what is written ends in the middle of what is possible only together. */
  @Test
  default void aLifecycleIsNotTornByBatches() {
    String stays =
        IntStream.range(0, 197)
            .mapToObj(LocalDate.of(2024, 2, 1)::plusDays)
            .map(
                day ->
                    "{\"actor\":\"region-10\",\"joinedOn\":\"%s\",\"leftOn\":\"%s\"}"
                        .formatted(day, day.plusDays(1)))
            .collect(Collectors.joining(","));
    String lifecycle =
        """
        "lifecycle":[{"kind":"REOPENED","date":"2024-09"},{"kind":"CLOSED","date":"2024-06"},
         {"kind":"CLOSED","date":"2025-01"}]
        """;
    String many =
        collaboration("\"id\":\"" + newId() + "\"," + lifecycle)
            .replace("\"participants\":[", "\"participants\":[" + stays + ",");
    assertTally(send("?dryRun=true", bundle(many)), 203, 0);
    assertTally(send("", bundle(many)), 203, 0);
  }

  @Test
  default void moreLifecycleThanOneCommandTakesIsWrittenInTheOrderOfItsDays() {
    String lifecycle =
        IntStream.range(0, 240)
            .map(i -> 239 - i)
            .mapToObj(
                i ->
                    "{\"kind\":\"%s\",\"date\":\"%s\"}"
                        .formatted(
                            i % 2 == 0 ? "CLOSED" : "REOPENED",
                            LocalDate.of(2024, 2, 1).plusDays(i)))
            .collect(Collectors.joining(","));
    assertTally(
        send(
            "",
            bundle(collaboration("\"id\":\"" + newId() + "\",\"lifecycle\":[" + lifecycle + "]"))),
        243,
        0);
  }

  @Test
  default void actorsMayReferToEachOtherInAnyOrder() {
    String old = newId();
    String fresh = newId();
    String actors =
        """
        {"id":"%s","kind":"AUTHORITY","name":"Gamla","successor":"%s","validTo":"2024"},
        {"id":"%s","kind":"AUTHORITY","name":"Nya","aliases":["%s-alias"]},
        {"id":"%s","kind":"AUTHORITY","name":"Nya","aliases":["%s-alias"]}
        """
            .formatted(old, fresh + "-alias", fresh, fresh, fresh, fresh)
            .replace("i" + "-alias", "i-alias");
    assertTally(send("", bundle(actors, "")), 2, 1);
    assertTally(send("", bundle(actors, "")), 0, 3);
    Answer differs = send("", bundle(actors.replace("Nya", "Andra"), ""));
    assertThat(places(differs)).containsExactlyInAnyOrder("/actors/1/name", "/actors/2/name");
  }

  @Test
  default void aWithdrawnCollaborationTakesNothing() {
    String id = newId();
    send("", bundle(collaboration("\"id\":\"" + id + "\"")));
    service().post("/collaborations/" + id + "/withdraw", "{\"reason\":\"Dubblett\"}");
    assertThat(places(send("", bundle(collaboration("\"id\":\"" + id + "\"")))))
        .containsExactly("/collaborations/0");
    assertThat(places(sheet("", CSV + id + ",2024-05,MEETING,INFORMED,region-12,Möte,,\n")))
        .containsExactly("row 2");
  }

  @Test
  default void takesASpreadsheetIntoWhatIsThere() {
    String id = newId();
    String other = newId();
    send("", bundle(collaboration("\"id\":\"" + id + "\"")));
    send("", bundle(collaboration("\"id\":\"" + other + "\"")));
    String rows =
        """
        %s;2024-05;MEETING;INFORMED|DISCUSSED;region-12|kommun-0980:SPOKE;"'=Möte; ett";;
        %s;2024;WORKSHOP;LISTENED;region-12;Annat;Klart;Bild|Text https://a.se
        %s;2024-06;MEETING;INFORMED;region-12;Tredje;;
        """
            .formatted(id, other, id);
    String csv = "\uFEFF" + CSV.replace(',', ';') + rows;
    assertTally(sheet("?dryRun=true", csv), 3, 0);
    assertTally(sheet("", csv), 3, 0);
    assertTally(sheet("", csv), 0, 3);
  }

  @Test
  default void tellsFaultsOfASpreadsheetByRow() {
    String id = newId();
    send("", bundle(collaboration("\"id\":\"" + id + "\"")));
    String rows =
        """
        %s,2024-05,MEETING,INFORMED,region-12,"Två
        rader",,
        saknas,2024-05,MEETING,INFORMED,region-12,Möte,,
        %s,2024-05,PARTY,INFORMED,region-12|kommun-1280,Möte,,
        %s,2024-05,MEETING,INFORMED,region-12|kommun-1280,Möte,,
        """
            .formatted(id, id, id);
    Answer refused = sheet("", CSV + rows);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(places(refused)).containsExactlyInAnyOrder("row 4", "row 5", "row 6");
    assertThat(refused.response().body())
        .contains("participants, item 2: ")
        .contains("collaboration: there is no such collaboration");
    assertThat(places(sheet("", "collaboration,datum\n"))).contains("row 1");
  }

  @Test
  default void answersLaterWhereThatIsPreferred() {
    String bundle = bundle(collaboration("\"id\":\"" + newId() + "\""));
    Answer accepted = send("", bundle, "Prefer", "wait=1, respond-async");
    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.header("Preference-Applied")).isEqualTo("respond-async");
    JsonNode done = ended(accepted);
    assertThat(done.required("state").asString()).isEqualTo("DONE");
    assertThat(done.required("added").asLong()).isEqualTo(3);
    assertThat(done.required("endedAt").asString()).endsWith("Z");
    JsonNode refused = ended(send("", bundle("{}"), "Prefer", "respond-async"));
    assertThat(refused.required("state").asString()).isEqualTo("REFUSED");
    assertThat(refused.required("faults").size()).isPositive();
    JsonNode unreadable = ended(send("", "{", "Prefer", "respond-async"));
    assertThat(unreadable.required("state").asString()).isEqualTo("REFUSED");
    assertThat(service().send("GET", "/imports/saknas", "").status()).isEqualTo(404);
  }

  private JsonNode ended(Answer accepted) {
    String path = accepted.header("Location").substring("/api/v1".length());
    return await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> service().send("GET", path, "").json(),
            job -> !job.required("state").asString().equals("RUNNING"));
  }

  @Test
  default void keepsWhatBecameOfAnImport() {
    String bundle = bundle(collaboration("\"id\":\"" + newId() + "\""));
    Answer accepted = send("?dryRun=true", bundle, "Prefer", "respond-async");
    JsonNode before = ended(accepted);
    service()
        .book()
        .sql(
            "INSERT INTO ImportJob SELECT 'avbruten', 'alone', 'RUNNING', phase, 7, 9, dryRun, mode,"
                + " added, unchanged, faults, moreFaults, NULL, startedAt,"
                + " seenAt - INTERVAL '1' HOUR, NULL, sender FROM ImportJob WHERE id = ?")
        .param(before.required("id").asString())
        .update();
    restart();
    assertThat(ended(accepted)).isEqualTo(before);
    JsonNode interrupted = service().send("GET", "/imports/avbruten", "").json();
    assertThat(interrupted.required("state").asString()).isEqualTo("INTERRUPTED");
    assertThat(interrupted.required("detail").asString()).contains("send it again");
    service().book().sql("DELETE FROM ImportJob WHERE id = 'avbruten'").update();
  }

  @Test
  default void theSameKeyImportsOnce() {
    String bundle = bundle(collaboration("\"id\":\"" + newId() + "\""));
    String key = newId();
    Answer first = send("", bundle, "Idempotency-Key", key);
    assertTally(first, 3, 0);
    assertThat(send("", bundle, "Idempotency-Key", key).json()).isEqualTo(first.json());
    assertThat(send("", bundle("{}"), "Idempotency-Key", key).status()).isEqualTo(422);
    Answer later = send("", bundle, "Idempotency-Key", newId(), "Prefer", "respond-async");
    assertThat(later.status()).isEqualTo(202);
  }

  @Test
  default void fiftyTwinsImportOnceAndAreAnsweredTheSame() throws Exception {
    String bundle = bundle(collaboration("\"id\":\"" + newId() + "\""));
    String key = newId();
    long before = events();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> twins =
          senders.invokeAll(
              Collections.nCopies(50, () -> send("", bundle, "Idempotency-Key", key)));
      long first = 0;
      for (Future<Answer> twin : twins) {
        assertTally(twin.get(), 3, 0);
        first += twin.get().header("Idempotency-Replayed").isEmpty() ? 1 : 0;
      }
      assertThat(first).isEqualTo(1);
    }
    assertThat(events()).isEqualTo(before + 3);
  }

  @Test
  default void theSameKeyWithAnotherPreferenceIsRefused() {
    String bundle = bundle(collaboration("\"id\":\"" + newId() + "\""));
    String key = newId();
    assertTally(send("", bundle, "Idempotency-Key", key), 3, 0);
    assertThat(send("", bundle, "Idempotency-Key", key, "Prefer", "respond-async").status())
        .isEqualTo(422);
    String other = newId();
    ended(send("", bundle, "Idempotency-Key", other, "Prefer", "respond-async"));
    assertThat(send("", bundle, "Idempotency-Key", other).status()).isEqualTo(422);
  }

  @Test
  default void theSameKeyBeginsAnewWhatDidNotComeToItsEnd() {
    String bundle = bundle(collaboration("\"id\":\"" + newId() + "\""));
    String[] headers = {"Idempotency-Key", newId(), "Prefer", "respond-async"};
    Answer first = send("", bundle, headers);
    ended(first);
    Answer replayed = send("", bundle, headers);
    assertThat(replayed.id()).isEqualTo(first.id());
    assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
    service()
        .book()
        .sql("UPDATE ImportJob SET state = 'INTERRUPTED' WHERE id = ?")
        .param(first.id())
        .update();
    Answer anew = send("", bundle, headers);
    assertThat(anew.status()).isEqualTo(202);
    assertThat(anew.id()).isNotEqualTo(first.id());
    assertThat(ended(anew).required("unchanged").asLong()).isEqualTo(3);
    assertThat(send("", bundle, headers).id()).isEqualTo(anew.id());
  }

  @Test
  default void anErrorEndsAnImportToo() {
    Jobs jobs = service().bean(Jobs.class);
    ImportJob job =
        jobs.start(
            new Identity("somebody", null, Set.of(Role.ADMIN)),
            Mode.ALL,
            false,
            progress -> {
              throw new OutOfMemoryError("as in a test");
            });
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> jobs.find(job.id()).orElseThrow().state() == ImportJob.State.FAILED);
    assertThat(jobs.stands(job.id())).isFalse();
  }

  @Test
  default void tellsThatASpreadsheetCannotSayAll() {
    String id = newId();
    String there =
        "\"id\":\""
            + id
            + "\",\"interactions\":["
            + meeting(",\"id\":\"mote-1\",\"estimated\":true")
            + "]";
    assertTally(send("", bundle(collaboration(there))), 4, 0);
    Answer refused =
        sheet(
            "",
            "id,"
                + CSV
                + "mote-1,"
                + id
                + ",2024-05,MEETING,INFORMED|DISCUSSED,region-12|kommun-0980:SPOKE,Möte,,\n");
    assertThat(places(refused)).containsExactly("row 2");
    assertThat(refused.response().body()).contains("what a spreadsheet cannot say");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?mode=some", "?dryRun=1", "?dryrun=true", "?mode=all&mode=valid"})
  default void refusesBadParameters(String query) {
    assertThat(send(query, bundle("")).status()).isEqualTo(400);
  }

  @Test
  default void refusesWhatCannotBeRead() {
    assertThat(service().post("/imports", "x", "Content-Type", "text/plain").status())
        .isEqualTo(415);
    Answer unreadable = send("?mode=valid", "{\"actors\":[{\"id\":\"a\",}");
    assertThat(unreadable.status()).isEqualTo(400);
    assertThat(unreadable.pointers()).hasSize(1);
    assertThat(places(unreadable)).isEqualTo(unreadable.pointers());
    assertThat(send("", "").status()).isEqualTo(400);
    assertThat(send("", "[]").status()).isEqualTo(400);
    assertThat(places(send("", bundle("").replace("bundle/1", "bundle/9"))))
        .containsExactly("/format");
  }

  @Test
  default void capsTheFaultsThatAreListed() {
    String wrong =
        IntStream.range(0, 6_000).mapToObj(i -> "{\"id\":\"A\"}").collect(Collectors.joining(","));
    Answer refused = send("?dryRun=true", bundle(wrong, ""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().required("faults").size()).isEqualTo(10_000);
    assertThat(refused.json().required("moreFaults").asLong()).isEqualTo(8_000);
    assertThat(refused.pointers()).hasSize(200);
  }
}
