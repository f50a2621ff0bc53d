package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Logs one more entry each time it is run, and sends it under the same key until it is
 * acknowledged: to the next of those that write each time.
 */
final class Stubborn implements Runnable {
  private static final int TRIES = 100;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** Lost against another who wrote the same, too much asked at once, the same still under way. */
  private static final Set<Integer> MAY_COME_AGAIN = Set.of(409, 429, 503);

  private final List<Load> servers;
  private final List<String> collaborations;
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger again = new AtomicInteger();
  private final AtomicInteger toldToComeAgain = new AtomicInteger();
  private final Queue<Load.Entry> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();
  private final Queue<Load.Entry> givenUp = new ConcurrentLinkedQueue<>();

  Stubborn(List<Load> servers, List<String> collaborations) {
    this.servers = List.copyOf(servers);
    this.collaborations = collaborations;
  }

  @Override
  public void run() {
    int number = count.getAndIncrement();
    Load.Entry entry = entry(number);
    UUID key = UUID.randomUUID();
    for (int tries = 1; tries <= TRIES; tries++) {
      try {
        Answer answer = server(number, tries).log(entry, key);
        if (answer.isSuccess()) {
          acknowledged.add(entry);
          again.addAndGet(tries > 1 ? 1 : 0);
          return;
        }
        if (!MAY_COME_AGAIN.contains(answer.status())) {
          refused.add(answer);
          return;
        }
        toldToComeAgain.incrementAndGet();
        LockSupport.parkNanos(PAUSE_NANOS);
      } catch (UncheckedIOException e) {
        // Cut: nobody knows whether it was written.
      }
    }
    givenUp.add(entry);
  }

  /** Each collaboration is written to by all of them in turn. */
  private Load server(int number, int tries) {
    return servers.get((number / collaborations.size() + tries) % servers.size());
  }

  private synchronized Load.Entry entry(int number) {
    String collaboration = collaborations.get(number % collaborations.size());
    return servers.getFirst().entry(collaboration, "c-" + number);
  }

  int acknowledged() {
    return acknowledged.size();
  }

  /** How many entries were sent more than once before they were acknowledged. */
  int again() {
    return again.get();
  }

  /** How often one was told to come again, having lost against another who wrote the same. */
  int toldToComeAgain() {
    return toldToComeAgain.get();
  }

  /** All were acknowledged and are there once, and nothing else is, or the test fails. */
  void isThereOnce(Load load, Reads reads) {
    assertThat(refused).isEmpty();
    assertThat(givenUp).isEmpty();
    for (String each : collaborations) {
      assertThat(Settled.of(load, reads, each).logged())
          .containsExactlyInAnyOrderElementsOf(
              acknowledged.stream()
                  .filter(entry -> entry.collaboration().equals(each))
                  .map(Load.Entry::id)
                  .toList());
    }
  }
}
