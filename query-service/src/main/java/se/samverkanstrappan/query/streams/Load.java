package se.samverkanstrappan.query.streams;

/**
 * Tells whether records stream in at full speed, as they do in a rebuild, so that timelines are not
 * worked out over and over for collaborations that change again at once. Shared by all tasks.
 */
final class Load {
  private static final long WINDOW_MILLIS = 100;

  private final long fullSpeedPerSecond;
  private long windowStart;
  private long arrivals;
  private boolean fullSpeed;
  private long lastArrival;

  /** Takes more records a second than the given number for full speed. */
  Load(long fullSpeedPerSecond) {
    this.fullSpeedPerSecond = fullSpeedPerSecond;
  }

  synchronized void arrived(long now) {
    roll(now);
    arrivals++;
    lastArrival = now;
  }

  /** Whether records have come lately, however slowly. */
  synchronized boolean arriving(long now) {
    return now - lastArrival <= WINDOW_MILLIS;
  }

  /** Whether more arrived than writers can log, seen over the last full tenth of a second. */
  synchronized boolean fullSpeed(long now) {
    roll(now);
    return fullSpeed;
  }

  private void roll(long now) {
    long elapsed = now - windowStart;
    if (elapsed >= WINDOW_MILLIS || elapsed < 0) {
      fullSpeed = elapsed > 0 && arrivals * 1000 / elapsed > fullSpeedPerSecond;
      windowStart = now;
      arrivals = 0;
    }
  }
}
