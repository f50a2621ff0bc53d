package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StopIT {
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
  void aSecondInstanceOnTheSameFolderIsRefused() {
    try (Instance instance = Instance.fresh("second").start()) {
      instance.launch("second", "--port", Integer.toString(Ports.freeBase()));

      assertThat(instance.exitOf("second", 30)).isEqualTo(1);
      assertThat(instance.said("second")).contains("in use by another instance");
    }
  }
}
