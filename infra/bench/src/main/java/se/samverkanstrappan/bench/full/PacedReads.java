package se.samverkanstrappan.bench.full;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import se.samverkanstrappan.bench.Figures;
import se.samverkanstrappan.bench.Report;
import se.samverkanstrappan.bench.Row;
import se.samverkanstrappan.bench.reads.Http;
import se.samverkanstrappan.bench.seed.SeedPlan;
import se.samverkanstrappan.bench.writes.Pace;

/**
 * What people look at most, all of it in turn and so many a second, whether or not what was asked
 * before has been answered. The limit is the least that the server does, asked in the same turns.
 */
final class PacedReads {
  private static final int RATE = 50;
  private static final int LONGEST_WARM_UP_SECONDS = 5;
  private static final int OK = 200;
  private static final int DAYS = 3_650;
  private static final int MONTHS = 12;
  private static final double PROMISED_MILLIS = 100;
  private static final String LIST = "/api/v1/collaborations";
  private static final String LIMIT = "liveness";

  private final Http http;
  private final SeedPlan plan;
  private final int seconds;
  private final List<Kind> kinds;
  private final Kind anotherDay;
  private final Map<String, Collection<Long>> taken = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> failed = new ConcurrentSkipListMap<>();

  private record Kind(String name, IntFunction<String> path) {}

  PacedReads(Http http, SeedPlan plan, int seconds) {
    this.http = http;
    this.plan = plan;
    this.seconds = seconds;
    kinds =
        List.of(
            new Kind(LIMIT, turn -> "/actuator/health/liveness"),
            new Kind("overview (page)", turn -> "/"),
            new Kind("list with filters", this::list),
            new Kind("one collaboration", turn -> one(turn, "")),
            new Kind("explanation", turn -> one(turn, "/explanation")),
            new Kind("follow-up", this::followUp),
            new Kind("network", turn -> "/api/v1/network"));
    anotherDay = new Kind("network, as of a day nobody asked about", this::networkOnAnotherDay);
  }

  void tell(Report report) {
    // What the limit asks does not count among them.
    int all = RATE * kinds.size() / (kinds.size() - 1);
    int warmUp = Math.min(seconds, LONGEST_WARM_UP_SECONDS);
    Pace.of(all, warmUp, this::ask);
    taken.clear();
    failed.clear();
    Pace.of(all, seconds, (number, due) -> ask(number + all * warmUp, due));
    double limit = figures(LIMIT).percentile(50);
    for (Kind kind : kinds) {
      if (!kind.name().equals(LIMIT)) {
        row(report, kind.name() + ", among %d reads/s".formatted(RATE), kind.name(), limit);
      }
    }
    Pace.of(1, seconds, (number, due) -> measure(anotherDay, number, due));
    row(report, anotherDay.name() + ", 1/s", anotherDay.name(), limit);
    if (!failed.isEmpty()) {
      report.line("- reads that were not answered 200: %s", failed);
    }
  }

  private void row(Report report, String told, String name, double limit) {
    Figures figures = figures(name);
    report.row(
        Row.of(told + ": p50, p95, p99", "%s ms", figures.cells().replace("|", "·"))
            .against(
                "%s ms p50, liveness".formatted(Figures.cell(limit)),
                figures.percentile(50) / limit)
            .promised(
                "p99 ≤ 100 ms",
                figures.percentile(99) <= PROMISED_MILLIS && !failed.containsKey(name)));
  }

  private Figures figures(String name) {
    return new Figures(
        taken.getOrDefault(name, List.of()).stream().mapToLong(Long::longValue).toArray());
  }

  private void ask(int number, long due) {
    measure(kinds.get(number % kinds.size()), number / kinds.size(), due);
  }

  private void measure(Kind kind, int turn, long due) {
    if (isAnswered(kind.path().apply(turn))) {
      taken
          .computeIfAbsent(kind.name(), name -> new ConcurrentLinkedQueue<>())
          .add(System.nanoTime() - due);
    } else {
      failed.computeIfAbsent(kind.name(), name -> new AtomicInteger()).incrementAndGet();
    }
  }

  private boolean isAnswered(String path) {
    try {
      return http.get(path).status() == OK;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String list(int turn) {
    List<String> filters =
        List.of(
            "county=12&area=PLANNING",
            "q=kustplan",
            "step=3&status=ACTIVE",
            "owner=region-14",
            "sort=-updated");
    return LIST + "?" + filters.get(turn % filters.size());
  }

  /** A prime number of steps apart, so that none is asked about twice soon. */
  private String one(int turn, String view) {
    return LIST + "/" + SeedPlan.id((int) (turn * 7_919L % plan.collaborations())) + view;
  }

  private String followUp(int turn) {
    return "/api/v1/assignments/" + plan.assignment(turn) + "/follow-up?asOf=" + monthEnd(turn);
  }

  /** Nothing is kept of such a day, so that all is worked out anew. */
  private String networkOnAnotherDay(int turn) {
    return "/api/v1/network?asOf=" + plan.until().minusDays(1 + turn * 37L % DAYS);
  }

  /** As reports ask: the last day of one of twelve months. */
  private LocalDate monthEnd(int turn) {
    return plan.until().withDayOfMonth(1).minusMonths(turn % MONTHS).minusDays(1);
  }
}
