package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void takesAFewAtATimeAndLeavesNoFiles() throws IOException {
    byte[] body = EMPTY.getBytes(StandardCharsets.UTF_8);
    try (Socket slow = halfWay(body)) {
      Answer refused = service.post("/imports", EMPTY);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.header("Retry-After")).isNotEmpty();
      slow.getOutputStream().write(body, 20, body.length - 20);
      slow.getOutputStream().flush();
      assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200");
    }
    assertThat(service.post("/imports", EMPTY).status()).isEqualTo(200);
    try (Stream<Path> files = Files.list(spool)) {
      assertThat(files).isEmpty();
    }
  }

  /** One that has the only place, and half of its body sent. */
  private static Socket halfWay(byte[] body) throws IOException {
    String head =
        "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    while (true) {
      Socket slow = new Socket("127.0.0.1", service.port());
      slow.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      slow.getOutputStream().write(body, 0, 20);
      slow.getOutputStream().flush();
      await()
          .until(
              () ->
                  slow.getInputStream().available() > 0
                      || service.post("/imports", EMPTY).status() == 503);
      if (slow.getInputStream().available() == 0) {
        return slow;
      }
      // The one that was to find the place taken was there first.
      slow.close();
    }
  }

  @Test
  void givesThePlaceBackWhereTheSenderGoesAway() throws IOException {
    try (Socket gone = new Socket("127.0.0.1", service.port())) {
      String head =
          "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\n"
              + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
      gone.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      gone.getOutputStream().flush();
    }
    await().until(() -> service.post("/imports", EMPTY).status() == 200);
  }
}
