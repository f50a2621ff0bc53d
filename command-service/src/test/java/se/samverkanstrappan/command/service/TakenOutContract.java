package se.samverkanstrappan.command.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samverkanstrappan.command.publishing.EpochRaised;
import se.samverkanstrappan.command.service.RunningService.Answer;

/** What was redacted does not come back, whatever was at hand of it or is sent again. */
public interface TakenOutContract {
  String TAKEN_OUT = "Ottilia Wennergren";

  RunningService service();

  private String opened() {
    String id = "t" + UUID.randomUUID();
    written(
        service()
            .post(
                "/collaborations",
                "{\"id\":\"%s\",\"title\":\"T\",\"owner\":\"region-12\",\"openedOn\":\"2024\",\"form\":\"ONGOING\"}"
                    .formatted(id)));
    return id;
  }

  private static Answer written(Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isIn(200, 201);
    return answer;
  }

  private Answer redact(String id, long version, String field, String reason) {
    return service()
        .post(
            RedactionContract.REDACTIONS,
            """
            {"aggregate":"collaboration","id":"%s","reason":"%s",
             "events":[{"version":%d,"fields":["%s"]}]}
            """
                .formatted(id, reason, version, field));
  }

  private List<String> stored(String id) {
    return service()
        .book()
        .sql(
            "SELECT payload FROM DomainEventEntry WHERE aggregateIdentifier = ?"
                + " ORDER BY sequenceNumber")
        .param("collaboration/" + id)
        .query((row, number) -> new String(row.getBytes(1), UTF_8))
        .list();
  }

  private void pause(String id) {
    written(
        service()
            .post(
                "/collaborations/" + id + "/pause",
                "{\"id\":\"p\",\"date\":\"2024-05\",\"reason\":\"%s är sjuk\"}"
                    .formatted(TAKEN_OUT)));
  }

  /** A lifecycle entry keeps its reason when it is amended: it is taken from what is at hand. */
  @Test
  default void whatWasAtHandBeforeIsNotUsed() {
    String id = opened();
    pause(id);
    Cache cache = service().bean("freshAggregates", Cache.class);
    String stream = "collaboration/" + id;
    Object atHand = cache.get(stream);
    for (int i = 0; atHand == null && i < 100; i++) {
      // It may be gone after any garbage collection.
      String title = "{\"title\":\"T%d\",\"openedOn\":\"2024\",\"form\":\"ONGOING\"}".formatted(i);
      written(service().put("/collaborations/" + id, title));
      atHand = cache.get(stream);
    }
    assertThat(atHand).isNotNull();
    written(redact(id, 2, "/reason", "Artikel 17"));

    // As a command under way does when it ends, and as another instance still has it.
    cache.put(stream, atHand);
    written(
        service()
            .put(
                "/collaborations/" + id + "/entries/p",
                "{\"kind\":\"PAUSED\",\"date\":\"2024-06\",\"reason\":\"Fel dag\"}"));

    assertThat(stored(id)).hasSizeGreaterThan(2).noneMatch(each -> each.contains(TAKEN_OUT));
  }

  private static String bundle(String id, int meetings) {
    String meeting =
        """
        {"id":"m%d","date":"2024-05","form":"MEETING","observations":["INFORMED"],
         "participants":[{"actor":"region-12"},{"actor":"kommun-0980"}],"summary":"%s"}
        """;
    return """
    {"format":"samverkanstrappan-bundle/1","actors":[],"assignments":[],"collaborations":[
     {"id":"%s","title":"T","owner":"region-12","openedOn":"2024","form":"ONGOING","areas":[],
      "counties":[],"participants":[{"id":"a","actor":"region-12","joinedOn":"2024"},
      {"id":"b","actor":"kommun-0980","joinedOn":"2024"}],"interactions":[%s]}]}
    """
        .formatted(
            id,
            IntStream.range(0, meetings)
                .mapToObj(i -> meeting.formatted(i, TAKEN_OUT + " " + i))
                .collect(Collectors.joining(",")));
  }

  @Test
  default void sentAgainItIsToldToDifferAndStaysOut() {
    String id = "t" + UUID.randomUUID();
    String original = bundle(id, 1);
    written(service().post("/imports", original));
    written(redact(id, 4, "/interaction/summary", "Artikel 17"));

    Answer again = service().post("/imports", original);

    assertThat(again.status()).as(again.response().body()).isEqualTo(422);
    assertThat(again.json().required("faults").values())
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.required("pointer").asString())
                    .startsWith("/collaborations/0/interactions/0"));
    assertThat(stored(id)).hasSize(4).noneMatch(each -> each.contains(TAKEN_OUT));
  }

  @Test
  default void snapshotsOfItAreForgottenAlsoWhereTheyAreStoredLate() {
    String id = "t" + UUID.randomUUID();
    written(service().post("/imports", bundle(id, 210)));
    // Whoever reads so many events asks for a snapshot.
    pause(id);
    await().until(() -> !snapshots(id).isEmpty());
    Map<String, Object> late = snapshots(id).getFirst();
    written(redact(id, 4, "/interaction/summary", "Artikel 17"));
    assertThat(snapshots(id)).isEmpty();

    String columns = String.join(", ", late.keySet());
    String values = late.keySet().stream().map(each -> "?").collect(Collectors.joining(", "));
    JdbcClient book = service().book();
    book.sql("INSERT INTO SnapshotEventEntry (" + columns + ") VALUES (" + values + ")")
        .params(new ArrayList<>(late.values()))
        .update();
    service().beans(EpochRaised.class).forEach(each -> each.complete(2));

    assertThat(snapshots(id)).isEmpty();
    written(
        service()
            .post("/collaborations/" + id + "/interactions/m0/retract", "{\"reason\":\"Slut\"}"));
    assertThat(stored(id)).noneMatch(each -> each.contains(TAKEN_OUT + " 0\""));
  }

  private List<Map<String, Object>> snapshots(String id) {
    return service()
        .book()
        .sql("SELECT * FROM SnapshotEventEntry WHERE aggregateIdentifier = ?")
        .param("collaboration/" + id)
        .query()
        .listOfRows();
  }

  @Test
  default void aReasonThatSaysItIsRefused() {
    String id = opened();
    pause(id);

    Answer refused = redact(id, 2, "/reason", "Det stod: " + TAKEN_OUT + " ÄR sjuk, i klartext");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.pointers()).containsExactly("/reason");
    assertThat(stored(id).get(1)).contains(TAKEN_OUT);
  }

  @Test
  default void whileOthersLogNobodyIsRefusedAndAllOfItIsOut() throws Exception {
    String id = "t" + UUID.randomUUID();
    int texts = 8;
    written(service().post("/imports", bundle(id, texts)));
    String meeting =
        """
        {"date":"2024-06","form":"MEETING","observations":["INFORMED"],
         "participants":[{"actor":"region-12"},{"actor":"kommun-0980"}],"summary":"Nytt"}
        """;
    List<Callable<Answer>> acts = new ArrayList<>();
    for (int i = 0; i < texts; i++) {
      int version = 4 + i;
      acts.add(() -> redact(id, version, "/interaction/summary", "Artikel 17"));
      acts.add(() -> service().post("/collaborations/" + id + "/interactions", meeting));
      acts.add(() -> service().post("/collaborations/" + id + "/interactions", meeting));
    }

    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> each : senders.invokeAll(acts)) {
        assertThat(each.get().status()).as(each.get().response().body()).isEqualTo(201);
      }
    }

    assertThat(stored(id))
        .hasSize(3 + texts + 2 * texts)
        .noneMatch(each -> each.contains(TAKEN_OUT));
  }
}
