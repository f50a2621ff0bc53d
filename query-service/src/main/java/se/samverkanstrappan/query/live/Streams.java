package se.samverkanstrappan.query.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** The streams that are open, so many at most; each is written to by the thread of its request. */
final class Streams {
  private static final byte[] RETRY = "retry: 2000\n\n".getBytes(StandardCharsets.US_ASCII);

  private static final long LOOK_NANOS = 1_000_000_000L;

  private final Semaphore places;
  private final long heartbeatNanos;

  Streams(int most, Duration heartbeat) {
    this.places = new Semaphore(most);
    this.heartbeatNanos = heartbeat.toNanos();
  }

  /** Takes a place for one more stream, if there is any; it is to be given back. */
  boolean take() {
    return places.tryAcquire();
  }

  void giveBack() {
    places.release();
  }

  /**
   * Writes to a client until it goes away or is sent away.
   *
   * @param stillIn whether it may be told more; asked every second
   * @throws IOException where it went away
   */
  void serve(Reader reader, OutputStream client, BooleanSupplier stillIn) throws IOException {
    client.write(RETRY);
    write(reader.begin(), client);
    long written = System.nanoTime();
    while (!reader.isSentAway() && stillIn.getAsBoolean()) {
      long untilHeartbeat = Math.max(0, written + heartbeatNanos - System.nanoTime());
      List<byte[]> news = reader.next(Math.min(LOOK_NANOS, untilHeartbeat));
      if (!stillIn.getAsBoolean()) {
        break;
      }
      if (news.isEmpty() && System.nanoTime() - written >= heartbeatNanos) {
        news = reader.signOfLife();
      }
      if (!news.isEmpty()) {
        write(news, client);
        written = System.nanoTime();
      }
    }
  }

  private static void write(List<byte[]> news, OutputStream client) throws IOException {
    for (byte[] each : news) {
      client.write(each);
    }
    client.flush();
  }
}
