package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Bundles taken in over HTTP: once, whole, and as they were when they are given out again. */
class ImportIT {
  private static final String JSON = "application/json";
  private static final int COLLABORATIONS = Boolean.getBoolean("samverkan.full") ? 100 : 10;
  private static final int INTERACTIONS = 1_000;

  @Test
  void theDocumentedCasesGoInOnceAndComeOutEqual() {
    byte[] cases = Cases.documented().bundle().toString().getBytes(StandardCharsets.UTF_8);
    String given;
    try (Instance first = Instance.fresh("import").start()) {
      JsonNode told = first.api().importing(cases, JSON, "?dryRun=true").orFail().json();
      assertThat(told.path("added").asInt()).isPositive();
      assertThat(versions(first)).isEmpty();

      JsonNode added = first.api().importing(cases, JSON, "").orFail().json();
      assertThat(added.path("added").asInt()).isEqualTo(told.path("added").asInt());
      assertThat(added.path("faults")).isEmpty();
      workedExamplesComeOut(first);

      given = settledExport(first);
      Map<String, Long> versions = versions(first);
      JsonNode again = first.api().importing(cases, JSON, "").orFail().json();
      assertThat(again.path("added").asInt()).isZero();
      assertThat(again.path("unchanged").asInt()).isEqualTo(added.path("added").asInt());
      assertThat(versions(first)).isEqualTo(versions);
    }
    try (Instance second = Instance.fresh("import-again").start()) {
      byte[] bundle = given.getBytes(StandardCharsets.UTF_8);
      second.api().importing(bundle, JSON, "").orFail();
      workedExamplesComeOut(second);
      assertThat(settledExport(second)).isEqualTo(given);
    }
  }

  @Test
  void cutOffHalfWayAndSentAgainEverythingIsThereOnce() {
    byte[] bundle = LargeBundle.of(COLLABORATIONS, INTERACTIONS);
    try (Instance instance = Instance.fresh("import-cut").start()) {
      String job =
          instance
              .api()
              .importing(bundle, JSON, "", "Prefer", "respond-async")
              .orFail()
              .json()
              .path("id")
              .asString();
      long half = (long) COLLABORATIONS * INTERACTIONS / 2;
      Awaitility.await()
          .atMost(Duration.ofMinutes(15))
          .pollInterval(Duration.ofMillis(100))
          .until(() -> written(instance.api().imported(job).orFail().json()) >= half);
      instance.kill();
      instance.start();
      assertThat(instance.api().imported(job).orFail().json().path("state").asString())
          .isEqualTo("INTERRUPTED");

      long began = System.nanoTime();
      JsonNode again = instance.api().importing(bundle, JSON, "").orFail().json();
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      long added = again.path("added").asLong();
      long unchanged = again.path("unchanged").asLong();
      System.out.printf(
          "import sent again: %d were there, %d added in %d ms%n",
          unchanged, added, took.toMillis());
      assertThat(unchanged).isGreaterThanOrEqualTo(half);
      assertThat(added).isPositive();
      assertThat(added + unchanged).isEqualTo(LargeBundle.things(COLLABORATIONS, INTERACTIONS));
      everythingIsThereOnce(instance);
    }
  }

  private static void everythingIsThereOnce(Instance instance) {
    var reads = new Reads(instance.api());
    long version = 1 + LargeBundle.PARTICIPANTS.size() + INTERACTIONS;
    for (int n = 0; n < COLLABORATIONS; n++) {
      List<String> ids = reads.interactions(LargeBundle.id(n), version);
      assertThat(ids).hasSize(INTERACTIONS).doesNotHaveDuplicates();
      assertThat(reads.segments(LargeBundle.id(n), version).path("version").asLong())
          .isEqualTo(version);
    }
  }

  private static long written(JsonNode job) {
    assertThat(job.path("state").asString()).isEqualTo("RUNNING");
    return job.path("phase").asString().equals("WRITING") ? job.path("done").asLong() : 0;
  }

  private static void workedExamplesComeOut(Instance instance) {
    var reads = new Reads(instance.api());
    WorkedExample.all()
        .forEach(
            example ->
                Awaitility.await()
                    .ignoreExceptionsMatching(AssertionError.class::isInstance)
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> reads.timeline(example.id(), 1), example.segments()::equals));
  }

  /** The export once it no longer changes: reads follow what was written. */
  private static String settledExport(Instance instance) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> versions(instance).size(), size -> size == Cases.documented().ids().count());
    String[] last = {""};
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              String export = instance.api().get("/export?format=bundle").orFail().body();
              boolean settled = export.equals(last[0]);
              last[0] = export;
              return settled;
            });
    return last[0];
  }

  private static Map<String, Long> versions(Instance instance) {
    var versions = new TreeMap<String, Long>();
    for (JsonNode item : new Reads(instance.api()).items("/collaborations")) {
      versions.put(item.path("id").asString(), item.path("version").asLong());
    }
    return versions;
  }
}
