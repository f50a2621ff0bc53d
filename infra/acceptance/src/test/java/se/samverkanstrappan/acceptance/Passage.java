package se.samverkanstrappan.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets whoever knocks at one port speak with another: a part finds its neighbours by port. */
final class Passage implements AutoCloseable {
  private final ServerSocket door;
  private final int to;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  Passage(int from, int to) {
    this.to = to;
    try {
      door = new ServerSocket(from, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::welcome);
  }

  private void welcome() {
    try {
      while (true) {
        Socket guest = door.accept();
        open.add(guest);
        Thread.ofVirtual().start(() -> through(guest));
      }
    } catch (IOException e) {
      // Closed: nobody knocks any more.
    }
  }

  private void through(Socket guest) {
    try (guest;
        var host = new Socket(InetAddress.getLoopbackAddress(), to)) {
      open.add(host);
      Thread back = Thread.ofVirtual().start(() -> carry(host, guest));
      carry(guest, host);
      back.join();
      open.remove(host);
    } catch (IOException e) {
      // Nobody is at home.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(guest);
    }
  }

  /** Either side may leave first; the other is told by its end of the passage being closed. */
  private static void carry(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One of them is gone.
    }
  }

  @Override
  public void close() {
    try {
      door.close();
      for (Socket each : open) {
        each.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
