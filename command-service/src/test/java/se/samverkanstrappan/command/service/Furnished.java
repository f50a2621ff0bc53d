package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import se.samverkanstrappan.command.service.RunningService.Answer;

/**
 * Something in the book for a write to be about.
 *
 * @param names what stands for the names in braces
 * @param stream of what the write is about
 */
record Furnished(RunningService service, Map<String, String> names, String stream) {
  private static final List<String> ENTRIES =
      List.of(
          "/participants",
          "{\"id\":\"stay-1\",\"actor\":\"region-12\",\"joinedOn\":\"2020\"}",
          "/participants",
          "{\"id\":\"stay-2\",\"actor\":\"region-09\",\"joinedOn\":\"2020\"}",
          "/roles",
          "{\"id\":\"role-1\",\"actor\":\"region-12\",\"role\":\"INITIATOR\",\"from\":\"2021\"}",
          "/obstacles",
          "{\"id\":\"obstacle-1\",\"kind\":\"OTHER\",\"raisedOn\":\"2021\",\"description\":\"X\"}",
          "/interactions",
          """
          {"id":"meeting-1","date":"2021-05","form":"MEETING","observations":["INFORMED"],
           "participants":[{"actor":"region-12"},{"actor":"region-09"}],"summary":"Möte"}
          """);

  /** What the resource needs. */
  static Furnished forWriting(RunningService service, WriteResource resource) {
    String assignment = assignment(service);
    String kind = resource.path().split("/")[1];
    String id =
        switch (kind) {
          case "actors" -> post(service, "/actors", "{\"kind\":\"ACADEMIA\",\"name\":\"N\"}").id();
          case "assignments" -> assignment;
          default -> collaboration(service, resource.before());
        };
    Map<String, String> names =
        new HashMap<>(
            Map.of(
                "{id}", id,
                "{actor}", "region-12",
                "{entry}", "role-1",
                "{interaction}", "meeting-1",
                "{obstacle}", "obstacle-1",
                "{report}", "slut",
                "{assignment}", assignment,
                "{new}", "new-" + UUID.randomUUID()));
    names.putAll(SentFollowUp.of(assignment, "Uppdrag").names());
    return new Furnished(service, names, kind.substring(0, kind.length() - 1) + "/" + id);
  }

  static String collaboration(RunningService service, List<String> more) {
    String opening =
        "{\"title\":\"T\",\"owner\":\"region-12\",\"openedOn\":\"2020\",\"form\":\"ONGOING\"}";
    String id = post(service, "/collaborations", opening).id();
    for (List<String> posted : List.of(ENTRIES, more)) {
      for (int i = 0; i < posted.size(); i += 2) {
        post(service, "/collaborations/" + id + posted.get(i), posted.get(i + 1));
      }
    }
    return id;
  }

  static String assignment(RunningService service) {
    return post(
            service,
            "/assignments",
            """
            {"title":"T","decidedOn":"2022","commissionedBy":"region-12",
             "tasks":[{"id":"stod","text":"T"}],
             "reports":[{"id":"slut","kind":"FINAL","dueOn":"2028"}]}
            """)
        .id();
  }

  private static Answer post(RunningService service, String path, String body) {
    Answer answer = service.post(path, body);
    assertThat(answer.status()).as("%s %s", path, body).isBetween(200, 201);
    return answer;
  }

  String named(String text) {
    String all = text;
    for (Map.Entry<String, String> each : names.entrySet()) {
      all = all.replace(each.getKey(), each.getValue());
    }
    return all;
  }

  /** An id that is taken where one of the resource's kind is to be given. */
  String taken(WriteResource resource) {
    boolean entry = resource.path().startsWith("/collaborations/");
    return entry ? "role-1" : Objects.requireNonNull(names.get("{id}"));
  }

  int events() {
    return count("SELECT COUNT(*) FROM DomainEventEntry");
  }

  int version() {
    return count(
        "SELECT COUNT(*) FROM DomainEventEntry WHERE aggregateIdentifier = '" + stream + "'");
  }

  private int count(String sql) {
    return service.book().sql(sql).query(Integer.class).single();
  }
}
