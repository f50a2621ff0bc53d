package se.samverkanstrappan.bench.running;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Four free ports in a row on this machine, below those that the system hands out by itself. */
final class Ports {
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

  private static boolean isFree(int port) {
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
