package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class FreshnessIT {
  private static final int WRITES = 500;
  private static final int WARMING = 1_000;
  private static final int WARMING_CLIENTS = 8;
  private static final int MILLIS_BETWEEN = 20;
  private static final int CLIENTS = 64; // so many that none waits for another's read
  private static final long PROMISED_MILLIS = 2_000;

  @Test
  void whatWasAcknowledgedIsReadableSoon() throws Exception {
    try (Instance instance = Instance.fresh("freshness").start()) {
      var load = new Load(instance.api(), 1);
      List<String> collaborations = List.of("fresh-0", "fresh-1", "fresh-2", "fresh-3", "fresh-4");
      collaborations.forEach(load::open);
      // What is measured is the road, not the compiler: let it see each stretch often enough.
      Load.Outcome warm =
          load.log(load.entries(collaborations, WARMING), WARMING_CLIENTS, WARMING, () -> {});
      collaborations.forEach(each -> awaitReadable(instance.api(), each, warm.version(each)));

      collaborations = collaborations.stream().map(id -> id + "-measured").toList();
      collaborations.forEach(load::open);
      List<Double> delays = measured(instance.api(), load, load.entries(collaborations, WRITES));

      System.out.printf(
          "freshness: %d writes at %d/s, median %.1f ms, 99th percentile %.1f ms, most %.1f ms%n",
          delays.size(),
          1000 / MILLIS_BETWEEN,
          median(delays),
          delays.get(delays.size() * 99 / 100),
          delays.getLast());
      assertThat(delays).hasSize(WRITES);
      assertThat(median(delays)).isLessThan(PROMISED_MILLIS);
    }
  }

  private static void awaitReadable(Api api, String collaboration, long version) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                api.get("/collaborations/" + collaboration + "?minVersion=" + version).isSuccess());
  }

  /** Milliseconds from acknowledgement to readable, of each entry, in rising order. */
  private static List<Double> measured(Api api, Load load, List<Load.Entry> entries)
      throws Exception {
    var scheduled = new ArrayList<ScheduledFuture<Double>>();
    try (var clients = Executors.newScheduledThreadPool(CLIENTS)) {
      for (int i = 0; i < entries.size(); i++) {
        Load.Entry entry = entries.get(i);
        Callable<Double> write = () -> delay(api, load, entry);
        scheduled.add(clients.schedule(write, (long) i * MILLIS_BETWEEN, TimeUnit.MILLISECONDS));
      }
      var delays = new ArrayList<Double>();
      for (ScheduledFuture<Double> each : scheduled) {
        delays.add(each.get());
      }
      delays.sort(null);
      return delays;
    }
  }

  private static double median(List<Double> rising) {
    return rising.get(rising.size() / 2);
  }

  private static double delay(Api api, Load load, Load.Entry entry) {
    long version = load.log(entry).orFail().version();
    long acknowledged = System.nanoTime();
    api.readAt(version, "/collaborations/" + entry.collaboration());
    return (System.nanoTime() - acknowledged) / 1e6;
  }
}
