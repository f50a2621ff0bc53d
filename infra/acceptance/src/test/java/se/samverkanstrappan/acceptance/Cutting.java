package se.samverkanstrappan.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a client and a port, and cuts connections as a bad network does. */
final class Cutting implements AutoCloseable {
  private final ServerSocket listening;
  private final int to;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** At the first of two free ports in a row. */
  Cutting(int to) throws IOException {
    this(to, Ports.freeBase());
  }

  Cutting(int to, int port) throws IOException {
    this.to = to;
    listening = new ServerSocket();
    listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    threads.execute(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Resets every connection that is open, whatever is under way on it. */
  void cutAll() {
    open.forEach(Cutting::cut);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        join(listening.accept());
      } catch (IOException e) {
        // Closed.
      }
    }
  }

  private void join(Socket client) {
    open.add(client);
    try {
      Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
      open.add(server);
      threads.execute(() -> pass(client, server));
      threads.execute(() -> pass(server, client));
    } catch (IOException e) {
      cut(client);
      open.remove(client);
    }
  }

  private void pass(Socket from, Socket onwards) {
    try {
      from.getInputStream().transferTo(onwards.getOutputStream());
    } catch (IOException e) {
      // Cut.
    } finally {
      cut(from);
      cut(onwards);
      open.remove(from);
      open.remove(onwards);
    }
  }

  private static void cut(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // It is closed.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    threads.shutdown();
    while (!threads.isTerminated()) {
      cutAll();
      Thread.onSpinWait();
    }
  }
}
