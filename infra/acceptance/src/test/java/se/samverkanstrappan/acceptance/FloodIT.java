package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many at once are answered, or told to come again; it breaks for nobody. */
@InFull
class FloodIT {
  private static final Duration LASTS = Duration.ofSeconds(60);
  private static final Duration SOON = Duration.ofMinutes(4);
  private static final Duration AT_ONCE = Duration.ofSeconds(5);
  private static final long SEED = 20;
  private static final int READERS = 200;
  private static final int LOGGERS = 50;
  private static final int TEN_TIMES = 10;
  private static final List<String> COLLABORATIONS =
      IntStream.range(0, LOGGERS).mapToObj(number -> "flood-" + number).toList();
  private static final Duration PAUSE = Duration.ofMillis(250);

  /**
   * What is kept of an entry in the heap is below 1 KB, and there are some ten thousand; all else
   * that grows with the number of clients must be gone when they are.
   */
  private static final int MEGABYTES_FOR_ENTRIES = 64;

  @Test
  void manyAndTenTimesAsManyAreAnsweredWithoutErrorsAndNothingStaysInMemory() {
    try (Instance instance = Instance.fresh("flood").start()) {
      var load = new Load(instance.api(), SEED);
      var reads = new Reads(instance.api());
      var logging = Logging.opened(load, COLLABORATIONS, reads);
      var reading = Reading.of(instance.api(), COLLABORATIONS);

      flood(1, instance, logging, reading);
      long before = instance.memory().heapMegabytes();
      flood(TEN_TIMES, instance, logging, reading);

      String one = COLLABORATIONS.getFirst();
      await()
          .atMost(AT_ONCE)
          .until(() -> instance.api().get("/collaborations/" + one + "/timeline").isSuccess());
      Settled settled = Settled.of(load, reads, one);
      assertThat(settled.logged()).containsAll(logging.outcome().acknowledged(one).toList());
      var health = new Health(instance);
      await().atMost(SOON).untilAsserted(health::allIsRead);
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(instance.memory().heapMegabytes())
                      .isLessThanOrEqualTo(before + MEGABYTES_FOR_ENTRIES));
    }
  }

  private static void flood(int times, Instance instance, Logging logging, Reading reading) {
    try (var writers = new Clients(times * LOGGERS, PAUSE, logging);
        var readers = new Clients(times * READERS, PAUSE, reading)) {
      int before = reading.answered();
      int written = logging.acknowledged();
      await().during(LASTS).atMost(SOON).until(() -> instance.process("whole").isAlive());
      assertThat(reading.answered()).isGreaterThan(before + times * READERS);
      assertThat(logging.acknowledged()).isGreaterThan(written + LOGGERS);
      writers.close();
      readers.close();
      System.out.printf(
          "flood %d times, seed %d: reads %s; writes %s; %d told to wait; resident %s, heap %d MB%n",
          times,
          SEED,
          readers.figures(),
          writers.figures(),
          reading.refused().size() + logging.toldToWait().size(),
          instance.memory().resident(),
          instance.memory().heapMegabytes());
    }
    onlyToldToWait(reading.refused());
    onlyToldToWait(logging.toldToWait());
    assertThat(logging.refused()).isEmpty();
    assertThat(reading.unanswered()).isEmpty();
    assertThat(logging.unanswered()).isEmpty();
  }

  private static void onlyToldToWait(Collection<Answer> refused) {
    assertThat(refused)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).as("%s", answer).isEqualTo(429);
              assertThat(answer.retryAfter()).matches("\\d+");
            });
  }
}
