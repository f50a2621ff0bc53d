package se.samverkanstrappan.bench.live;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samverkanstrappan.bench.Report;
import se.samverkanstrappan.bench.running.Installation;
import se.samverkanstrappan.bench.running.Part;
import se.samverkanstrappan.bench.writes.Logging;
import se.samverkanstrappan.bench.writes.Pace;

/** Many clients are told of every entry, while so many entries are logged a second. */
public final class LiveBenchmark {
  private static final String PREFIX = "exempel-live-";
  private static final int COLLABORATIONS = 50;
  private static final int WARM_UP_SECONDS = 15;

  private final Installation installation;
  private final Report report;
  private final int clients;
  private final int rate;
  private final int seconds;

  public LiveBenchmark(
      Installation installation, Report report, int clients, int rate, int seconds) {
    this.installation = installation;
    this.report = report;
    this.clients = clients;
    this.rate = rate;
    this.seconds = seconds;
  }

  /** Runs it. */
  public void run() throws Exception {
    String token = installation.token();
    installation.start(Part.WHOLE);
    report.line("# Live");
    report.line("- %d clients, %d entries a second for %d s", clients, rate, seconds);
    try (var logging = new Logging(installation.writes(), token)) {
      long[] versions = open(logging);
      var entries = new Entries(versions, Math.ceilDiv(rate * seconds, COLLABORATIONS));
      var listening = new CountDownLatch(clients);
      List<Listener> listeners =
          Stream.generate(
                  () ->
                      new Listener(
                          URI.create(installation.reads()),
                          token,
                          entries,
                          COLLABORATIONS,
                          listening))
              .limit(clients)
              .toList();
      listeners.forEach(each -> Thread.ofVirtual().start(each));
      if (!listening.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            "not all clients are listening: " + listeners.getLast().broken());
      }
      measure(logging, entries, listeners);
    }
  }

  /** Which of the collaborations a change is about, below zero where it is about none of them. */
  static int numberIn(String data) {
    return (int) Logging.number(data, "\"collaboration\":\"" + PREFIX);
  }

  private long[] open(Logging logging) throws InterruptedException {
    // The register is taken in at the first start: until then the actors are not known.
    Installation.await("writes are taken", () -> logging.open(PREFIX + "first") > 1);
    return IntStream.range(0, COLLABORATIONS)
        .mapToLong(each -> logging.open(PREFIX + each))
        .toArray();
  }

  private void measure(Logging logging, Entries entries, List<Listener> listeners)
      throws Exception {
    String warm = "warm-up";
    logging.open(warm);
    Pace.of(rate, WARM_UP_SECONDS, (number, due) -> logging.log(warm));
    report.line("- at the beginning: %s", installation.memory(Part.WHOLE));
    report.load("at the beginning");
    log(logging, entries);
    Told told = new Told(entries, listeners);
    told.awaitAll();
    report.load("at the end");
    report.line("- at the end: %s", installation.memory(Part.WHOLE));
    told.tell(report);
  }

  /** In one collaboration one after the other, so that they are not in each other's way. */
  private void log(Logging logging, Entries entries) {
    List<ReentrantLock> turns = new ArrayList<>();
    IntStream.range(0, COLLABORATIONS).forEach(each -> turns.add(new ReentrantLock()));
    Pace.of(
        rate,
        seconds,
        (number, due) -> {
          int collaboration = number % COLLABORATIONS;
          turns.get(collaboration).lock();
          try {
            long sent = System.nanoTime();
            long version = logging.log(PREFIX + collaboration);
            entries.acknowledged(collaboration, version, sent, System.nanoTime());
          } finally {
            turns.get(collaboration).unlock();
          }
        });
  }
}
