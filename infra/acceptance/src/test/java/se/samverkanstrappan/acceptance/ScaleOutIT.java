package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.acceptance.Site.Pair;

/** Two of each service on one broker, one store and one PostgreSQL, as in an installation. */
@InFull
class ScaleOutIT {
  private static final Duration PHASE = Duration.ofSeconds(60);
  private static final Duration SOON = Duration.ofMinutes(4);
  private static final int PARTITIONS = 6;
  private static final int LOGGERS = 16;
  private static final int READERS = 8;
  private static final Duration PAUSE = Duration.ofMillis(5);
  private static final long SEED = 44;
  private static final List<String> COLLABORATIONS =
      IntStream.range(0, 16).mapToObj(number -> "scale-" + number).toList();

  @Test
  void theySharePartitionsAndWhoIsLeftDoesAllOfIt() throws Exception {
    try (var site = new Site("scale", PARTITIONS).start();
        Pair first = site.startPair();
        Pair second = site.startPair()) {
      first.awaitReady();
      second.awaitReady();
      var direct = new Load(second.api(), SEED);
      var reads = new Reads(second.api());
      Logging.opened(direct, COLLABORATIONS, reads);
      var stubborn = new Stubborn(List.of(new Load(first.api(), SEED), direct), COLLABORATIONS);
      await().atMost(SOON).untilAsserted(() -> shared(site.members().partitionsOfEach()));
      int partitions = sum(site.members().partitionsOfEach());

      phase("two of each, not warm yet", stubborn, List.of(first, second), () -> {});
      phase("two of each", stubborn, List.of(first, second), () -> {});
      phase("one of each is killed", stubborn, List.of(second), first::kill);
      await()
          .atMost(SOON)
          .until(() -> site.members().partitionsOfEach().equals(List.of(partitions)));
      phase("one of each", stubborn, List.of(second), () -> {});

      stubborn.isThereOnce(direct, reads);
      Verified verified = Verified.by(second.api()).isEqual();
      System.out.printf(
          "scale-out: seed %d, %d partitions, %d acknowledged, %d of them sent more than once,"
              + " %d told to come again; %d events equal in book, Kafka and read model%n",
          SEED,
          partitions,
          stubborn.acknowledged(),
          stubborn.again(),
          stubborn.toldToComeAgain(),
          verified.events());
    }
  }

  private static void shared(List<Integer> partitions) {
    assertThat(partitions).hasSize(2).allMatch(each -> each >= sum(partitions) / 3);
  }

  private static int sum(List<Integer> partitions) {
    return partitions.stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * All write and read for a while, and no read fails.
   *
   * @param meanwhile done when they are at it
   */
  private static void phase(String name, Stubborn stubborn, List<Pair> readFrom, Runnable meanwhile)
      throws Exception {
    List<Reading> readings =
        readFrom.stream().map(each -> Reading.of(each.api(), COLLABORATIONS)).toList();
    var turn = new AtomicInteger();
    Runnable next = () -> readings.get(turn.getAndIncrement() % readings.size()).run();
    int before = stubborn.acknowledged();
    try (var writers = new Clients(LOGGERS, PAUSE, stubborn);
        var readers = new Clients(READERS, PAUSE, next)) {
      long began = System.nanoTime();
      await().atMost(SOON).until(() -> stubborn.acknowledged() > before + LOGGERS);
      meanwhile.run();
      Thread.sleep(PHASE);
      double rate = (stubborn.acknowledged() - before) / ((System.nanoTime() - began) / 1e9);
      System.out.printf(
          Locale.ROOT,
          "scale-out, %s: %.0f acknowledged a second (%s); read %s%n",
          name,
          rate,
          writers.figures(),
          readers.figures());
    }
    assertThat(readings).allSatisfy(each -> assertThat(each.refused()).isEmpty());
    assertThat(readings).allSatisfy(each -> assertThat(each.unanswered()).isEmpty());
  }
}
