package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The book is not Kafka: while it is gone everything goes on but what is new to read. */
class BrokerGoneIT {
  private static final Duration GONE =
      Duration.ofSeconds(Boolean.getBoolean("samverkan.full") ? 60 : 8);
  private static final Duration SOON = Duration.ofMinutes(4);
  private static final long SEED = 5;
  private static final List<String> COLLABORATIONS =
      IntStream.range(0, 8).mapToObj(number -> "broker-gone-" + number).toList();
  private static final int LOGGERS = 20;
  private static final int READERS = 8;
  private static final Duration PAUSE = Duration.ofMillis(50);

  @Test
  void writesAndReadsGoOnWithoutTheBrokerAndAllIsReadOnceWhenItIsBack() {
    try (Instance instance = Instance.fresh("broker-gone")) {
      instance.startParts();
      var load = new Load(instance.api(), SEED);
      var reads = new Reads(instance.api());
      var logging = Logging.opened(load, COLLABORATIONS, reads);
      var reading = Reading.of(instance.api(), COLLABORATIONS);
      goesOnWithoutTheBroker(instance, logging, reading);

      assertThat(logging.refused()).isEmpty();
      assertThat(logging.toldToWait()).isEmpty();
      assertThat(logging.unanswered()).isEmpty();
      assertThat(reading.refused()).isEmpty();
      assertThat(reading.unanswered()).isEmpty();
      logging.isThereOnce(reads);
      var health = new Health(instance);
      await().atMost(SOON).untilAsserted(health::allIsPublished);
      await().atMost(SOON).untilAsserted(health::allIsRead);
    }
  }

  private static void goesOnWithoutTheBroker(Instance instance, Logging logging, Reading reading) {
    var health = new Health(instance);
    try (var writers = new Clients(LOGGERS, PAUSE, logging);
        var readers = new Clients(READERS, PAUSE, reading)) {
      await().atMost(SOON).until(() -> logging.acknowledged() > 200);
      instance.kill("broker");
      int before = logging.acknowledged();
      int readBefore = reading.answered();
      await().atMost(SOON).untilAsserted(() -> itIsToldWhatIsGone(health));
      await().during(GONE).atMost(GONE.multipliedBy(2)).until(() -> health.inService());
      int meanwhile = logging.acknowledged() - before;
      System.out.printf(
          "broker gone: seed %d, %d acknowledged and %d read meanwhile%n",
          SEED, meanwhile, reading.answered() - readBefore);
      assertThat(meanwhile).isGreaterThan(LOGGERS);
      assertThat(reading.answered() - readBefore).isGreaterThan(READERS);

      instance.start("broker", Ports.BROKER);
      int back = logging.acknowledged();
      await().atMost(SOON).until(() -> logging.acknowledged() > back + LOGGERS);
    }
  }

  private static void itIsToldWhatIsGone(Health health) {
    JsonNode publishing = health.publishing();
    assertThat(publishing.path("status").asString()).isEqualTo("DEGRADED");
    assertThat(publishing.path("details").path("kafka").asString()).isNotBlank();
    JsonNode projection = health.projection();
    assertThat(projection.path("status").asString()).isEqualTo("DEGRADED");
    assertThat(projection.path("details").path("problem").asString()).startsWith("kafka: ");
  }
}
