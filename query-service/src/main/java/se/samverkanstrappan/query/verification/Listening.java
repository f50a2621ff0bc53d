package se.samverkanstrappan.query.verification;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Closes what is read once nothing has been heard for long, so that nobody waits without end. */
final class Listening implements Closeable {
  private static final Duration SILENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final InputStream read;
  private final Thread watching;
  private volatile long heard = System.nanoTime();

  Listening(InputStream read) {
    this.read = read;
    this.watching = Thread.ofVirtual().name("listening").start(this::watch);
  }

  /** Something came. */
  void heard() {
    heard = System.nanoTime();
  }

  private void watch() {
    try {
      while (System.nanoTime() - heard < SILENCE.toNanos()) {
        Thread.sleep(PAUSE);
      }
      read.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    watching.interrupt();
  }
}
