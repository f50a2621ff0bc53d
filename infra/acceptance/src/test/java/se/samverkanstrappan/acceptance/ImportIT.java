package se.samverkanstrappan.acceptance;

import static java.util.Objects.requireNonNull;
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
  private static final int COLLABORATIONS = Boolean.getBoolean("samverkan.full") ? 100 : 4;
  private static final int INTERACTIONS = 1_000;
  private static final String ASSIGNMENT = "strategisk-planering";
  private static final List<String> SERVING =
      List.of("regionalt-forum-planering", "stod-strategisk-planering");

  @Test
  @InFull
  void theDocumentedCasesGoInOnceAndComeOutEqual() {
    byte[] cases = Cases.documented().bundle().toString().getBytes(StandardCharsets.UTF_8);
    String given;
    String ofAssignment;
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
      oneMoreEventEachIsTheNextVersion(first, versions);
      theAssignmentGoesOn(first.api(), versions);
      ofAssignment = first.api().get(bundleOf(ASSIGNMENT)).orFail().body();
      isThereAlready(ofAssignment, first.api());
    }
    try (Instance second = Instance.fresh("import-again").start()) {
      byte[] bundle = given.getBytes(StandardCharsets.UTF_8);
      second.api().importing(bundle, JSON, "").orFail();
      workedExamplesComeOut(second);
      assertThat(settledExport(second)).isEqualTo(given);
    }
    anAssignmentGoesInWithAllThatServesIt(ofAssignment);
  }

  /** Into a book that knows only the register: all of it, nothing besides, and only once. */
  private static void anAssignmentGoesInWithAllThatServesIt(String bundle) {
    try (Instance third = Instance.fresh("import-assignment").start()) {
      Api api = third.api();
      JsonNode added =
          api.importing(bundle.getBytes(StandardCharsets.UTF_8), JSON, "").orFail().json();
      assertThat(added.path("added").asInt()).isPositive();
      Awaitility.await()
          .atMost(Duration.ofMinutes(4))
          .untilAsserted(
              () -> assertThat(api.get(bundleOf(ASSIGNMENT)).orFail().body()).isEqualTo(bundle));
      assertThat(versions(third)).containsOnlyKeys(SERVING);
      assertThat(api.read("/assignments").path("total").asInt()).isEqualTo(1);
      isThereAlready(bundle, api);

      String other = bundle.replace("\"decidedOn\":\"2024-05\"", "\"decidedOn\":\"2024-04\"");
      assertThat(other).isNotEqualTo(bundle);
      Answer refused = api.importing(other.getBytes(StandardCharsets.UTF_8), JSON, "");
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.json().path("faults").valueStream().map(each -> each.path("pointer")))
          .extracting(JsonNode::asString)
          .containsExactly("/assignments/0/decidedOn");
      assertThat(api.get(bundleOf(ASSIGNMENT)).orFail().body()).isEqualTo(bundle);
    }
  }

  private static String bundleOf(String assignment) {
    return "/export?format=bundle&assignment=" + assignment;
  }

  /** A link that ended, and a report that was submitted: of the documented cases none has. */
  private static void theAssignmentGoesOn(Api api, Map<String, Long> versions) {
    String at = "/assignments/" + ASSIGNMENT;
    long submitted =
        api.post(at + "/reports/slutrapport/submit", Map.of("submittedOn", "2026-01"))
            .orFail()
            .version();
    for (String id : SERVING) {
      String one = "/collaborations/" + id;
      JsonNode link = api.readAt(requireNonNull(versions.get(id)) + 1, one).at("/links/0");
      var ended = new TreeMap<String, Object>(Map.of("until", "2026-02", "reason", "Exempel"));
      List.of("assignment", "task", "from").forEach(it -> ended.put(it, link.path(it).asString()));
      String entry = one + "/entries/" + link.path("id").asString();
      api.readAt(api.put(entry, ended).orFail().version(), one);
    }
    assertThat(api.readAt(submitted, at).at("/reports/0/submittedOn").asString())
        .isEqualTo("2026-01");
  }

  private static void isThereAlready(String bundle, Api api) {
    JsonNode again =
        api.importing(bundle.getBytes(StandardCharsets.UTF_8), JSON, "").orFail().json();
    assertThat(again.path("added").asInt()).isZero();
    assertThat(again.path("unchanged").asInt()).isPositive();
    assertThat(again.path("faults")).isEmpty();
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
      long some = (long) COLLABORATIONS * INTERACTIONS / 4;
      Awaitility.await()
          .atMost(Duration.ofMinutes(15))
          .pollInterval(Duration.ofMillis(100))
          .until(() -> written(instance.api().imported(job).orFail().json()) >= some);
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
          "import cut off and sent again: %d were there, %d added in %d ms, peak memory %s%n",
          unchanged, added, took.toMillis(), instance.memory().peak());
      assertThat(unchanged).isGreaterThanOrEqualTo(some);
      assertThat(added).isPositive();
      assertThat(added + unchanged).isEqualTo(LargeBundle.things(COLLABORATIONS, INTERACTIONS));
      everythingIsThereOnce(instance);
    }
  }

  /** What was not written cannot be seen; so something is, and it must come right after. */
  private static void oneMoreEventEachIsTheNextVersion(
      Instance instance, Map<String, Long> versions) {
    versions.forEach(
        (id, version) -> {
          var ambition = Map.of("step", 3, "by", "2030");
          Answer set = instance.api().post("/collaborations/" + id + "/ambitions", ambition);
          assertThat(set.orFail().version()).isEqualTo(version + 1);
        });
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
                    .atMost(Duration.ofMinutes(4))
                    .until(() -> reads.timeline(example.id(), 1), example.segments()::equals));
  }

  /** The export once every collaboration's reads have come to its last version. */
  private static String settledExport(Instance instance) {
    for (JsonNode collaboration : Cases.documented().bundle().path("collaborations")) {
      new Reads(instance.api())
          .segments(collaboration.path("id").asString(), Cases.versionOf(collaboration));
    }
    Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .until(() -> versions(instance).size(), size -> size == Cases.documented().ids().count());
    return instance.api().get("/export?format=bundle").orFail().body();
  }

  private static Map<String, Long> versions(Instance instance) {
    var versions = new TreeMap<String, Long>();
    for (JsonNode item : new Reads(instance.api()).items("/collaborations")) {
      versions.put(item.path("id").asString(), item.path("version").asLong());
    }
    return versions;
  }
}
