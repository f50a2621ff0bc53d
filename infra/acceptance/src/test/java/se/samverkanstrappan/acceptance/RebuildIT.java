package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that is read is made anew while it is read and written to. */
@InFull
class RebuildIT {
  private static final int COPIES = 100;
  private static final int INTERACTIONS = 990;
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final Duration READABLE = Duration.ofMinutes(10);
  private static final int NOT_YET = 503;
  private static final int MOST_ASKED = 15;
  private static final String WRITTEN = "skrivs";
  private static final String COPIED = "kopia-";

  @Test
  void nobodyNoticesAndBothAreEqualAlsoAfterAKill() throws Exception {
    try (Instance instance = Instance.fresh("rebuild").start()) {
      Api api = instance.api();
      fill(instance);
      open(api);

      try (Traffic traffic = Traffic.ofReadersAndAWriter(api)) {
        JsonNode first = rebuilt(api, "first");
        assertThat(first.path("serves").asString()).endsWith("-g2");
        assertThat(first.at("/comparison/differing").asInt()).isZero();
        traffic.endsWell("first");
        assertThat(traffic.reads.get()).isGreaterThan(100);
        assertThat(traffic.writes.get()).isGreaterThan(5);
      }

      JsonNode second = rebuilt(api, "second");
      JsonNode third = killedInTheMiddle(instance);
      assertThat(third.at("/comparison/differing").asInt()).isZero();
      assertThat(third.at("/comparison/checksum").asString())
          .isEqualTo(second.at("/comparison/checksum").asString());
    }
  }

  private static void fill(Instance instance) {
    Api api = instance.api();
    api.importing(LargeBundle.of(1, INTERACTIONS), "application/json", "").orFail();
    long version = 1 + LargeBundle.PARTICIPANTS.size() + INTERACTIONS;
    api.readAt(version, "/collaborations/" + LargeBundle.id(0));
    long began = System.nanoTime();
    long events = new SeededEvents(instance).copy(LargeBundle.id(0), COPIED, COPIES);
    Awaitility.await()
        .atMost(READABLE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> all(api, version) == COPIES + 1);
    System.out.printf(
        "rebuild: %d events seeded and readable after %d ms%n", events, millisSince(began));
  }

  private static long all(Api api, long version) {
    Answer answer = api.get("/collaborations?size=200");
    return answer.status() != 200
        ? 0
        : answer
            .json()
            .path("items")
            .valueStream()
            .filter(each -> each.path("version").asLong() >= version)
            .count();
  }

  private static void open(Api api) {
    api.post(
            "/collaborations",
            Map.of(
                "id", WRITTEN,
                "title", "Exempel: skrivs under ombyggnaden",
                "owner", "region-12",
                "openedOn", "2020-01-01",
                "form", "ONGOING"))
        .orFail();
    for (String actor : List.of("region-12", "kommun-1280")) {
      api.post(
              "/collaborations/" + WRITTEN + "/participants",
              Map.of("actor", actor, "joinedOn", "2020-01-01"))
          .orFail();
    }
    api.readAt(3, "/collaborations/" + WRITTEN);
  }

  private static JsonNode rebuilt(Api api, String which) {
    long began = System.nanoTime();
    Answer asked = api.operating("POST", "/rebuild");
    assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
    JsonNode done = ended(api);
    tell(which, done, began);
    return done;
  }

