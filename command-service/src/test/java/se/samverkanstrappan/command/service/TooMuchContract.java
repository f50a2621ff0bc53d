package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Whoever sends more than is taken is told so before all of it has come, and fills no memory. */
public interface TooMuchContract {
  int TIMES = Boolean.getBoolean("samverkan.full") ? 1_000 : 100;

  RunningService service();

  @Test
  default void bodiesOfTwentyMegabytesAreRefusedAndNotKept() throws IOException {
    String ours = "Authorization: " + RunningService.ADMIN + "\r\n";
    assertThat(answerTo(ours)).startsWith("HTTP/1.1 413 ").contains("problem:body-too-large");
    long before = used();
    for (int time = 0; time < TIMES; time++) {
      assertThat(answerTo(ours)).startsWith("HTTP/1.1 413 ");
    }
    long more = used() - before;
    assertThat(more).as("bytes in memory").isLessThan(50_000_000);
    System.out.println(
        TIMES + " bodies of 20 MB refused, " + more / 1_000_000 + " MB more in memory");
  }

  /** Nothing is read of what nobody may send. */
  @Test
  default void aBodyOfNobodyIsNotRead() throws IOException {
    assertThat(answerTo("")).startsWith("HTTP/1.1 401 ").contains("problem:unauthorized");
  }

  /** What is answered to the beginning of a body that would be 20 MB. */
  private String answerTo(String header) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", service().port())) {
      String head =
          "POST /api/v1/collaborations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + "Content-Type: application/json\r\nContent-Length: 20000000\r\n"
              + header
              + "\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      if (!header.isEmpty()) {
        byte[] part = " ".repeat(1_000_001).getBytes(StandardCharsets.US_ASCII);
        socket.getOutputStream().write(part);
      }
      socket.getOutputStream().flush();
      byte[] answer = socket.getInputStream().readNBytes(2_000);
      return new String(answer, StandardCharsets.UTF_8);
    }
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
