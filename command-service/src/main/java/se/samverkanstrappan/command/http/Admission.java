package se.samverkanstrappan.command.http;

import java.io.Serial;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.command.eventstore.LostBook;

/**
 * Lets no more write at a time than there are connections to the book, in the order they came; who
 * would have to wait too long is told to come again, which costs neither side anything.
 */
@Component
class Admission {
  /** What publishing, kept answers and imports need meanwhile. */
  private static final int KEPT_FREE = 4;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Semaphore room;
  private final Duration patience;

  /** Whether who was let in last found that the book is away. */
  private volatile boolean bookLost;

  @Autowired
  Admission(@Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
    this(connections, PATIENCE);
  }

  Admission(int connections, Duration patience) {
    room = new Semaphore(Math.max(1, connections - KEPT_FREE), true);
    this.patience = patience;
  }

  /**
   * Does the work when there is room.
   *
   * @throws RuntimeException as {@link #refusal} where there is none in time
   */
  <T> T admit(Supplier<T> work) {
    try {
      if (!room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw refusal();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refusal();
    }
    try {
      T done = work.get();
      bookLost = false;
      return done;
    } catch (RuntimeException e) {
      bookLost = LostBook.isOne(e);
      throw e;
    } finally {
      room.release();
    }
  }

  /** Why somebody has waited in vain: too many write, or those who do have lost the book. */
  RuntimeException refusal() {
    return bookLost
        ? new CannotGetJdbcConnectionException("the book is away for those who were let in")
        : new NoRoom();
  }

  /** More write than the book takes. */
  static final class NoRoom extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    NoRoom() {
      super("more is being written than the book takes at a time", null, false, false);
    }
  }
}
