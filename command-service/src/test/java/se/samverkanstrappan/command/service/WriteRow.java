package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import se.samverkanstrappan.command.service.RunningService.Answer;

/** Asks one resource for every case; what is refused must leave the book as it was. */
final class WriteRow {
  private final WriteTable table;
  private final WriteResource template;
  private final WriteResource resource;
  private final RunningService service;
  private final Furnished furnished;
  private int version;
  private int events;
  private int asked;
  private Column last = Column.DONE;

  WriteRow(RunningService service, WriteResource template, WriteTable table) {
    this.service = service;
    this.template = template;
    this.table = table;
    this.furnished = Furnished.forWriting(service, template);
    this.resource = template.in(furnished::named);
    this.version = furnished.version();
    this.events = furnished.events();
  }

  void ask() {
    unreadable();
    badHeaders();
    notFound();
    conflicts();
    tooMuch();
    rules();
    done();
  }

  private void unreadable() {
    for (String bad : List.of("{\"a\":", "[]", "null", "", "{} {}")) {
      refused(Column.NOT_JSON, send(bad), 400, "unreadable", "");
    }
    String deep = "{\"a\":" + "[".repeat(50) + "]".repeat(50) + "}";
    refused(Column.TOO_DEEP, send(deep), 400, "unreadable", "");
    for (WriteResource.Spoilt wrong : resource.ofWrongTypes()) {
      refused(Column.WRONG_TYPE, send(wrong.body()), 400, "unreadable", wrong.pointer());
    }
    String unknown = resource.with("/no~1such~0field", "1");
    refused(Column.UNKNOWN_FIELD, send(unknown), 400, "unreadable", "/no~1such~0field");
    readOnly("version", "3");
    readOnly("recordedAt", "\"2024-01-01T00:00:00Z\"");
    if (!resource.has("id")) {
      readOnly("id", "\"other\"");
    }
    if (!resource.has("owner")) {
      readOnly("owner", "\"region-12\"");
    }
    values(Column.UNKNOWN_VALUE, resource.enums(), "\"NO_SUCH\"", "it has no field of that kind");
    for (String date : List.of("\"2023-02-29\"", "\"2024-13\"", "\"24-01-01\"", "\"\"")) {
      values(Column.NO_SUCH_DATE, resource.dates(), date, "it has no date");
    }
  }

  private void readOnly(String field, String value) {
    String body = resource.with("/" + field, value);
    refused(Column.READ_ONLY, send(body), 400, "unreadable", "/" + field);
  }

  private void values(Column column, List<String> pointers, String value, String ifNone) {
    for (String pointer : pointers) {
      refused(column, send(resource.with(pointer, value)), 400, "unreadable", pointer);
    }
    if (pointers.isEmpty()) {
      table.cannot(template.name(), column, ifNone);
    }
  }

  private void badHeaders() {
    for (String header : List.of("3", "W/\"3\"", "\"x\"", "\"1\", \"2\"")) {
      refused(Column.BAD_IF_MATCH, send("If-Match", header), 400, "unreadable", "");
    }
    for (String header : List.of("", "k".repeat(256))) {
      refused(Column.BAD_KEY, send("Idempotency-Key", header), 400, "unreadable", "");
    }
    for (String type : List.of("text/plain", "application/xml", "nonsense")) {
      refused(Column.MEDIA_TYPE, send("Content-Type", type), 415, "unsupported-media-type");
    }
    for (String type : List.of("text/html", "application/xml")) {
      refused(Column.NOT_ACCEPTABLE, send("Accept", type), 406, "not-acceptable");
    }
    for (String method : List.of("DELETE", "PATCH")) {
      Answer answer = service.send(method, resource.path(), resource.body());
      refused(Column.METHOD, answer, 405, "method-not-allowed");
      assertThat(answer.header("Allow")).contains(resource.method());
    }
  }

  private void notFound() {
    List<String> paths = WriteResource.withUnknownIds(template.path(), furnished::named);
    for (String path : paths) {
      Answer answer = service.send(resource.method(), path, resource.body());
      refused(Column.UNKNOWN_ID, answer, 404, "not-found");
    }
    if (paths.isEmpty()) {
      table.cannot(template.name(), Column.UNKNOWN_ID, "no id stands in the path");
    }
  }

  private void conflicts() {
    if (resource.has("id")) {
      String body = resource.with("/id", "\"" + furnished.taken(resource) + "\"");
      refused(Column.ID_TAKEN, send(body), 409, "id-taken", "/id");
    } else {
      table.cannot(template.name(), Column.ID_TAKEN, "no id is given");
    }
    Answer stale = send("If-Match", "\"" + (version + 7) + "\"");
    refused(Column.STALE, stale, 412, "version-mismatch");
  }

