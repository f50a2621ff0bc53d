package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Query services share the work on one broker and one store; whoever is left does all of it. */
@InFull
class TwoQueryServicesIT {
  private static final Duration SOON = Duration.ofMinutes(4);
  private static final String STANDBY = "SAMVERKANSTRAPPAN_STREAMS_STANDBYREPLICAS";
  private static final long SEED = 10;
  private static final List<String> COLLABORATIONS =
      IntStream.range(0, 8).mapToObj(number -> "two-" + number).toList();
  private static final int LOGGERS = 16;
  private static final int READERS = 8;
  private static final Duration PAUSE = Duration.ofMillis(50);

  @Test
  void whenOneIsKilledUnderLoadTheOtherReadsOnAndNothingIsLostOrDoubled() {
    try (Instance instance = Instance.fresh("two-first");
        Instance other = Instance.fresh("two-other");
        var command = new Passage(other.port() + Ports.COMMAND, instance.port() + Ports.COMMAND);
        var broker = new Passage(other.port() + Ports.BROKER, instance.port() + Ports.BROKER);
        var store = new Passage(other.port() + Ports.STORE, instance.port() + Ports.STORE)) {
      // As where there are several: whoever takes over a partition has its state already.
      instance.with(STANDBY, "1");
      other.with(STANDBY, "1");
      instance.startParts();
      sameAccounts(instance.data().resolve("access"), other.data().resolve("access"));
      other.start("query", 0).awaitReady();
      var load = new Load(instance.api(), SEED);
      var reads = new Reads(other.api());
      var logging = Logging.opened(load, COLLABORATIONS, reads);
      var members = new Members(instance);
      await().atMost(SOON).until(() -> members.partitionsOfEach().size() == 2);

      var reading = Reading.of(other.api(), COLLABORATIONS);
      killedUnderLoad(instance, members, logging, reading);

      assertThat(logging.refused()).isEmpty();
      assertThat(logging.toldToWait()).isEmpty();
      assertThat(logging.unanswered()).isEmpty();
      assertThat(reading.refused()).isEmpty();
      assertThat(reading.unanswered()).isEmpty();
      logging.isThereOnce(reads);
      await().atMost(SOON).untilAsserted(() -> new Health(other).allIsRead());
    }
  }

  private static void killedUnderLoad(
      Instance killed, Members members, Logging logging, Reading reading) {
    try (var writers = new Clients(LOGGERS, PAUSE, logging);
        var readers = new Clients(READERS, PAUSE, reading)) {
      await().atMost(SOON).until(() -> logging.acknowledged() > 200);
      killed.kill("query");
      int logged = logging.acknowledged();
      int read = reading.answered();
      await().atMost(SOON).until(() -> members.partitionsOfEach().size() == 1);
      int loggedThen = logging.acknowledged();
      await().atMost(SOON).until(() -> logging.acknowledged() > loggedThen + LOGGERS);
      System.out.printf(
          "two query services: seed %d, %d acknowledged and %d read after one was killed; %s%n",
          SEED, logging.acknowledged() - logged, reading.answered() - read, readers.figures());
    }
  }

  /** So that either knows who asks, and command-service knows both. */
  private static void sameAccounts(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      Files.createDirectories(to.getParent());
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
