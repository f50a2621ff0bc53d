package se.samverkanstrappan.query.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.query.store.Inspection;

/** Waits until what stands in the book can be compared, and tells that it does. */
final class Waiting {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Inspection.Source store;
  private final Duration readable;
  private final Clock clock;
  private final Runnable telling;

  Waiting(Inspection.Source store, Duration readable, Clock clock, Runnable telling) {
    this.store = store;
    this.readable = readable;
    this.clock = clock;
    this.telling = telling;
  }

  /** Waits for a while. */
  void pause(Duration pause) throws InterruptedException {
    Instant last = clock.instant().plus(pause);
    while (clock.instant().isBefore(last)) {
      look();
    }
  }

  /** Whether this epoch is served, at the latest then, and none after it. */
  boolean forServed(int epoch, Instant last) throws InterruptedException {
    int served = store.begin().epoch();
    while (served < epoch && clock.instant().isBefore(last)) {
      look();
      served = store.begin().epoch();
    }
    return served == epoch;
  }

  /** Waits until the heads have come as far as the book; what has not come by then is told. */
  void forReadable(Map<Aggregate, Standing> book) throws InterruptedException {
    Inspection present = store.begin();
    Instant last = clock.instant().plus(readable);
    while (!isReadable(book, present) && clock.instant().isBefore(last)) {
      look();
    }
  }

  private void look() throws InterruptedException {
    telling.run();
    Thread.sleep(PAUSE);
  }

  private static boolean isReadable(Map<Aggregate, Standing> book, Inspection store) {
    for (AggregateKind kind : AggregateKind.values()) {
      Map<String, Long> versions = store.versions(kind);
      boolean there =
          book.entrySet().stream()
              .filter(each -> each.getKey().kind() == kind)
              .allMatch(
                  each ->
                      versions.getOrDefault(each.getKey().id(), 0L) >= each.getValue().version());
      if (!there) {
        return false;
      }
    }
    return true;
  }
}
