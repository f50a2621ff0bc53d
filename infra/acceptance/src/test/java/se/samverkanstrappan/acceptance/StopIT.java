package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StopIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Test
  void stopsOnATermSignalWithinFiveSecondsAndStartsAgain() {
    try (Instance instance = Instance.fresh("stop").start()) {
      new Load(instance.api(), 1).open("kept");

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
      collaborations.forEach(load::open);
      var reads = new Reads(instance.api());
      collaborations.forEach(each -> reads.segments(each, 9));
      var logging = new Logging(load, collaborations);
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
      for (String each : collaborations) {
        assertThat(Settled.of(load, reads, each).logged())
            .containsExactlyInAnyOrderElementsOf(logging.outcome().acknowledged(each).toList());
      }
      await().atMost(SOON).untilAsserted(new Health(instance)::allIsRead);
    }
  }

  @Test
  void aSecondInstanceOnTheSameFolderIsRefused() {
    try (Instance instance = Instance.fresh("second").start()) {
      instance.launch("second", "--port", Integer.toString(Ports.freeBase()));

      assertThat(instance.exitOf("second", 30)).isEqualTo(1);
      assertThat(instance.said("second")).contains("in use by another instance");
    }
  }
}
