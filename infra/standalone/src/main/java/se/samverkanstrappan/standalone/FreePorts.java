package se.samverkanstrappan.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks at the ports before anything is started, so that a taken one is told in plain words. */
final class FreePorts {
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

  /** Any port that is free now and is not one that is to be used for something else. */
  static int anyBut(int port) {
    int free = any();
    return free == port ? anyBut(port) : free;
  }

  /** Any port that is free now. */
  static int any() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StartFailed("No free port for the broker's controller", e);
    }
  }
}
