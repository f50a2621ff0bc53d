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

/** At fifty entries a second, or at what the machine has room for if that is less. */
@InFull
class FreshnessIT {
  private static final int WRITES = 500;
  private static final int WARMING = 1_000;
  private static final int WARMING_CLIENTS = 8;
  private static final double MOST_A_SECOND = 50;

  /** Of what was warmed up with: each entry is read back as well, and the clients need room too. */
  private static final double SHARE = 1 / 3.0;

  private static final int CLIENTS = 64; // so many that none waits for another's read
  private static final long PROMISED_MILLIS = 2_000;

  @Test
  void whatWasAcknowledgedIsReadableSoon() throws Exception {
    try (Instance instance = Instance.fresh("freshness").start()) {
      var load = new Load(instance.api(), 1);
      List<String> collaborations = List.of("fresh-0", "fresh-1", "fresh-2", "fresh-3", "fresh-4");
      collaborations.forEach(load::open);
      // What is measured is the road, not the compiler: let it see each stretch often enough.
      long began = System.nanoTime();
      Load.Outcome warm =
          load.log(load.entries(collaborations, WARMING), WARMING_CLIENTS, WARMING, () -> {});
      double most = WARMING / ((System.nanoTime() - began) / 1e9);
      double pace = Math.min(MOST_A_SECOND, most * SHARE);
      collaborations.forEach(each -> awaitReadable(instance.api(), each, warm.version(each)));

      collaborations = collaborations.stream().map(id -> id + "-measured").toList();
      collaborations.forEach(load::open);
      List<Double> delays =
          measured(instance.api(), load, load.entries(collaborations, WRITES), pace);

      System.out.printf(
          "freshness: %d writes at %.0f/s of at most %.0f/s, median %.1f ms, 99th percentile %.1f ms,"
              + " most %.1f ms%n",
          delays.size(),
          pace,
          most,
          median(delays),
          delays.get(delays.size() * 99 / 100),
          delays.getLast());
      assertThat(delays).hasSize(WRITES);
      assertThat(median(delays)).isLessThan(PROMISED_MILLIS);
    }
  }

  private static void awaitReadable(Api api, String collaboration, long version) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .until(
            () ->
                api.get("/collaborations/" + collaboration + "?minVersion=" + version).isSuccess());
  }

  /** Milliseconds from acknowledgement to readable, of each entry, in rising order. */
  private static List<Double> measured(Api api, Load load, List<Load.Entry> entries, double pace)
      throws Exception {
    var scheduled = new ArrayList<ScheduledFuture<Double>>();
    try (var clients = Executors.newScheduledThreadPool(CLIENTS)) {
      for (int i = 0; i < entries.size(); i++) {
        Load.Entry entry = entries.get(i);
        Callable<Double> write = () -> delay(api, load, entry);
        scheduled.add(clients.schedule(write, (long) (i * 1e9 / pace), TimeUnit.NANOSECONDS));
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
