package se.samverkanstrappan.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.command.idempotency.KeyBusy;

class QueuesTest {
  private final Queues queues = new Queues();

  @Test
  void oneWithAKeyIsInAtATimeAndAllGetIn() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    Callable<Integer> one =
        () -> {
          try (Queues.Turn turn = queues.await("a", Duration.ofMinutes(1))) {
            int crowd = inside.incrementAndGet();
            Thread.yield();
            inside.decrementAndGet();
            return crowd;
          }
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> many = IntStream.range(0, 100).mapToObj(i -> one).toList();
      for (Future<Integer> each : threads.invokeAll(many)) {
        assertThat(each.get()).isEqualTo(1);
      }
    }
    assertThat(queues.isEmpty()).isTrue();
  }

  @Test
  void waitsForNoOtherKeyAndNotForEver() throws Exception {
    try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor();
        Queues.Turn turn = queues.await("a", Duration.ZERO)) {
      Future<?> same = other.submit(() -> queues.await("a", Duration.ofMillis(10)));
      assertThatThrownBy(same::get).hasCauseInstanceOf(KeyBusy.class);
      other.submit(() -> queues.await("b", Duration.ZERO).close()).get();
    }
    assertThat(queues.isEmpty()).isTrue();
  }

  @Test
  void refusesACrowdAtOnceAndLetsItGoWhenItStops() throws Exception {
    List<Future<Queues.Turn>> waiting = new ArrayList<>();
    try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
        Queues.Turn turn = queues.await("a", Duration.ZERO)) {
      for (int i = 0; i < 100; i++) {
        waiting.add(others.submit(() -> queues.await("a", Duration.ofMinutes(1))));
      }
      await().until(() -> queues.waiting("a") == 100);
      assertThatThrownBy(() -> queues.await("a", Duration.ofMinutes(1)))
          .isInstanceOf(KeyBusy.class);

      queues.close();

      for (Future<Queues.Turn> each : waiting) {
        assertThatThrownBy(each::get).hasCauseInstanceOf(KeyBusy.class);
      }
      assertThatThrownBy(() -> queues.await("a", Duration.ofMinutes(1)))
          .isInstanceOf(KeyBusy.class);
    }
    assertThat(queues.isEmpty()).isTrue();
  }
}
