package se.samverkanstrappan.command.publishing;

import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * The way to Kafka: open between a comparison that went well and the next failure.
 *
 * <p>Each time it opens there is a new producer, so that nothing a failed batch left behind is sent
 * after what the next one sends. Written by the processor's thread, read by the health check.
 */
final class Outlet {
  /** The open way. */
  record Open(Producer<String, byte[]> producer, int epoch) {}

  private final KafkaSettings settings;
  private volatile @Nullable Open open;
  private volatile @Nullable String problem;

  Outlet(KafkaSettings settings) {
    this.settings = settings;
  }

  @Nullable Open current() {
    return open;
  }

  /** Why publishing stands still; null where it does not, or another instance publishes. */
  @Nullable String problem() {
    return problem;
  }

  void open(int epoch) {
    Open before = open;
    if (before == null || before.epoch() != epoch) {
      close();
      open = new Open(KafkaClients.producer(settings), epoch);
    }
    problem = null;
  }

  void fail(Throwable cause) {
    problem = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    close();
  }

  /** Closes without a problem: this instance has nothing to publish now. */
  void forget() {
    problem = null;
    close();
  }

  void close() {
    Open before = open;
    open = null;
    if (before != null) {
      before.producer().close(Duration.ZERO);
    }
  }
}
