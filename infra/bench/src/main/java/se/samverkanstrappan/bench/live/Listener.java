package se.samverkanstrappan.bench.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.bench.writes.Logging;

/**
 * A client that is told of changes. It speaks HTTP/1.0, so that nothing but lines comes back, and
 * does as little as it can: hundreds of them share the machine with what is measured.
 */
final class Listener implements Runnable {
  private final URI server;
  private final String token;
  private final Entries entries;
  private final CountDownLatch listening;
  private final long[] received;
  private final AtomicLongArray placed;
  private final AtomicInteger missing;
  private boolean listens;
  private final AtomicInteger repeated = new AtomicInteger();
  private volatile @Nullable String broken;

  Listener(
      URI server, String token, Entries entries, int collaborations, CountDownLatch listening) {
    this.server = server;
    this.token = token;
    this.entries = entries;
    this.listening = listening;
    this.received = new long[entries.size()];
    this.placed = new AtomicLongArray(collaborations);
    this.missing = new AtomicInteger(entries.size());
  }

  @Override
  public void run() {
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      String request =
          """
          GET /api/v1/changes HTTP/1.0\r
          Host: 127.0.0.1\r
          Authorization: Bearer %s\r
          Accept: text/event-stream\r
          \r
          """
              .formatted(token);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String status = lines.readLine();
      if (status == null || !status.contains(" 200")) {
        broken = "answered " + status;
        return;
      }
      listen(lines);
      broken = "the stream ended";
    } catch (IOException e) {
      broken = e.toString();
    }
  }

  /** Nothing is missed after the first message with a place to go on from, a reset or not. */
  private void listen(BufferedReader lines) throws IOException {
    String event = "";
    boolean hasPlace = false;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("id:")) {
        hasPlace = true;
      } else if (line.isEmpty() && hasPlace && !listens) {
        listens = true;
        listening.countDown();
      } else if (line.startsWith("event:")) {
        event = line.substring("event:".length()).strip();
      } else if (line.startsWith("data:")) {
        take(event, line, System.nanoTime());
      }
    }
  }

  private void take(String event, String data, long now) {
    if (event.equals("reset") && listens) {
      broken = "told to begin anew";
    }
    int collaboration = LiveBenchmark.numberIn(data);
    if (collaboration < 0) {
      return;
    }
    long version = Logging.number(data, "\"version\":");
    if (event.equals("placement")) {
      placed.accumulateAndGet(collaboration, version, Math::max);
    } else if (event.equals("log")) {
      int entry = entries.numberOf(collaboration, version);
      if (entry >= 0) {
        received(entry, now);
      }
    }
  }

  private void received(int entry, long now) {
    if (received[entry] == 0) {
      received[entry] = now;
      missing.decrementAndGet();
    } else {
      repeated.incrementAndGet();
    }
  }

  /** How many of all entries it has not been told of, also those that were never logged. */
  int missing() {
    return missing.get();
  }

  int repeated() {
    return repeated.get();
  }

  /** Why it is no longer told anything, or was not told all; null while all is well. */
  @Nullable String broken() {
    return broken;
  }

  /** When it was told of an entry, 0 where it was not. */
  long receivedAt(int entry) {
    return received[entry];
  }

  /** The newest version of a collaboration whose placement it was told. */
  long placedAt(int collaboration) {
    return placed.get(collaboration);
  }
}