  private static JsonNode killedInTheMiddle(Instance instance) throws Exception {
    Api api = instance.api();
    long began = System.nanoTime();
    assertThat(api.operating("POST", "/rebuild").status()).isEqualTo(202);
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> hasOnlyBegunToRead(stands(api)));
    long seen = api.read("/collaborations/" + WRITTEN).path("version").asLong();
    instance.kill();
    instance.start();
    try (Traffic traffic = Traffic.ofReaders(api, seen)) {
      JsonNode done = ended(api);
      tell("killed and started again", done, began);
      traffic.endsWell("after the kill");
      return done;
    }
  }

  /** By one answer: the next may tell of another state. */
  private static boolean hasOnlyBegunToRead(JsonNode stands) {
    return stands.path("state").asString().equals("CATCHING_UP")
        && stands.path("read").asLong() < stands.path("total").asLong();
  }

  private static JsonNode ended(Api api) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> List.of("DONE", "DIFFERS").contains(stands(api).path("state").asString()));
    JsonNode ended = stands(api);
    assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("DONE");
    assertThat(ended.path("serves")).isEqualTo(ended.path("makes"));
    return ended;
  }

  private static JsonNode stands(Api api) {
    Answer answer = api.get("/admin/rebuild");
    return answer.status() == 200 ? answer.json() : JsonMapper.shared().createObjectNode();
  }

  private static void tell(String which, JsonNode done, long began) {
    System.out.printf(
        "rebuild: %s, %d events in %d ms, %d compared, %d differ, checksum %s%n",
        which,
        done.path("total").asLong(),
        millisSince(began),
        done.at("/comparison/compared").asLong(),
        done.at("/comparison/differing").asLong(),
        done.at("/comparison/checksum").asString());
  }

  private static long millisSince(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }

  /** Readers that look all the time, and a writer that reads what it has written. */
  private static final class Traffic implements AutoCloseable {
    private final Api api;
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> going = new ArrayList<>();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong again = new AtomicLong();
    private final ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> stale = new ConcurrentLinkedQueue<>();
    private final AtomicLong slowest = new AtomicLong();
    private volatile boolean stopped;

    private Traffic(Api api, long seen) {
      this.api = api;
      going.add(people.submit(() -> look("/collaborations?size=50")));
      going.add(people.submit(() -> look("/collaborations/" + COPIED + "1")));
      going.add(people.submit(() -> look("/distribution")));
      going.add(people.submit(() -> watch(seen)));
    }

    /** What is read is the same afterwards; a version was seen before. */
    static Traffic ofReaders(Api api, long seen) {
      return new Traffic(api, seen);
    }

    static Traffic ofReadersAndAWriter(Api api) {
      Traffic traffic = new Traffic(api, 0);
      traffic.going.add(traffic.people.submit(traffic::write));
      return traffic;
    }

    private void look(String path) {
      while (!stopped) {
        read(path);
        rest();
      }
    }

    /** What was shown once is never gone again. */
    private void watch(long from) {
      long seen = from;
      while (!stopped) {
        long version = read("/collaborations/" + WRITTEN).path("version").asLong(seen);
        if (version < seen) {
          stale.add("version " + version + " after " + seen);
        }
        seen = Math.max(seen, version);
        rest();
      }
    }

    private void write() {
      for (int entry = 0; !stopped; entry++) {
        JsonNode written =
            api.post(
                    "/collaborations/" + WRITTEN + "/interactions",
                    Map.of(
                        "id",
                        "m-" + entry,
                        "date",
                        "2026-02-03",
                        "form",
                        "MEETING",
                        "observations",
                        List.of("DISCUSSED"),
                        "participants",
                        List.of(Map.of("actor", "region-12"), Map.of("actor", "kommun-1280")),
                        "summary",
                        "Exempel: ett möte under ombyggnaden"))
                .orFail()
                .json();
        writes.incrementAndGet();
        long version = written.path("version").asLong();
        JsonNode read = readWritten(version);
        if (read.path("version").asLong(version) < version) {
          stale.add("asked for " + version + ": " + read.path("version"));
        }
        rest();
      }
    }

    /** As a client does that is told to come again: on a busy machine two seconds may pass. */
    private JsonNode readWritten(long version) {
      String path = "/collaborations/" + WRITTEN + "?minVersion=" + version;
      for (int asked = 1; asked < MOST_ASKED && api.get(path).status() == NOT_YET; asked++) {
        again.incrementAndGet();
      }
      return read(path);
    }

    private JsonNode read(String path) {
      long began = System.nanoTime();
      Answer answer = api.get(path);
      reads.incrementAndGet();
      slowest.accumulateAndGet(millisSince(began), Math::max);
      if (answer.status() != 200) {
        failed.add(answer.toString());
        return JsonMapper.shared().createObjectNode();
      }
      return answer.json();
    }

    /** People do not ask without pause. */
    private static void rest() {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void stop() throws Exception {
      stopped = true;
      for (Future<?> each : going) {
        each.get(1, TimeUnit.MINUTES);
      }
    }

    void endsWell(String which) throws Exception {
      stop();
      tell(which);
      assertThat(failed).isEmpty();
      assertThat(stale).isEmpty();
    }

    private void tell(String which) {
      System.out.printf(
          "rebuild: %s, meanwhile %d reads, %d failed, %d stale, slowest %d ms, %d writes,"
              + " %d times told to wait for one%n",
          which,
          reads.get(),
          failed.size(),
          stale.size(),
          slowest.get(),
          writes.get(),
          again.get());
    }

    @Override
    public void close() {
      stopped = true;
      people.shutdownNow();
    }
  }
}
