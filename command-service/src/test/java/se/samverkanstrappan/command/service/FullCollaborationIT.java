package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.command.collaboration.BookedCollaborations;
import se.samverkanstrappan.command.collaboration.entry.NewEntry;
import se.samverkanstrappan.command.collaboration.importentries.ImportEntries;
import se.samverkanstrappan.command.collaboration.importentries.Imported;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.service.RunningService.Answer;

/**
 * A collaboration with as much in it as there may be: 500 participants, 10 000 interactions and 10
 * 000 other entries. What it must be is asserted; how long it takes is only told.
 */
class FullCollaborationIT {
  private static final long SEED = 20_261_120;
  private static final int BIGGEST_SNAPSHOT = 1_000_000;
  private static final int ROOM = 100;
  private static final int TIMES = 50;
  private static final String MEETING =
      """
      {"date":"2020-05-%02d","form":"MEETING","observations":["INFORMED"],
       "participants":[{"actor":"full-0"},{"actor":"full-499"}],"summary":"Möte %d"%s}
      """;

  @TempDir private Path folder;

  @Test
  void staysQuickAndSmall() {
    RunningService service = start();
    List<String> actors = actors(service);
    String full = opened(service);
    fill(service, full, new FullCollaboration(SEED, actors, assignment(service)));
    String small = opened(service);
    send(service, small, new FullCollaboration(SEED, actors.subList(0, 1), "").stays());
    send(service, small, List.of(new FullCollaboration(SEED, actors, "").stays().getLast()));

    tell("a small one, interaction logged", TIMES, i -> log(service, small, i));
    tell("interaction logged", TIMES, i -> log(service, full, i));
    tell("interaction amended", TIMES, i -> amend(service, full, i, 1000));
    tell("cold: interaction amended", 10, i -> cold(service, full, i));
    tell("stay amended", 20, i -> amendStay(service, full, i));
    tell("left", 20, i -> leave(service, full, i, "2024-01-02", 200));
    tell("refused to leave", 20, i -> leave(service, full, 100 + i, "2000-12-31", 422));
    tell("opening moved", 20, i -> move(service, full, 1950 + i % 50 + "", 200));
    tell("refused to move the opening", 20, i -> move(service, full, "2010-01-" + (10 + i), 422));
    tell("paused or resumed", FullCollaboration.TURNS, i -> turn(service, full, i));
    Answer more = log(service, full, TIMES);
    IntStream.range(TIMES + 1, ROOM).forEach(i -> log(service, full, i));
    assertThat(more.status()).isEqualTo(201);
    assertThat(log(service, full, ROOM).pointers()).containsExactly("");
    memory(service, full);
    snapshots(service, full);
    service.close();
    restarted(full, more.version() + ROOM - TIMES - 1);
  }

  private RunningService start() {
    return RunningService.on("jdbc:h2:file:" + folder.resolve("book"), RunningService.TESTABLE);
  }

  private static List<String> actors(RunningService service) {
    List<String> actors = new ArrayList<>();
    for (int i = 0; i < FullCollaboration.PARTICIPANTS; i++) {
      String actor = "{\"id\":\"full-" + i + "\",\"kind\":\"ACADEMIA\",\"name\":\"N\"}";
      actors.add(service.post("/actors", actor).id());
    }
    return actors;
  }

  private static String assignment(RunningService service) {
    String tasks =
        IntStream.range(0, FullCollaboration.TASKS)
            .mapToObj(i -> "{\"id\":\"t" + i + "\",\"text\":\"T\"}")
            .collect(Collectors.joining(","));
    return service
        .post(
            "/assignments",
            "{\"title\":\"T\",\"decidedOn\":\"2000\",\"commissionedBy\":\"region-12\",\"tasks\":["
                + tasks
                + "]}")
        .id();
  }

  private static String opened(RunningService service) {
    String opening =
        "{\"title\":\"T\",\"owner\":\"region-12\",\"openedOn\":\"2000\",\"form\":\"ONGOING\"}";
    return service.post("/collaborations", opening).id();
  }

  private static void fill(RunningService service, String full, FullCollaboration entries) {
    long before = System.nanoTime();
    send(service, full, entries.stays());
    send(service, full, entries.others());
    send(service, full, entries.interactions(FullCollaboration.INTERACTIONS - ROOM));
    System.out.printf("%-32s %d ms%n", "filled", (System.nanoTime() - before) / 1_000_000);
  }

