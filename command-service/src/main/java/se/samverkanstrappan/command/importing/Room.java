package se.samverkanstrappan.command.importing;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an import takes up: a reception, the files it needs and, to be worked on, a place; given
 * back when the request is over, or by the work that it was handed to.
 */
final class Room implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Room.class);

  private final List<Semaphore> taken = new CopyOnWriteArrayList<>();
  private final AtomicBoolean left = new AtomicBoolean();
  private Closeable content = () -> {};
  private boolean handedOver;

  private Room() {}

  /** Null where all receptions are taken. */
  static @Nullable Room enter(Semaphore receptions) {
    Room room = new Room();
    return room.takes(receptions) ? room : null;
  }

  /** Whether there was one left to take. */
  boolean takes(Semaphore one) {
    return one.tryAcquire() && taken.add(one);
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
    try {
      content.close();
    } catch (IOException e) {
      LOG.warn("a spooled file could not be closed", e);
    } finally {
      taken.forEach(Semaphore::release);
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
