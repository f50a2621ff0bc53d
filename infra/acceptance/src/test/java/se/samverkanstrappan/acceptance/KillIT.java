package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KillIT {
  private static final int ROUNDS = Boolean.getBoolean("samverkan.full") ? 20 : 5;
  private static final int INTERACTIONS = 1_000;
  private static final int CLIENTS = 16;
  private static final int COLLABORATIONS = 4;

  @Test
  void everythingAcknowledgedBeforeAKillIsThereOnceAfterwards() {
    try (Instance instance = Instance.fresh("kill").start()) {
      for (int round = 1; round <= ROUNDS; round++) {
        killInTheMiddle(instance, round);
      }
      everythingToLookAtIsToldOnce(instance);
    }
  }

  /** That nobody leads a collaboration is told with its first event, and nothing twice. */
  private static void everythingToLookAtIsToldOnce(Instance instance) {
    List<JsonNode> told = ToldSignals.of(instance);
    assertThat(told)
        .extracting(each -> each.path("collaboration").asString() + " " + each.path("number"))
        .doesNotHaveDuplicates();
    assertThat(told)
        .filteredOn(each -> each.path("code").asString().equals("NO_PROCESS_LEADER"))
        .extracting(each -> each.path("collaboration").asString())
        .hasSize(2 * COLLABORATIONS * ROUNDS)
        .doesNotHaveDuplicates();
  }

  private static void killInTheMiddle(Instance instance, int round) {
    var load = new Load(instance.api(), round);
    List<String> collaborations = named("kill-" + round);
    collaborations.forEach(load::open);
    List<Load.Entry> entries = load.entries(collaborations, INTERACTIONS);
    Load.Outcome outcome = load.log(entries, CLIENTS, INTERACTIONS / 2, instance::kill);
    assertThat(outcome.refused()).isEmpty();

    long began = System.nanoTime();
    instance.start();
    long readyAfter = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);

    int present = 0;
    for (String collaboration : collaborations) {
      present += thereOnce(instance, load, entries, outcome, collaboration);
    }
    int acknowledged = outcome.acknowledged().size();
    System.out.printf(
        "kill round %d: %d acknowledged, %d present once, ready after %d ms%n",
        round, acknowledged, present, readyAfter);
  }

  private static int thereOnce(
      Instance instance,
      Load load,
      List<Load.Entry> entries,
      Load.Outcome outcome,
      String collaboration) {
    var reads = new Reads(instance.api());
    // What was stored but not acknowledged makes the version higher than the last one told.
    long version = settledVersion(instance, load, collaboration);
    List<String> logged = reads.logged(collaboration, version);
    assertThat(logged)
        .doesNotHaveDuplicates()
        .containsAll(outcome.acknowledged(collaboration).toList());
    assertThat(reads.interactions(collaboration, version))
        .containsExactlyInAnyOrderElementsOf(logged);
    assertThat(reads.history(collaboration, version)).hasSize(Math.toIntExact(version));

    placedAsIfNothingHadHappened(reads, load, entries, new HashSet<>(logged), collaboration);
    return logged.size() - 1;
  }

  /** A collaboration in which the same was logged undisturbed has the same timeline. */
  private static void placedAsIfNothingHadHappened(
      Reads reads, Load load, List<Load.Entry> entries, Set<String> present, String collaboration) {
    String twin = collaboration + "-twin";
    load.open(twin);
    List<Load.Entry> again =
        entries.stream()
            .filter(entry -> entry.collaboration().equals(collaboration))
            .filter(entry -> present.contains(entry.id()))
            .map(entry -> new Load.Entry(twin, entry.id(), entry.body()))
            .toList();
    Load.Outcome logged = load.log(again, CLIENTS, Integer.MAX_VALUE, () -> {});
    load.log(marker(twin)).orFail();
    assertThat(logged.acknowledged()).hasSize(again.size());
    long version = logged.version(twin) + 1;

    assertThat(reads.segments(collaboration, 1).path("segments"))
        .isEqualTo(reads.segments(twin, version).path("segments"));
    assertThat(reads.segments(collaboration, 1).path("actors"))
        .isEqualTo(reads.segments(twin, version).path("actors"));
  }

  /** Logs one more, whose version is then the newest there is, and waits until it is readable. */
  private static long settledVersion(Instance instance, Load load, String collaboration) {
    long version = load.log(marker(collaboration)).orFail().version();
    assertThat(new Reads(instance.api()).segments(collaboration, version)).isNotEmpty();
    return version;
  }

  private static Load.Entry marker(String collaboration) {
    return new Load.Entry(
        collaboration,
        "after-the-kill",
        java.util.Map.of(
            "id", "after-the-kill",
            "date", "2016-05-04",
            "form", "MEETING",
            "observations", List.of("INFORMED"),
            "participants", List.of(java.util.Map.of("actor", "region-01")),
            "summary", "Exempel"));
  }

  private static List<String> named(String prefix) {
    return IntStream.range(0, COLLABORATIONS).mapToObj(n -> prefix + "-" + n).toList();
  }
}
