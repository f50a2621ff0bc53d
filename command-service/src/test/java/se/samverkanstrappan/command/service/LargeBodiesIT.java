package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Bodies that are too large or do not come, sent by hand since no client would. */
@ExtendWith(OutputCaptureExtension.class)
class LargeBodiesIT {
  private static final int LARGE = 20_000_000;
  private static final int AT_ONCE = 40;
  private static final long MEGABYTE = 1 << 20;

  @TempDir private static Path folder;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service =
        RunningService.on(
            "jdbc:h2:file:" + folder.resolve("book"), "--server.tomcat.connection-timeout=2s");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void whatIsAnnouncedAsTooLargeIsRefusedBeforeItIsSent() throws Exception {
    long begun = System.nanoTime();
    try (Socket socket = ask("Content-Length: " + LARGE)) {
      assertThat(head(socket)).startsWith("HTTP/1.1 413").contains("application/problem+json");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void whatIsNotAnnouncedIsReceivedUpToTheLimitAndTakesNoMemory() throws Exception {
    long before = used();
    Socket[] open = new Socket[AT_ONCE];
    for (int at = 0; at < AT_ONCE; at++) {
      open[at] = ask("Transfer-Encoding: chunked");
      send(open[at], LARGE);
      assertThat(head(open[at])).satisfiesAnyOf(LargeBodiesIT::isTooLarge, LargeBodiesIT::isGone);
    }
    long more = (used() - before) / MEGABYTE;
    for (Socket each : open) {
      each.close();
    }
    System.out.println(AT_ONCE + " bodies of 20 MB took " + more + " MB");
    assertThat(more).isLessThan(40);
  }

  @Test
  void whatDoesNotComeIsNotWaitedForAndIsNoFaultOfOurs(CapturedOutput output) throws Exception {
    for (String announced : new String[] {"Content-Length: 1000", "Transfer-Encoding: chunked"}) {
      try (Socket socket = ask(announced)) {
        String part = announced.contains("chunked") ? "400\r\n{" : "{";
        socket.getOutputStream().write(part.getBytes(StandardCharsets.US_ASCII));
        long begun = System.nanoTime();
        assertThat(head(socket)).satisfiesAnyOf(LargeBodiesIT::isTimedOut, LargeBodiesIT::isGone);
        Duration waited = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(waited).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(8));
      }
    }
    try (Socket socket = ask("Content-Length: 1000")) {
      socket.getOutputStream().write('{');
    }
    try (Socket socket = ask("Transfer-Encoding: chunked")) {
      socket.getOutputStream().write("no length\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(head(socket)).satisfiesAnyOf(LargeBodiesIT::isBad, LargeBodiesIT::isGone);
    }
    assertThat(output.getAll()).doesNotContain("unexpected failure", "\tat ");
  }

  private static void isTooLarge(String answer) {
    assertThat(answer).startsWith("HTTP/1.1 413");
  }

  private static void isTimedOut(String answer) {
    assertThat(answer).startsWith("HTTP/1.1 408");
  }

  private static void isBad(String answer) {
    assertThat(answer).startsWith("HTTP/1.1 400");
  }

  private static void isGone(String answer) {
    assertThat(answer).isEmpty();
  }

  private static Socket ask(String announced) throws IOException {
    Socket socket = new Socket("127.0.0.1", service.port());
    socket.setSoTimeout(10_000);
    String head =
        "POST /api/v1/collaborations HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
            + RunningService.ADMIN
            + "\r\nContent-Type: application/json\r\n"
            + announced
            + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static void send(Socket socket, int size) throws IOException {
    byte[] chunk = new byte[65_536];
    Arrays.fill(chunk, (byte) ' ');
    try {
      OutputStream out = socket.getOutputStream();
      for (int sent = 0; sent < size; sent += chunk.length) {
        out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
        out.write(chunk);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
      }
    } catch (SocketException e) {
      // It was not received to the end, as it should be.
      return;
    }
  }

  private static String head(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    try {
      InputStream in = socket.getInputStream();
      for (int each = in.read(); each >= 0 && head.indexOf("\r\n\r\n") < 0; each = in.read()) {
        head.append((char) each);
      }
    } catch (SocketException e) {
      return "";
    }
    return head.toString();
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
