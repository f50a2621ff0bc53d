package se.samverkanstrappan.command.publishing;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The book as the publishing processor reads it: empty while the way to Kafka is closed.
 *
 * <p>A handler that failed instead would make the processor wait up to a minute between attempts,
 * and one that waited would hold a transaction. A stream without events costs neither, and the
 * processor keeps renewing its claim.
 */
final class GuardedSource implements StreamableMessageSource<TrackedEventMessage<?>> {
  private final StreamableMessageSource<TrackedEventMessage<?>> book;
  private final Guard guard;

  GuardedSource(StreamableMessageSource<TrackedEventMessage<?>> book, Guard guard) {
    this.book = book;
    this.guard = guard;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new Guarded(book.openStream(token));
  }

  private final class Guarded implements BlockingStream<TrackedEventMessage<?>> {
    private static final long PAUSE_MS = 200;

    private BlockingStream<TrackedEventMessage<?>> events;

    Guarded(BlockingStream<TrackedEventMessage<?>> events) {
      this.events = events;
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      if (timeout > 0 && guard.isDue()) {
        guard.check(this::reopen);
      }
      if (guard.isOpen()) {
        return events.hasNextAvailable(timeout, unit);
      }
      TimeUnit.MILLISECONDS.sleep(Math.min(PAUSE_MS, unit.toMillis(timeout)));
      return false;
    }

    private void reopen(TrackingToken token) {
      events.close();
      events = book.openStream(token);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return events.peek();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      return events.nextAvailable();
    }

    /** The claim was lost or given up: another instance may publish from here on. */
    @Override
    public void close() {
      guard.close();
      events.close();
    }
  }
}
