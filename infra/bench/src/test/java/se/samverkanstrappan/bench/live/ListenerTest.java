package se.samverkanstrappan.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ListenerTest {
  private final Entries entries = new Entries(new long[] {9, 5}, 3);

  @Test
  void countsEachEntryOnceAndWhatIsRepeated() throws Exception {
    Listener told =
        listening(
            "HTTP/1.1 200 OK\r\n\r\nretry: 2000\n\n"
                + log(0, 9) // from before
                + log(0, 10)
                + log(1, 6)
                + log(1, 8)
                + log(0, 10)
                + "event: placement\ndata: {\"collaboration\":\"exempel-live-1\",\"version\":8}\n\n"
                + "event: log\ndata: {\"collaboration\":\"another\",\"version\":11}\n\n");

    assertThat(told.missing()).isEqualTo(3);
    assertThat(told.repeated()).isEqualTo(1);
    assertThat(told.receivedAt(entries.numberOf(0, 10))).isPositive();
    assertThat(told.receivedAt(entries.numberOf(1, 7))).isZero();
    assertThat(told.placedAt(1)).isEqualTo(8);
    assertThat(told.broken()).contains("ended");
  }

  @Test
  void tellsThatItWasRefused() throws Exception {
    assertThat(listening("HTTP/1.1 503 \r\n\r\n").broken()).contains("503");
  }

  private static String log(int collaboration, int version) {
    return "id: x:1\nevent: log\ndata: {\"collaboration\":\"exempel-live-%d\",\"version\":%d,\"type\":\"t\"}\n\n"
        .formatted(collaboration, version);
  }

  /** A listener after it has listened to all of an answer. */
  private Listener listening(String answer) throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread answering = Thread.ofVirtual().start(() -> answer(server, answer));
      URI address = URI.create("http://127.0.0.1:" + server.getLocalPort());
      var listener = new Listener(address, "token", entries, 2, new CountDownLatch(1));
      listener.run();
      answering.join();
      return listener;
    }
  }

  private static void answer(ServerSocket server, String answer) {
    try (var client = server.accept()) {
      byte[] request = new byte[1_000];
      assertThat(client.getInputStream().read(request)).isPositive();
      client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