  private void tooMuch() {
    String body =
        resource.body()
            + " ".repeat(1_000_001 - resource.body().getBytes(StandardCharsets.UTF_8).length);
    refused(Column.TOO_LARGE, send(body), 413, "body-too-large");
  }

  private void rules() {
    for (String field : resource.required()) {
      broken(Column.REQUIRED, resource.without(field), field);
    }
    for (WriteResource.Rule rule : resource.rules()) {
      String[] pointers = rule.pointers().toArray(String[]::new);
      broken(Column.RULE, resource.with(rule.at(), rule.value()), pointers);
    }
    naming(Column.UNKNOWN_ACTOR, resource.actors(), "no actor is named in the body");
    naming(Column.UNKNOWN_TASK, resource.tasks(), "no assignment is named in the body");
  }

  private void naming(Column column, List<String> fields, String ifNone) {
    for (String field : fields) {
      broken(column, resource.with(field, "\"nobody\""), field);
    }
    if (fields.isEmpty()) {
      table.cannot(template.name(), column, ifNone);
    }
  }

  private void broken(Column column, String body, String... pointers) {
    refused(column, send(body), 422, "rules-broken", pointers);
  }

  private void done() {
    String key = UUID.randomUUID().toString();
    Answer done = send("Idempotency-Key", key);
    assertThat(done.status()).as(done.response().body()).isEqualTo(resource.done());
    assertThat(done.header("ETag")).isEqualTo("\"" + done.version() + "\"");
    assertThat(done.json().propertyNames()).containsExactly("id", "version", "recordedAt");
    assertThat(done.header("Location").startsWith("/api/v1/")).isEqualTo(done.status() == 201);
    assertThat(furnished.events()).isEqualTo(events + 1);
    table.tell(
        template.name(), Column.DONE, done.status() + (done.status() == 201 ? " + Location" : ""));

    Answer again = send("Idempotency-Key", key);
    assertThat(again.status()).isEqualTo(done.status());
    assertThat(again.response().body()).isEqualTo(done.response().body());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    table.tell(template.name(), Column.REPLAYED, "" + again.status());

    Answer other =
        service.send(
            resource.method(), resource.path(), resource.body() + " ", "Idempotency-Key", key);
    assertProblem(other, 422, "key-reused");
    table.tell(template.name(), Column.KEY_REUSED, "422");
    unchanged(done);
    assertThat(furnished.events()).isEqualTo(events + 1);
  }

  private void unchanged(Answer done) {
    if (resource.method().equals("PUT")) {
      Answer same = send(resource.body());
      assertThat(same.status()).isEqualTo(200);
      assertThat(same.json()).isEqualTo(done.json());
      table.tell(template.name(), Column.UNCHANGED, "200");
      Answer stale = send("If-Match", "\"" + (done.version() - 1) + "\"");
      assertProblem(stale, 412, "version-mismatch");
    } else {
      table.cannot(
          template.name(), Column.UNCHANGED, "what is posted again is recorded anew or refused");
    }
  }

  private Answer send(String body) {
    return service.send(resource.method(), resource.path(), body);
  }

  private Answer send(String header, String value) {
    return service.send(resource.method(), resource.path(), resource.body(), header, value);
  }

  private void refused(Column column, Answer answer, int status, String type, String... pointers) {
    try {
      assertProblem(answer, status, type);
      if (pointers.length > 0) {
        assertThat(answer.pointers()).containsExactlyInAnyOrder(pointers);
      }
      assertThat(furnished.events()).as("events in the book").isEqualTo(events);
      assertThat(furnished.version()).as("version").isEqualTo(version);
      asked = column == last ? asked + 1 : 1;
      last = column;
      table.tell(template.name(), column, status + (asked == 1 ? "" : " ×" + asked));
    } catch (AssertionError e) {
      table.fault(template.name(), column, answer, e);
      events = furnished.events();
      version = furnished.version();
    }
  }

  static void assertProblem(Answer answer, int status, String type) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().required("status").asInt()).isEqualTo(status);
    assertThat(answer.json().required("type").asString())
        .isEqualTo("urn:samverkanstrappan:problem:" + type);
    assertThat(answer.json().required("title").asString()).isNotBlank();
    assertThat(answer.json().required("correlationId").asString())
        .isEqualTo(answer.header("X-Correlation-Id"));
  }
}
