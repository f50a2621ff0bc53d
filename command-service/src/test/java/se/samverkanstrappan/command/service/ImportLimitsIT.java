package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.command.service.RunningService.Answer;

/** How much is taken, and how much at once. */
class ImportLimitsIT {
  private static final String EMPTY =
      """
      {"format":"samverkanstrappan-bundle/1","actors":[],"assignments":[],"collaborations":[]}
      """;

  @TempDir private static Path folder;
  @TempDir private static Path spool;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service =
        RunningService.on(
            "jdbc:h2:file:" + folder.resolve("book"),
            "--samverkanstrappan.imports.largest=100KB",
            "--samverkanstrappan.imports.at-once=1",
            "--samverkanstrappan.idempotency.patience=1s",
            "--samverkanstrappan.imports.folder=" + spool);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void refusesWhatIsTooLarge() {
    byte[] large = (EMPTY + " ".repeat(110_000)).getBytes(StandardCharsets.UTF_8);
    assertThat(service.send("POST", "/imports", BodyPublishers.ofByteArray(large)).status())
        .isEqualTo(413);
    Answer unannounced =
        service.send(
            "POST",
            "/imports",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
    assertThat(unannounced.status()).isEqualTo(413);
    assertThat(unannounced.header("Content-Type")).startsWith("application/problem+json");
    assertThat(service.post("/imports", EMPTY).status()).isEqualTo(200);
  }

  @Test
  void whatComesSlowlyKeepsNoOthersOutUntilItIsEight() throws IOException {
    byte[] body = EMPTY.getBytes(StandardCharsets.UTF_8);
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 7; i++) {
        slow.add(halfWay(body, ""));
      }
      await().until(() -> service.post("/imports", EMPTY).status() == 200);
      slow.add(halfWay(body, ""));
      slow.add(halfWay(body, ""));
      await().until(() -> slow.stream().anyMatch(ImportLimitsIT::answered));
      Answer refused = service.post("/imports", EMPTY);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.header("Retry-After")).isNotEmpty();
      for (Socket each : slow) {
        finish(each, body);
      }
    } finally {
      for (Socket each : slow) {
        each.close();
      }
    }
    await().until(() -> service.post("/imports", EMPTY).status() == 200);
    try (Stream<Path> files = Files.list(spool)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aTwinIsNotLetWaitForEver() throws IOException {
    byte[] body = EMPTY.getBytes(StandardCharsets.UTF_8);
    String[] key = {"Idempotency-Key", "twins"};
    boolean refused = false;
    while (!refused) {
      try (Socket slow = halfWay(body, "Idempotency-Key: twins\r\n")) {
        // What cannot be read leaves the key free, should it come first.
        await().until(() -> answered(slow) || service.post("/imports", "{", key).status() == 503);
        refused = !answered(slow);
        finish(slow, body);
      }
    }
    assertThat(service.post("/imports", EMPTY, key).header("Idempotency-Replayed"))
        .isEqualTo("true");
  }

  private static boolean answered(Socket socket) {
    try {
      return socket.getInputStream().available() > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that has sent half of its body. */
  private static Socket halfWay(byte[] body, String header) throws IOException {
    String head =
        "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Authorization: "
            + RunningService.ADMIN
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length
            + "\r\n"
            + header
            + "\r\n";
    Socket slow = new Socket("127.0.0.1", service.port());
    slow.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    slow.getOutputStream().write(body, 0, 20);
    slow.getOutputStream().flush();
    return slow;
  }

  /** Sends the other half and reads the answer of what was not refused. */
  private static void finish(Socket slow, byte[] body) throws IOException {
    if (answered(slow)) {
      return;
    }
    slow.getOutputStream().write(body, 20, body.length - 20);
    slow.getOutputStream().flush();
    assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void tellsThatItHasNowhereToKeepAFile() throws IOException {
    Path aside = spool.resolveSibling("aside-" + spool.getFileName());
    Files.move(spool, aside);
    try {
      assertThat(service.post("/imports", EMPTY).status()).isEqualTo(503);
    } finally {
      Files.move(aside, spool);
    }
  }

  @Test
  void givesThePlaceBackWhereTheSenderGoesAway() throws IOException {
    try (Socket gone = new Socket("127.0.0.1", service.port())) {
      String head =
          "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
              + RunningService.ADMIN
              + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
      gone.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      gone.getOutputStream().flush();
    }
    await().until(() -> service.post("/imports", EMPTY).status() == 200);
  }
}
