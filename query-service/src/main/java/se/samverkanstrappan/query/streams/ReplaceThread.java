package se.samverkanstrappan.query.streams;

import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets another thread take over from one that died, but not in a busy loop. */
final class ReplaceThread implements StreamsUncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ReplaceThread.class);
  private static final long PAUSE_NANOS = 1_000_000_000;

  private final StreamCounts counts;

  ReplaceThread(StreamCounts counts) {
    this.counts = counts;
  }

  @Override
  public StreamThreadExceptionResponse handle(Throwable exception) {
    counts.threadDied();
    LOG.atError().setMessage("stream thread died, another takes over").setCause(exception).log();
    LockSupport.parkNanos(PAUSE_NANOS);
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }
}
