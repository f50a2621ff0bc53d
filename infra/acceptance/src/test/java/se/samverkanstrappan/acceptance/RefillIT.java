package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RefillIT {
  private static final Cases CASES = Cases.documented();
  private static final Duration REFILL = Duration.ofMinutes(4);

  @Test
  void everythingButTheBookComesBackEqualByteForByte() {
    try (Instance instance = Instance.fresh("refill").start()) {
      Map<String, Long> versions = CASES.log(instance.api());
      comesBackWithout(instance, settled(instance, versions), "streams", "store", "kafka");
    }
  }

  @Test
  @InFull
  void aDeletedStoreAndADeletedKafkaComeBackEqualByteForByte() {
    try (Instance instance = Instance.fresh("refill-one").start()) {
      Map<String, Long> versions = CASES.log(instance.api());
      Map<String, String> before = settled(instance, versions);
      comesBackWithout(instance, before, "store");
      comesBackWithout(instance, before, "kafka");
    }
  }

  private static void comesBackWithout(
      Instance instance, Map<String, String> before, String... folders) {
    instance.stop();
    for (String each : folders) {
      delete(instance.data().resolve(each));
    }
    instance.start();
    comesBack(instance, before, String.join(", ", folders));
  }

  @Test
  void aQueryServiceThatIsKilledAtWorkHasMadeWhatARebuildFromNothingMakes() {
    try (Instance instance = Instance.fresh("query-killed")) {
      instance.startParts();
      Map<String, Long> versions = CASES.log(instance.api());
      instance.kill("query");
      instance.start("query", 0).awaitReady();
      Map<String, String> before = settled(instance, versions);

      instance.kill("query");
      instance.kill("store");
      delete(instance.data().resolve("store"));
      delete(instance.data().resolve("streams"));
      instance.start("store", Ports.STORE).start("query", 0).awaitReady();

      comesBack(instance, before, "anything that query-service had made");
    }
  }

  private static Map<String, String> settled(Instance instance, Map<String, Long> versions) {
    var reads = new Reads(instance.api());
    Awaitility.await()
        .atMost(REFILL)
        .ignoreExceptions()
        .untilAsserted(() -> versions.forEach((id, version) -> reads.segments(id, version)));
    return reads.everything(CASES.ids());
  }

  private static void comesBack(Instance instance, Map<String, String> before, String gone) {
    var reads = new Reads(instance.api());
    long began = System.nanoTime();
    Awaitility.await()
        .atMost(REFILL)
        .ignoreExceptionsInstanceOf(AssertionError.class)
        .untilAsserted(() -> assertThat(reads.everything(CASES.ids())).isEqualTo(before));
    System.out.printf(
        "refill: equal %d ms after readiness without %s%n",
        Duration.ofNanos(System.nanoTime() - began).toMillis(), gone);
  }

  private static void delete(Path folder) {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
