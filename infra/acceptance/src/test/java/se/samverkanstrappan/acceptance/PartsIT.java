package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@InFull
class PartsIT {
  private static final String ID = "parts";
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @Test
  void writesGoOnWithoutTheBrokerAndAreReadableWhenItIsBack() {
    try (Instance instance = Instance.fresh("parts")) {
      // In an order in which each part at first misses another.
      instance
          .start("query", 0)
          .start("command", Ports.COMMAND)
          .start("broker", Ports.BROKER)
          .start("store", Ports.STORE)
          .awaitReady();
      var load = new Load(instance.api(), 7);
      var reads = new Reads(instance.api());
      load.open(ID);
      List<Load.Entry> entries = load.entries(List.of(ID), 2);
      readable(reads, entries.get(0), load.log(entries.get(0)).orFail().version());

      instance.stop("broker");
      long version = load.log(entries.get(1)).orFail().version();
      instance.start("broker", Ports.BROKER);

      readable(reads, entries.get(1), version);
    }
  }

  private static void readable(Reads reads, Load.Entry entry, long version) {
    Awaitility.await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(AssertionError.class)
        .untilAsserted(
            () ->
                assertThat(reads.interactions(entry.collaboration(), version))
                    .containsOnlyOnce(entry.id()));
  }
}
