package se.samverkanstrappan.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedTest {
  private final ExecutorService readers = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    readers.shutdownNow();
  }

  @Test
  void givesOneAnswerToAllWhoAskWhileAnotherIsWorkedOut() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    AtomicInteger times = new AtomicInteger();
    Shared<Integer> shared =
        new Shared<>(
            () -> {
              begun.countDown();
              waitFor(free);
              return times.incrementAndGet();
            });
    Future<Integer> first = readers.submit(shared::get);
    waitFor(begun);
    List<Thread> asking = new CopyOnWriteArrayList<>();
    List<Future<Integer>> later = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      later.add(
          readers.submit(
              () -> {
                asking.add(Thread.currentThread());
                return shared.get();
              }));
    }
    await()
        .until(
            () ->
                asking.size() == 20
                    && asking.stream().allMatch(it -> it.getState() == Thread.State.WAITING));
    free.countDown();

    assertThat(first.get()).isEqualTo(1);
    for (Future<Integer> each : later) {
      assertThat(each.get()).isGreaterThan(1);
    }
    assertThat(times.get()).isLessThanOrEqualTo(3);
  }

  @Test
  void neverGivesAnAnswerFromBeforeTheQuestion() throws Exception {
    AtomicLong written = new AtomicLong();
    Shared<Long> shared = new Shared<>(written::get);
    List<Future<Boolean>> all = new ArrayList<>();
    for (int reader = 0; reader < 8; reader++) {
      all.add(
          readers.submit(
              () -> {
                boolean fresh = true;
                for (int i = 0; i < 20_000; i++) {
                  long before = written.incrementAndGet();
                  fresh &= shared.get() >= before;
                }
                return fresh;
              }));
    }

    for (Future<Boolean> each : all) {
      assertThat(each.get()).isTrue();
    }
  }

  @Test
  void failsForWhoAskedAndIsTriedAgainForWhoAsksLater() {
    AtomicInteger times = new AtomicInteger();
    Shared<Integer> shared =
        new Shared<>(
            () -> {
              if (times.incrementAndGet() == 1) {
                throw new StoreUnavailable("gone");
              }
              return times.get();
            });

    assertThatThrownBy(shared::get).isInstanceOf(StoreUnavailable.class);
    assertThat(shared.get()).isEqualTo(2);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
