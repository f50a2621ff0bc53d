package se.samverkanstrappan.command.importing;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place that an import takes, with the files it needs; given back when the request is over, or
 * by the work that it was handed to.
 */
final class Room implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Room.class);

  private final Semaphore places;
  private final AtomicBoolean left = new AtomicBoolean();
  private Closeable content = () -> {};
  private boolean handedOver;

  private Room(Semaphore places) {
    this.places = places;
  }

  /** Null where all are taken. */
  static @Nullable Room enter(Semaphore places) {
    return places.tryAcquire() ? new Room(places) : null;
  }

  /** What is to be closed with it. */
  <T extends Closeable> T holding(T closeable) {
    content = closeable;
    return closeable;
  }

  /** From now on the work gives it back. */
  void handOver() {
    handedOver = true;
  }

  /** Gives it back, once. */
  void leave() {
    if (!left.compareAndSet(false, true)) {
      return;
    }
    places.release();
    try {
      content.close();
    } catch (IOException e) {
      LOG.warn("a spooled file could not be closed", e);
    }
  }

  /** The request is over. */
  @Override
  public void close() {
    if (!handedOver) {
      leave();
    }
  }
}
