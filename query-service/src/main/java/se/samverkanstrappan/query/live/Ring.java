package se.samverkanstrappan.query.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The newest messages for all streams. One writes, many read; nobody who reads can hold up who
 * writes, and what is too old or too much is forgotten whoever still needs it.
 */
final class Ring {
  /** At most so many are handed out at a time: who stands still must not hold on to them all. */
  private static final int HANDFUL = 200;

  private static final Bookmark NOWHERE = Bookmark.of(new Feed("", "", List.of()), new long[0]);

  private final int mostMessages;
  private final long mostBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Condition moved = lock.newCondition();
  private Kept kept;
  private Bookmark now = NOWHERE;
  private boolean open;
  private boolean closed;

  Ring(int mostMessages, long mostBytes) {
    this.mostMessages = mostMessages;
    this.mostBytes = mostBytes;
    this.kept = new Kept(mostMessages, mostBytes, NOWHERE, 0);
  }

  /**
   * Where one begins to read.
   *
   * @param exact whether it is told everything since the place it came with, and nothing twice
   */
  record Position(long at, boolean exact, Bookmark now) {}

  /** Forgets everything and begins at a place in a feed, which may be another one. */
  void begin(Bookmark place) {
    lock.lock();
    try {
      // No position from before is one from now on.
      kept = new Kept(mostMessages, mostBytes, place, kept.next() + 1);
      now = place;
      open = false;
    } finally {
      lock.unlock();
    }
  }

  /** Adds what is new, and wakes those who wait for it. */
  void add(List<Message> messages, Bookmark place) {
    lock.lock();
    try {
      messages.forEach(kept::add);
      now = place;
      if (!messages.isEmpty()) {
        news.signalAll();
      }
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets readers in: all that was there at the beginning has been read. */
  void open() {
    lock.lock();
    try {
      open = true;
      wakeAll();
    } finally {
      lock.unlock();
    }
  }

  /** Sends all readers away, for good. */
  void close() {
    lock.lock();
    try {
      closed = true;
      wakeAll();
    } finally {
      lock.unlock();
    }
  }

  private void wakeAll() {
    news.signalAll();
    moved.signalAll();
  }

  boolean isOpen() {
    return locked(() -> open);
  }

  boolean isClosed() {
    return locked(() -> closed);
  }

  private boolean locked(BooleanSupplier question) {
    lock.lock();
    try {
      return question.getAsBoolean();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Finds the position of one who has been told everything up to a place; waits a while for that
   * place to be reached, since another instance may have been quicker.
   *
   * @return nothing while the ring is not open
   */
  Optional<Position> find(@Nullable Bookmark place, long patienceNanos) {
    lock.lock();
    try {
      await(moved, () -> open && (place == null || !isAhead(place)), patienceNanos);
      return open && !closed ? Optional.of(position(place)) : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private boolean isAhead(Bookmark place) {
    return place.feed().equals(now.feed()) && !now.covers(place);
  }

  private Position position(@Nullable Bookmark place) {
    if (place != null
        && place.feed().equals(now.feed())
        && now.covers(place)
        && kept.hasAllSince(place)) {
      return new Position(kept.positionOf(place), true, now);
    }
    return new Position(kept.next(), false, now);
  }

  /**
   * Hands out what comes from a position on; waits a while where there is nothing yet.
   *
   * @return nothing where that position has been forgotten, or the ring is not open
   */
  Optional<Stretch> from(long position, long patienceNanos) {
    lock.lock();
    try {
      await(news, () -> open && position != kept.next(), patienceNanos);
      if (closed || !open || !kept.has(position)) {
        return Optional.empty();
      }
      List<Message> messages = kept.from(position, HANDFUL);
      return Optional.of(new Stretch(position + messages.size(), messages, now));
    } finally {
      lock.unlock();
    }
  }

  private void await(Condition condition, BooleanSupplier reached, long patienceNanos) {
    long left = patienceNanos;
    try {
      while (!closed && !reached.getAsBoolean() && left > 0) {
        left = condition.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
