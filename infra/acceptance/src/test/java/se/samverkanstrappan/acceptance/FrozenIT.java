package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A process that stands still is worse than one that is gone: what it holds open stays open. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@InFull
class FrozenIT {
  private static final Duration STILL = Duration.ofSeconds(25);
  private static final Duration SOON = Duration.ofMinutes(4);

  /** For five minutes after a stream thread died, the read side says so. */
  private static final Duration NOTHING_LATELY = Duration.ofMinutes(8);

  private static final int CLIENTS = 8;
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Instance INSTANCE = Instance.fresh("frozen");

  @BeforeAll
  static void start() {
    INSTANCE.startParts();
  }

  @AfterAll
  static void end() {
    INSTANCE.close();
  }

  @Test
  void whileTheBrokerStandsStillWritesAndReadsGoOnAndAllIsReadOnceAfterwards() {
    var frozen = new Frozen("broker");

    frozen.underLoad();

    assertThat(frozen.acknowledgedMeanwhile).isGreaterThan(CLIENTS);
    assertThat(frozen.readMeanwhile).isGreaterThan(CLIENTS);
    assertThat(frozen.reading.refused()).isEmpty();
    assertThat(frozen.logging.refused()).isEmpty();
    assertThat(frozen.logging.toldToWait()).isEmpty();
    frozen.nothingIsLost();
  }

  @Test
  void whileTheStoreStandsStillWritesGoOnAndReadsAreToldToComeAgain() {
    var frozen = new Frozen("store");

    frozen.underLoad();

    assertThat(frozen.acknowledgedMeanwhile).isGreaterThan(CLIENTS);
    assertThat(frozen.reading.refused())
        .isNotEmpty()
        .allSatisfy(each -> isToldToComeAgain(each, 503));
    assertThat(frozen.logging.refused()).isEmpty();
    assertThat(frozen.logging.toldToWait()).isEmpty();
    frozen.nothingIsLost();
  }

  @Test
  void whileTheWriteSideStandsStillReadsGoOnAndWhatWasSentIsWrittenOnceAfterwards() {
    var frozen = new Frozen("command");

    frozen.underLoad();

    assertThat(frozen.readMeanwhile).isGreaterThan(CLIENTS);
    assertThat(frozen.reading.refused()).isEmpty();
    // Whose patience ended meanwhile is told to come again.
    assertThat(frozen.logging.refused()).isEmpty();
    assertThat(frozen.logging.toldToWait()).allSatisfy(each -> isToldToComeAgain(each, 429));
    // A connection on which nothing came for twenty seconds may be closed when it goes on.
    assertThat(frozen.logging.unanswered()).hasSizeLessThanOrEqualTo(CLIENTS);
    frozen.logging.sendAgainWhatWasNotAnswered();
    frozen.nothingIsLost();
  }

  private static void isToldToComeAgain(Answer answer, int status) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.retryAfter()).matches("\\d+");
  }

  /** One part that stands still while others write and read. */
  private static final class Frozen {
    private final String part;
    private final Load load = new Load(INSTANCE.api(), 17);
    private final Reads reads = new Reads(INSTANCE.api());
    private final Logging logging;
    private final Reading reading;
    private int acknowledgedMeanwhile;
    private int readMeanwhile;

    Frozen(String part) {
      this.part = part;
      List<String> collaborations =
          IntStream.range(0, 4).mapToObj(number -> "frozen-" + part + "-" + number).toList();
      logging = Logging.opened(load, collaborations, reads);
      reading = Reading.of(INSTANCE.api(), collaborations);
    }

    void underLoad() {
      try (var readers = new Clients(CLIENTS, PAUSE, reading);
          var writers = new Clients(CLIENTS, PAUSE, logging)) {
        await().atMost(SOON).until(() -> logging.acknowledged() > 5 * CLIENTS);
        INSTANCE.freeze(part);
        int acknowledged = logging.acknowledged();
        int read = reading.answered();
        try {
          await().during(STILL).atMost(SOON).until(() -> INSTANCE.process(part).isAlive());
        } finally {
          acknowledgedMeanwhile = logging.acknowledged() - acknowledged;
          readMeanwhile = reading.answered() - read;
          INSTANCE.thaw(part);
        }
        System.out.printf(
            "frozen %s for %d s: %d acknowledged, %d read, %d refused meanwhile%n",
            part,
            STILL.toSeconds(),
            acknowledgedMeanwhile,
            readMeanwhile,
            reading.refused().size() + logging.refused().size());
        int before = logging.acknowledged();
        int readBefore = reading.answered();
        await().atMost(SOON).until(() -> logging.acknowledged() > before + CLIENTS);
        await().atMost(SOON).until(() -> reading.answered() > readBefore + CLIENTS);
      }
    }

    void nothingIsLost() {
      assertThat(logging.unanswered()).isEmpty();
      assertThat(reading.unanswered()).isEmpty();
      logging.isThereOnce(reads);
      var health = new Health(INSTANCE);
      await().atMost(SOON).untilAsserted(health::allIsPublished);
      await().atMost(NOTHING_LATELY).untilAsserted(health::allIsRead);
    }
  }
}
