package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import se.samverkanstrappan.command.service.RunningService.Answer;

/**
 * Asks imports for every case. What is wrong with an element is a fault of the file, told together
 * with all others as a broken rule, also where another write could not have read it.
 */
final class ImportRow {
  static final String NAME = "POST /imports";
  private static final String PATH = "/imports";
  private static final String FIRST = "/collaborations/0";

  private final RunningService service;
  private final WriteTable table;
  private final String bundle =
      """
      {"format":"samverkanstrappan-bundle/1","actors":[],"assignments":[{"id":"u%1$s","title":"U",
        "decidedOn":"2022","commissionedBy":"region-12","responsible":[],"cooperating":[],
        "tasks":[{"id":"stod","text":"T"}],"reports":[],"ambitions":[]}],
       "collaborations":[{"id":"c%1$s","title":"T","owner":"region-12","openedOn":"2020",
        "form":"ONGOING","areas":[],"counties":[],
        "participants":[{"actor":"region-12","joinedOn":"2020"}],
        "links":[{"assignment":"u%1$s","task":"stod","from":"2022"}]}]}
      """
          .formatted(UUID.randomUUID());
  private int events;
  private int asked;
  private Column last = Column.DONE;

  ImportRow(RunningService service, WriteTable table) {
    this.service = service;
    this.table = table;
    this.events = events();
  }

  void ask() {
    unreadable();
    headers();
    elements();
    done();
    cannot();
  }

  private void unreadable() {
    for (String bad : List.of("{\"a\":", "[]", "null", "", "{} {}")) {
      refused(Column.NOT_JSON, service.post(PATH, bad), 400, "unreadable");
    }
    String deep = "{\"actors\":" + "[".repeat(60) + "]".repeat(60) + "}";
    refused(Column.TOO_DEEP, service.post(PATH, deep), 400, "unreadable");
  }

  private void headers() {
    for (String key : List.of("", "k".repeat(256))) {
      refused(Column.BAD_KEY, send("Idempotency-Key", key), 400, "unreadable");
    }
    for (String type : List.of("text/plain", "application/xml", "nonsense")) {
      refused(Column.MEDIA_TYPE, send("Content-Type", type), 415, "unsupported-media-type");
    }
    for (String type : List.of("text/html", "application/xml")) {
      refused(Column.NOT_ACCEPTABLE, send("Accept", type), 406, "not-acceptable");
    }
    for (String method : List.of("PUT", "DELETE", "PATCH")) {
      refused(Column.METHOD, service.send(method, PATH, bundle), 405, "method-not-allowed");
    }
  }

  private void elements() {
    String title = "\"title\":\"T\"";
    faulty(Column.WRONG_TYPE, title, "\"title\":7", FIRST + "/title");
    faulty(Column.UNKNOWN_FIELD, title, title + ",\"x\":1", FIRST + "/x");
    faulty(Column.READ_ONLY, title, title + ",\"version\":1", FIRST + "/version");
    faulty(Column.UNKNOWN_VALUE, "ONGOING", "NO_SUCH", FIRST + "/form");
    faulty(Column.NO_SUCH_DATE, "\"2020\",\n", "\"2023-02-29\",", FIRST + "/openedOn");
    faulty(Column.REQUIRED, title + ",\"owner\"", "\"owner\"", FIRST + "/title");
    String joined = FIRST + "/participants/0";
    faulty(Column.RULE, "joinedOn\":\"2020", "joinedOn\":\"2019", joined + "/joinedOn");
    String actor = "{\"actor\":\"region-12";
    faulty(Column.UNKNOWN_ACTOR, actor, "{\"actor\":\"nobody", joined + "/actor");
    String link = "\"task\":\"stod\"";
    faulty(Column.UNKNOWN_TASK, link, "\"task\":\"none\"", FIRST + "/links/0/task");
  }

  private void faulty(Column column, String from, String to, String pointer) {
    String body = bundle.replace(from, to);
    assertThat(body).as(column.title()).isNotEqualTo(bundle);
    refused(column, service.post(PATH, body), 422, "rules-broken", pointer);
  }

  private void done() {
    String key = UUID.randomUUID().toString();
    Answer done = send("Idempotency-Key", key);
    assertTally(done, 4, 0);
    Answer later = send("Prefer", "respond-async");
    assertThat(later.status()).isEqualTo(202);
    assertThat(later.header("Location")).startsWith("/api/v1/imports/");
    table.tell(NAME, Column.DONE, "200, 202 + Location");
    Answer again = send("Idempotency-Key", key);
    assertThat(again.response().body()).isEqualTo(done.response().body());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    table.tell(NAME, Column.REPLAYED, "200");
    events += 4;
    Answer other = service.post(PATH, bundle + " ", "Idempotency-Key", key);
    refused(Column.KEY_REUSED, other, 422, "key-reused");
    assertTally(service.post(PATH, bundle), 0, 4);
    table.tell(NAME, Column.UNCHANGED, "200");
    faulty(Column.ID_TAKEN, "\"title\":\"T\"", "\"title\":\"X\"", FIRST + "/title");
  }

  private static void assertTally(Answer answer, long added, long unchanged) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.json().required("added").asLong()).isEqualTo(added);
    assertThat(answer.json().required("unchanged").asLong()).isEqualTo(unchanged);
  }

  private void cannot() {
    String noVersion = "an import is of many things and has no version";
    table.cannot(NAME, Column.BAD_IF_MATCH, noVersion);
    table.cannot(NAME, Column.STALE, noVersion);
    table.cannot(NAME, Column.UNKNOWN_ID, "no id stands in the path");
    table.cannot(NAME, Column.TOO_LARGE, "413 over 1 GB: shown with a lower limit by another test");
    table.cannot(NAME, Column.RACE_LOST, ResourceStatusContract.SHOWN_FOR_ONE);
    table.cannot(NAME, Column.NO_BOOK, ResourceStatusContract.SHOWN_FOR_ONE);
  }

  private Answer send(String header, String value) {
    return service.post(PATH, bundle, header, value);
  }

  private int events() {
    return service
        .book()
        .sql("SELECT COUNT(*) FROM DomainEventEntry")
        .query(Integer.class)
        .single();
  }

  private void refused(Column column, Answer answer, int status, String type, String... pointers) {
    try {
      WriteRow.assertProblem(answer, status, type);
      if (pointers.length > 0) {
        assertThat(answer.pointers()).containsExactlyInAnyOrder(pointers);
      }
      assertThat(events()).as("events in the book").isEqualTo(events);
      asked = column == last ? asked + 1 : 1;
      last = column;
      table.tell(NAME, column, status + (asked == 1 ? "" : " ×" + asked));
    } catch (AssertionError e) {
      table.fault(NAME, column, answer, e);
      events = events();
    }
  }
}
