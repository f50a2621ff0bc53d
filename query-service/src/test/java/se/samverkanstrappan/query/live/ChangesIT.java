package se.samverkanstrappan.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samverkanstrappan.query.live.LiveService.PATIENCE;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.streams.Recorded;

/** What clients of the whole service are told, on a real broker. */
class ChangesIT {
  @SuppressWarnings("NullAway.Init")
  private LiveService service;

  private final List<Listener> listeners = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    service =
        LiveService.start(
            "--samverkanstrappan.live.heartbeat=1s",
            "--samverkanstrappan.live.streams=60",
            "--samverkanstrappan.live.messages=3000");
  }

  @AfterEach
  void stop() throws IOException {
    for (Listener each : listeners) {
      each.close();
    }
    service.close();
  }

  @Test
  void tellsEveryoneEverythingOnceThoughOneNeverReads() throws Exception {
    try (Socket silent = new Socket()) {
      silent.setReceiveBufferSize(4096);
      silent.connect(new InetSocketAddress("127.0.0.1", service.port()));
      silent
          .getOutputStream()
          .write(
              "GET /api/v1/changes HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      List<Listener> all = IntStream.range(0, 50).mapToObj(i -> listen(null, "")).toList();
      all.forEach(ChangesIT::awaitId);

      for (String id : List.of("forum", "council", "table")) {
        service.broker().publish(Recorded.collaborationOfTwo(id));
        service.log(id, 6, 1000);
      }

      for (Listener each : all) {
        await().atMost(PATIENCE).until(() -> each.told("log").size() >= 3 * 1005);
        awaitPlacement(each, "council", 1005);
        assertThat(each.told()).doesNotHaveDuplicates();
        assertThat(each.told("log")).hasSize(3 * 1005).doesNotHaveDuplicates();
        assertThat(each.told("reset")).isEmpty();
        assertThat(versions(each.told("log"), "table")).isSorted().hasSize(1005);
      }
      assertThat(service.stop()).isLessThan(Duration.ofSeconds(5));
      all.forEach(each -> await().atMost(PATIENCE).until(each::ended));
    }
  }

  @Test
  void tellsWhatWasLoggedAndWhereItStands() throws Exception {
    Listener everything = listen(null, "");
    Listener other = listen(null, "?collaboration=council");
    awaitId(everything);
    awaitId(other);
    String before = other.lastId();

    service.broker().publish(Recorded.collaborationOfTwo("forum"));

    awaitPlacement(everything, "forum", 5);
    assertThat(everything.told("log"))
        .hasSize(5)
        .first()
        .asString()
        .startsWith("{\"collaboration\":\"forum\",\"version\":1,\"type\":\"collaboration.opened\"");
    await().atMost(PATIENCE).until(() -> !everything.told("signal").isEmpty());
    assertThat(everything.told("signal"))
        .anySatisfy(
            each ->
                assertThat(each).contains("\"code\":\"NO_PROCESS_LEADER\"", "\"state\":\"BEGUN\""));
    assertThat(everything.told("placement").getLast())
        .contains("\"title\":\"Two of forum\"", "\"placement\":{\"rule\":\"2026-1\"");
    // A heartbeat brings its place up to date all the same.
    await().atMost(PATIENCE).until(() -> !other.lastId().equals(before) && other.comments() > 0);
    assertThat(other.told()).isEmpty();
  }

  @Test
  void goesOnAfterADisconnectAndAfterARestart() throws Exception {
    Listener first = listen(null, "");
    awaitId(first);
    service.broker().publish(Recorded.collaborationOfTwo("forum"));
    service.log("forum", 6, 10);
    await().atMost(PATIENCE).until(() -> first.told("log").size() == 15);
    awaitPlacement(first, "forum", 15);
    first.close();

    List<Listener.Told> told = new ArrayList<>(first.told().subList(0, 9));
    service.log("forum", 16, 10);
    service.stop();
    service.log("forum", 26, 10);
    service.run();
    Listener second = listen(told.getLast().id(), "");
    await().atMost(PATIENCE).until(() -> second.told("log").contains(lastLog(second, 35)));
    awaitPlacement(second, "forum", 35);
    told.addAll(second.told());

    assertThat(second.told("reset")).isEmpty();
    assertThat(told).doesNotHaveDuplicates();
    assertThat(versions(told.stream().map(Listener.Told::data).toList(), "forum").stream())
        .containsAll(IntStream.rangeClosed(1, 35).boxed().toList());
    assertThat(told.stream().filter(each -> each.event().equals("log"))).hasSize(35);
  }

  @Test
  void resetsWhereItCannotGoOn() throws Exception {
    Listener nonsense = listen("nonsense", "");
    await().atMost(PATIENCE).until(() -> nonsense.told("reset").size() == 1);
    String early = nonsense.lastId();
    service.broker().publish(Recorded.collaborationOfTwo("forum"));
    service.log("forum", 6, 6000);
    await().atMost(PATIENCE).until(() -> nonsense.told("log").contains(lastLog(nonsense, 6005)));
    awaitPlacement(nonsense, "forum", 6005);

    Listener late = listen(early, "");
    await().atMost(PATIENCE).until(() -> late.told("reset").size() == 1);
    service.log("forum", 6006, 1);
    await().atMost(PATIENCE).until(() -> !late.told("log").isEmpty());
    assertThat(late.told("log")).hasSize(1);
  }

  @Test
  void goesOnWhenKafkaIsBackAndBeginsAnewOnAnother() throws Exception {
    Listener listener = listen(null, "");
    awaitId(listener);
    service.broker().publish(Recorded.collaborationOfTwo("forum"));
    await().atMost(PATIENCE).until(() -> listener.told("log").size() == 5);
    service.stopBroker();
    int comments = listener.comments();
    await().atMost(PATIENCE).until(() -> listener.comments() > comments + 1);
    service.startBroker();
    service.log("forum", 6, 3);
    await().atMost(PATIENCE).until(() -> listener.told("log").size() == 8);
    assertThat(listener.told("reset")).isEmpty();

    service.replaceBroker();
    service.broker().publish(Recorded.collaborationOfTwo("forum"));
    await().atMost(PATIENCE).until(() -> listener.told("reset").size() == 1);
    service.log("forum", 6, 1);
    await().atMost(PATIENCE).until(() -> listener.told("log").getLast().contains("\"version\":6"));
  }

  @Test
  void staysOpenWhereKafkaIsGoneFromTheStart() throws Exception {
    service.stop();
    service.stopBroker();
    service.run();
    Listener listener = listen(null, "");
    await().atMost(PATIENCE).until(() -> listener.comments() > 1);
    assertThat(listener.told()).isEmpty();

    service.startBroker();
    await().atMost(PATIENCE).until(() -> listener.told("reset").size() == 1);
    service.broker().publish(Recorded.collaborationOfTwo("forum"));
    await().atMost(PATIENCE).until(() -> listener.told("log").size() == 5);
  }

  @Test
  void letsNoMoreListenThanMayAndForgetsThoseWhoWent() throws Exception {
    for (int i = 0; i < 60; i++) {
      assertThat(listen(null, "").status()).isEqualTo(200);
    }
    assertThat(Listener.to(service.port()).status()).isEqualTo(503);

    listeners.getFirst().close();

    await().atMost(PATIENCE).until(() -> Listener.to(service.port()).status() == 200);
  }

  private Listener listen(@Nullable String lastId, String query) {
    Listener listener = Listener.to(service.port(), lastId, query);
    listeners.add(listener);
    return listener;
  }

  private static void awaitId(Listener listener) {
    await().atMost(PATIENCE).until(() -> !listener.lastId().isEmpty());
  }

  private static void awaitPlacement(Listener listener, String id, long version) {
    await()
        .atMost(PATIENCE)
        .until(() -> versions(listener.told("placement"), id).contains((int) version));
  }

  private static String lastLog(Listener listener, int version) {
    return listener.told("log").stream()
        .filter(each -> each.contains("\"version\":" + version + ","))
        .findFirst()
        .orElse("none");
  }

  /** The versions that are told of a collaboration. */
  private static List<Integer> versions(List<String> data, String id) {
    return data.stream()
        .filter(each -> each.contains("\"collaboration\":\"" + id + "\""))
        .map(each -> each.replaceAll(".*?\"version\":(\\d+).*", "$1"))
        .map(Integer::valueOf)
        .toList();
  }
}
