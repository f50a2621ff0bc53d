package se.samverkanstrappan.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RebuildOrderTest {
  private static final String REFUSED = "{\"detail\":\"it makes no sense just now\"}";

  /** Whoever is asked hangs up. */
  private static final Answer GONE = new Answer(0, "");

  private final Queue<Answer> answers = new ArrayDeque<>();
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @SuppressWarnings("NullAway.Init")
  private HttpServer server;

  private record Answer(int status, String body) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/admin/rebuild", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void tellsHowFarItHasComeUntilItIsServed() throws Exception {
    answers(
        new Answer(202, stands("g2", "CATCHING_UP", 0)),
        new Answer(200, stands("g2", "CATCHING_UP", 7)),
        new Answer(200, stands("g2", "CATCHING_UP", 7)),
        new Answer(200, stands("g2", "DONE", 12)));

    order().follow();

    assertThat(told.toString(UTF_8).lines())
        .containsExactly(
            "g2 CATCHING_UP, 0 of 12 events",
            "g2 CATCHING_UP, 7 of 12 events",
            "g2 DONE, 12 of 12 events");
  }

  @Test
  void followsOneThatSomebodyElseHasAskedFor() throws Exception {
    answers(
        new Answer(409, REFUSED),
        new Answer(200, stands("g2", "COMPARING", 12)),
        new Answer(200, stands("g2", "DONE", 12)));

    order().follow();

    assertThat(told.toString(UTF_8)).contains("g2 DONE");
  }

  /** The one before was done long ago: nothing was made now. */
  @Test
  void doesNotTakeAnEarlierOneForTheOneThatWasRefused() {
    answers(new Answer(409, REFUSED), new Answer(200, stands("g2", "DONE", 12)));

    assertThatThrownBy(() -> order().follow())
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("it makes no sense just now");
  }

  @Test
  void doesNotTakeALaterOneForTheOneThatItAskedFor() {
    answers(
        new Answer(202, stands("g2", "CATCHING_UP", 0)), new Answer(200, stands("g3", "DONE", 12)));

    assertThatThrownBy(() -> order().follow())
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("g3");
  }

  @Test
  void saysThatWhatDiffersIsNotServed() {
    answers(
        new Answer(202, stands("g2", "CATCHING_UP", 0)),
        new Answer(200, stands("g2", "DIFFERS", 12)));

    assertThatThrownBy(() -> order().follow())
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("/drift/ombyggnad");
  }

  @Test
  void goesOnWhereNoAnswerComesForAWhile() throws Exception {
    answers(
        new Answer(202, stands("g2", "CATCHING_UP", 0)),
        new Answer(503, REFUSED),
        GONE,
        new Answer(502, "not even JSON"),
        new Answer(200, stands("g2", "DONE", 12)));

    order().follow();

    assertThat(told.toString(UTF_8)).contains("g2 DONE");
  }

  @Test
  void givesUpWhereNoAnswerComesAnyMore() {
    answers(new Answer(202, stands("g2", "CATCHING_UP", 0)), new Answer(502, "not even JSON"));

    assertThatThrownBy(() -> order(Duration.ZERO).follow())
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("502");
  }

  @Test
  void saysWhatCameOfComparing() {
    String compared =
        """
        {"makes":"g2","state":"DIFFERS","read":12,"total":12,
         "comparison":{"compared":5,"differing":1,"checksum":"abc"}}
        """;

    assertThat(RebuildOrder.line(JsonMapper.shared().readTree(compared)))
        .isEqualTo("g2 DIFFERS, 12 of 12 events, 5 compared, 1 differ, checksum abc");
  }

  private static String stands(String makes, String state, int read) {
    return "{\"makes\":\"%s\",\"state\":\"%s\",\"read\":%d,\"total\":12,\"comparison\":null}"
        .formatted(makes, state, read);
  }

  private RebuildOrder order() {
    return order(Duration.ofSeconds(30));
  }

  private RebuildOrder order(Duration patience) {
    return new RebuildOrder(
        "127.0.0.1:" + server.getAddress().getPort(),
        () -> "token",
        new PrintStream(told, true, UTF_8),
        Duration.ofMillis(1),
        patience);
  }

  private void answers(Answer... all) {
    answers.addAll(Arrays.asList(all));
  }

  private void answer(HttpExchange exchange) throws IOException {
    Answer next = answers.remove();
    if (next.equals(GONE)) {
      exchange.close();
      return;
    }
    byte[] body = next.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(next.status(), body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
