package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class KillIT {
  private static final boolean FULL = Boolean.getBoolean("samverkan.full");
  private static final int ROUNDS = FULL ? 20 : 2;
  private static final int INTERACTIONS = FULL ? 1_000 : 300;
  private static final int CLIENTS = FULL ? 200 : 16;
  private static final int COLLABORATIONS = FULL ? 20 : 4;
  private static final Duration TOLD = Duration.ofMinutes(2);

  @Test
  void everythingAcknowledgedBeforeAKillIsThereOnceAfterwards() {
    try (Instance instance = Instance.fresh("kill").start()) {
      for (int round = 1; round <= ROUNDS; round++) {
        killInTheMiddle(instance, round);
      }
      everythingToLookAtIsToldOnce(instance);
    }
  }

  /**
   * That nobody leads a collaboration is told with its first event, and nothing twice; to others a
   * little later than here.
   */
  private static void everythingToLookAtIsToldOnce(Instance instance) {
    Awaitility.await()
        .atMost(TOLD)
        .untilAsserted(
            () ->
                assertThat(ToldSignals.of(instance))
                    .filteredOn(each -> each.path("code").asString().equals("NO_PROCESS_LEADER"))
                    .extracting(each -> each.path("collaboration").asString())
                    .hasSize(2 * COLLABORATIONS * ROUNDS)
                    .doesNotHaveDuplicates());
    assertThat(ToldSignals.of(instance))
        .extracting(each -> each.path("collaboration").asString() + " " + each.path("number"))
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
    Settled settled = Settled.of(load, reads, collaboration);
    assertThat(settled.logged()).containsAll(outcome.acknowledged(collaboration).toList());

    placedAsIfNothingHadHappened(
        reads, load, entries, new HashSet<>(settled.logged()), collaboration);
    return settled.logged().size();
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
    load.log(Settled.marker(twin)).orFail();
    assertThat(logged.acknowledged()).hasSize(again.size());
    long version = logged.version(twin) + 1;

    assertThat(reads.segments(collaboration, 1).path("segments"))
        .isEqualTo(reads.segments(twin, version).path("segments"));
    assertThat(reads.segments(collaboration, 1).path("actors"))
        .isEqualTo(reads.segments(twin, version).path("actors"));
  }

  private static List<String> named(String prefix) {
    return IntStream.range(0, COLLABORATIONS).mapToObj(n -> prefix + "-" + n).toList();
  }
}
