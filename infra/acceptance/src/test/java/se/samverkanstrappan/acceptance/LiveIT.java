package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@InFull
class LiveIT {
  private static final int CLIENTS = 500;
  private static final int ENTRIES = 3_000;
  private static final int WARMING = 500;
  private static final int MILLIS_BETWEEN = 20;
  private static final int WRITERS = 16;

  /** What the book, its caches and the logs of an hour may take; a leak for each client is more. */
  private static final long MOST_MORE_BYTES = 64L * 1024 * 1024;

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  @Test
  void everyoneIsToldEveryChangeOnceAndMemoryStaysFlat() throws Exception {
    // The instance goes first, and with it all streams: the others wait for these.
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Instance instance = Instance.fresh("live").start();
        Socket stalled = new Socket()) {
      var load = new Load(instance.api(), 1);
      List<String> collaborations = IntStream.range(0, 10).mapToObj(i -> "live-" + i).toList();
      Map<String, Long> versions = opened(instance.api(), load, collaborations);
      Awaitility.await("changes are told")
          .atMost(PATIENCE)
          .until(() -> LiveClient.isTold(http, instance.api()));
      stall(stalled, instance);
      List<LiveClient> clients =
          IntStream.range(0, CLIENTS)
              .mapToObj(i -> new LiveClient(http, instance.api(), versions))
              .toList();
      clients.forEach(threads::execute);
      await(clients, "listening", LiveClient::isListening);
      List<Load.Entry> entries = load.entries(collaborations, WARMING + ENTRIES);
      log(load, entries.subList(0, WARMING), versions);
      await(clients, "warm", client -> client.knows(versions));

      long before = heap(instance);
      long began = System.nanoTime();
      log(load, entries.subList(WARMING, entries.size()), versions);
      long logged = System.nanoTime();
      await(clients, "told", client -> client.knows(versions));
      long told = System.nanoTime();
      long after = heap(instance);

      System.out.printf(
          "live: %d clients, %d entries at %.1f/s, %d messages in all, the last to the last client"
              + " %d ms after the last acknowledgement; heap %d MB before, %d MB after, resident"
              + " %s%n",
          CLIENTS,
          ENTRIES,
          ENTRIES * 1e9 / (logged - began),
          clients.stream().mapToLong(LiveClient::messages).sum(),
          TimeUnit.NANOSECONDS.toMillis(told - logged),
          before >> 20,
          after >> 20,
          instance.memory().peak());
      assertThat(clients).allSatisfy(client -> assertThat(client.faults()).isEmpty());
      assertThat(after - before).isLessThan(MOST_MORE_BYTES);
      clients.forEach(LiveClient::leave);
      stopsInTime(instance);
    }
  }

  /** Asks for changes and never takes any: the thread that writes to it stands still. */
  private static void stall(Socket socket, Instance instance) throws IOException {
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress("127.0.0.1", instance.port()));
    socket
        .getOutputStream()
        .write(
            """
            GET /api/v1/changes HTTP/1.1\r
            Host: a\r
            Authorization: %s\r
            Accept: text/event-stream\r
            \r
            """
                .formatted(instance.api().authorization())
                .getBytes(StandardCharsets.US_ASCII));
  }

  private static void stopsInTime(Instance instance) {
    long began = System.nanoTime();
    instance.stop();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    System.out.printf("live: stopped with all streams open in %d ms%n", millis);
    assertThat(instance.said("whole")).doesNotContain("stopping took too long");
    assertThat(millis).isLessThanOrEqualTo(5_000);
  }

  private static Map<String, Long> opened(Api api, Load load, List<String> collaborations) {
    Map<String, Long> versions = new HashMap<>();
    for (String each : collaborations) {
      load.open(each);
      versions.put(each, 9L);
      api.readAt(9, "/collaborations/" + each);
    }
    return versions;
  }

  /** Logs at an even pace, and takes note of the versions that come of it. */
  private static void log(Load load, List<Load.Entry> entries, Map<String, Long> versions)
      throws Exception {
    List<ScheduledFuture<Long>> scheduled = new ArrayList<>();
    try (var writers = Executors.newScheduledThreadPool(WRITERS)) {
      for (int i = 0; i < entries.size(); i++) {
        Load.Entry entry = entries.get(i);
        scheduled.add(
            writers.schedule(
                () -> load.log(entry).orFail().version(),
                (long) i * MILLIS_BETWEEN,
                TimeUnit.MILLISECONDS));
      }
      for (int i = 0; i < entries.size(); i++) {
        versions.merge(entries.get(i).collaboration(), scheduled.get(i).get(), Math::max);
      }
    }
  }

  private static void await(List<LiveClient> clients, String what, Predicate<LiveClient> reached) {
    Awaitility.await(what)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(clients).allMatch(reached));
  }

  /** What is used of the heap once everything that can go has gone. */
  private static long heap(Instance instance) throws IOException {
    String pid = Long.toString(instance.process("whole").pid());
    jcmd(pid, "GC.run");
    Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
    assertThat(used.find()).isTrue();
    return Long.parseLong(used.group(1)) * 1024;
  }

  private static String jcmd(String pid, String command) throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process = new ProcessBuilder(jcmd, pid, command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
