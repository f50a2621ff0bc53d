package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StopIT {
  private static final Duration SOON = Duration.ofMinutes(4);

  @Test
  void stopsOnATermSignalWithinFiveSecondsAndStartsAgain() {
    try (Instance instance = Instance.fresh("stop").start()) {
      new Load(instance.api(), 1).open("kept");
      aSecondInstanceOnTheSameFolderIsRefused(instance);

      long began = System.nanoTime();
      int exit = instance.stop();
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);

      assertThat(exit).isIn(0, 143);
      assertThat(instance.said("whole")).doesNotContain("stopping took too long");
      assertThat(millis).isLessThanOrEqualTo(5_000);
      instance.start();
      assertThat(new Reads(instance.api()).history("kept", 9)).hasSize(9);
      System.out.printf("stop: %d ms%n", millis);
    }
  }

  @Test
  void whatIsAnsweredWhileItStopsIsDoneAndWhatIsNotAnsweredIsNot() {
    List<String> collaborations = IntStream.range(0, 16).mapToObj(each -> "stop-" + each).toList();
    try (Instance instance = Instance.fresh("stop-under-load").start()) {
      var load = new Load(instance.api(), 21);
      var reads = new Reads(instance.api());
      var logging = Logging.opened(load, collaborations, reads);
      var reading = Reading.of(instance.api(), collaborations);

      long began;
      int exit;
      try (var writers = new Clients(16, Duration.ofMillis(1), logging);
          var readers = new Clients(16, Duration.ofMillis(1), reading)) {
        await().atMost(SOON).until(() -> logging.acknowledged() > 300 && reading.answered() > 300);
        began = System.nanoTime();
        exit = instance.stop();
      }
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
      System.out.printf(
          "stop under load: %d ms, %d acknowledged, %d read%n",
          millis, logging.acknowledged(), reading.answered());

      assertThat(exit).isIn(0, 143);
      assertThat(millis).isLessThanOrEqualTo(10_000);
      assertThat(logging.refused()).isEmpty();
      assertThat(reading.refused()).isEmpty();
      instance.start();
      logging.isThereOnce(reads);
      await().atMost(SOON).untilAsserted(new Health(instance)::allIsRead);
    }
  }

  private static void aSecondInstanceOnTheSameFolderIsRefused(Instance instance) {
    instance.launch("second", "--port", Integer.toString(Ports.freeBase()));

    assertThat(instance.exitOf("second", 120)).isEqualTo(1);
    assertThat(instance.said("second")).contains("in use by another instance");
  }
}
