package se.samverkanstrappan.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Looks at the ports before anything is started, so that a taken one is told in plain words. */
final class FreePorts {
  private static final int FIRST = 10_000;
  private static final int BEHIND = 20_000;
  private static final int ATTEMPTS = 1_000;

  private FreePorts() {}

  static void require(Options options) {
    for (Part part : options.parts()) {
      try (var socket = new ServerSocket()) {
        socket.bind(new InetSocketAddress(options.listening(part), options.port(part)));
      } catch (IOException e) {
        throw new StartFailed(
            "Port %d is needed for %s but in use on %s; choose other ports with --port"
                .formatted(
                    options.port(part), part.purpose(), options.listening(part).getHostAddress()),
            e);
      }
    }
  }

  /** Any port that is free now and is none that a part beside this one is to listen on. */
  static int anyApartFrom(int port) {
    int free = any();
    return Math.abs(free - port) < Part.values().length ? anyApartFrom(port) : free;
  }

  /**
   * Any port that is free now, below those that the system hands out by itself: one of those could
   * be somebody's outgoing connection before it is listened on.
   */
  static int any() {
    return ThreadLocalRandom.current()
        .ints(ATTEMPTS, FIRST, BEHIND)
        .filter(FreePorts::isFree)
        .findFirst()
        .orElseThrow(
            () -> new StartFailed("No free port between %d and %d".formatted(FIRST, BEHIND)));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
