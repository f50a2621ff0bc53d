package se.samverkanstrappan.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Finds four free ports in a row, below those that the system hands out by itself. */
final class Ports {
  static final int COMMAND = 1;
  static final int BROKER = 2;
  static final int STORE = 3;

  private static final int COUNT = 4;
  private static final int ATTEMPTS = 100;

  private Ports() {}

  static int freeBase() {
    return ThreadLocalRandom.current()
        .ints(ATTEMPTS, 2_000, 3_200)
        .map(ten -> ten * 10)
        .filter(base -> IntStream.range(base, base + COUNT).allMatch(Ports::isFree))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no free ports"));
  }

  static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static boolean answers(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