  private static void send(RunningService service, String collaboration, List<NewEntry> entries) {
    CommandGateway gateway = service.bean(CommandGateway.class);
    for (int from = 0; from < entries.size(); from += ImportEntries.MOST) {
      int to = Math.min(entries.size(), from + ImportEntries.MOST);
      Imported imported =
          gateway.sendAndWait(new ImportEntries(collaboration, entries.subList(from, to)));
      assertThat(imported.added()).isEqualTo(to - from);
    }
  }

  private static Answer log(RunningService service, String id, int i) {
    String body = MEETING.formatted(1 + i % 28, i, ",\"id\":\"log-" + i + "\"");
    return service.post("/collaborations/" + id + "/interactions", body);
  }

  private static Answer amend(RunningService service, String id, int i, int more) {
    String body = MEETING.formatted(1 + i % 28, i + more, ",\"reason\":\"Fel\"");
    return accepted(service.put("/collaborations/" + id + "/interactions/log-" + i, body));
  }

  private static Answer cold(RunningService service, String id, int i) {
    service.bean("freshAggregates", Cache.class).removeAll();
    return amend(service, id, i, 2000);
  }

  private static Answer amendStay(RunningService service, String id, int i) {
    String actor = "full-" + (200 + i);
    String body =
        "{\"actor\":\"" + actor + "\",\"joinedOn\":\"2000\",\"leftOn\":\"2024\",\"reason\":\"r\"}";
    return accepted(service.put("/collaborations/" + id + "/entries/stay-" + actor, body));
  }

  private static Answer leave(RunningService service, String id, int i, String on, int status) {
    String path = "/collaborations/" + id + "/participants/full-" + i + "/leave";
    Answer answer = service.post(path, "{\"leftOn\":\"" + on + "\"}");
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    return answer;
  }

  private static Answer move(RunningService service, String id, String opening, int status) {
    String body = "{\"title\":\"T\",\"openedOn\":\"" + opening + "\",\"form\":\"ONGOING\"}";
    Answer answer = service.put("/collaborations/" + id, body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    return answer;
  }

  private static Answer turn(RunningService service, String id, int i) {
    String body =
        "{\"date\":\"2025-%02d-%02d\",\"reason\":\"r\"}".formatted(1 + i / 25, 1 + i % 25);
    String path = "/collaborations/" + id + (i % 2 == 0 ? "/pause" : "/resume");
    return accepted(service.post(path, body));
  }

  private static Answer accepted(Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer;
  }

  private static void tell(String what, int times, IntFunction<Answer> request) {
    long[] micros = new long[times];
    for (int i = 0; i < times; i++) {
      long before = System.nanoTime();
      Answer answer = request.apply(i);
      micros[i] = (System.nanoTime() - before) / 1000;
      assertThat(answer.status()).isLessThan(500);
    }
    Arrays.sort(micros);
    System.out.printf(
        "%-32s median %6.1f ms, 99 %% %6.1f ms, most %6.1f ms%n",
        what,
        micros[times / 2] / 1000.0,
        micros[times * 99 / 100] / 1000.0,
        micros[times - 1] / 1000.0);
  }

  private static void memory(RunningService service, String id) {
    BookedCollaborations book = service.bean(BookedCollaborations.class);
    List<Object> kept = new ArrayList<>();
    kept.add(book.read(id));
    long before = used();
    IntStream.range(0, 5).forEach(i -> kept.add(book.read(id)));
    System.out.printf("%-32s %d KB%n", "state in memory", (used() - before) / 5 / 1024);
    assertThat(kept).hasSize(6);
    var entries = book.read(id).entries();
    assertThat(entries.count(EntryKind.INTERACTION)).isEqualTo(FullCollaboration.INTERACTIONS);
    assertThat(entries.count(EntryKind.STAY)).isEqualTo(FullCollaboration.PARTICIPANTS);
    assertThat(entries.count())
        .isEqualTo(FullCollaboration.INTERACTIONS + FullCollaboration.OTHERS);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void snapshots(RunningService service, String id) {
    int bytes =
        service
            .book()
            .sql(
                "SELECT OCTET_LENGTH(payload) FROM SnapshotEventEntry WHERE aggregateIdentifier ="
                    + " ?")
            .param("collaboration/" + id)
            .query(Integer.class)
            .single();
    System.out.printf("%-32s %d bytes%n", "snapshot", bytes);
    assertThat(bytes).isLessThan(BIGGEST_SNAPSHOT);
  }

  private void restarted(String full, long version) {
    try (RunningService service = start()) {
      tell("first after a restart", 1, i -> amend(service, full, i, 3000));
      tell("then", 20, i -> amend(service, full, i + 1, 3000));
      assertThat(amend(service, full, 0, 3000).version()).as("nothing new").isEqualTo(version + 21);
    }
  }
}
