package se.samverkanstrappan.acceptance;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Made-up collaborations and interactions, the same for the same seed, and clients that log them.
 */
final class Load {
  private static final List<String> ACTORS =
      IntStream.of(1, 3, 4, 5, 6, 7, 8, 10).mapToObj("region-%02d"::formatted).toList();
  private static final List<String> OBSERVATIONS =
      List.of("INFORMED", "LISTENED", "DISCUSSED", "CONTRIBUTED", "EXCHANGED", "WORKED_JOINTLY");
  private static final List<String> PARTS = List.of("RECEIVED", "SPOKE", "CONTRIBUTED", "WORKED");
  private static final LocalDate OPENED = LocalDate.of(2015, 1, 1);
  private static final int DAYS = 3_600;

  private final Api api;
  private final Random random;

  Load(Api api, long seed) {
    this.api = api;
    this.random = new Random(seed);
  }

  /** One interaction to be logged in a collaboration. */
  record Entry(String collaboration, String id, Map<String, Object> body) {}

  /** Opens an example collaboration in which eight regions take part. */
  void open(String id) {
    api.post(
            "/collaborations",
            Map.of(
                "id", id,
                "title", "Exempel " + id,
                "owner", ACTORS.getFirst(),
                "openedOn", OPENED.toString(),
                "form", "ONGOING",
                "areas", List.of("PLANNING"),
                "counties", List.of()))
        .orFail();
    for (String actor : ACTORS) {
      Map<String, String> stay = Map.of("actor", actor, "joinedOn", OPENED.toString());
      api.post("/collaborations/" + id + "/participants", stay).orFail();
    }
  }

  List<Entry> entries(List<String> collaborations, int count) {
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < count; i++) {
      String collaboration = collaborations.get(i % collaborations.size());
      entries.add(entry(collaboration, "i-" + i));
    }
    return entries;
  }

  Entry entry(String collaboration, String id) {
    return new Entry(collaboration, id, interaction(id));
  }

  private Map<String, Object> interaction(String id) {
    var body = new LinkedHashMap<String, Object>();
    body.put("id", id);
    body.put("date", OPENED.plusDays(random.nextInt(DAYS)).toString());
    body.put("form", "MEETING");
    body.put("observations", some(OBSERVATIONS, 3));
    body.put("participants", some(ACTORS, ACTORS.size()).stream().map(this::attendance).toList());
    body.put("summary", "Exempel " + id);
    return body;
  }

  private Map<String, Object> attendance(String actor) {
    int part = random.nextInt(PARTS.size() * 2);
    return part < PARTS.size()
        ? Map.of("actor", actor, "part", PARTS.get(part))
        : Map.of("actor", actor);
  }

  private List<String> some(List<String> all, int atMost) {
    var shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, 1 + random.nextInt(atMost)));
  }

  Answer log(Entry entry) {
    return api.post(path(entry), entry.body());
  }

  /** As one does who may send the same again. */
  Answer log(Entry entry, UUID key) {
    return api.post(path(entry), entry.body(), key);
  }

  private static String path(Entry entry) {
    return "/collaborations/" + entry.collaboration() + "/interactions";
  }

  /**
   * Which entries were answered with success, and the newest version told of each collaboration.
   */
  record Outcome(Map<Entry, Long> acknowledged, List<Answer> refused) {
    Stream<String> acknowledged(String collaboration) {
      return acknowledged.keySet().stream()
          .filter(entry -> entry.collaboration().equals(collaboration))
          .map(Entry::id);
    }

    long version(String collaboration) {
      return acknowledged.entrySet().stream()
          .filter(entry -> entry.getKey().collaboration().equals(collaboration))
          .mapToLong(Map.Entry::getValue)
          .max()
          .orElse(0);
    }
  }

  /**
   * Logs entries by so many clients at once, each ending when the server is gone. Who is told to
   * come again does.
   *
   * @param at after so many acknowledgements the action is run once
   */
  Outcome log(List<Entry> entries, int clients, int at, Runnable action) {
    Queue<Entry> waiting = new ConcurrentLinkedQueue<>(entries);
    var acknowledged = new ConcurrentHashMap<Entry, Long>();
    Queue<Answer> refused = new ConcurrentLinkedQueue<>();
    var count = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < clients; client++) {
        threads.execute(
            () -> {
              for (Entry entry = waiting.poll(); entry != null; entry = waiting.poll()) {
                Answer answer;
                try {
                  answer = log(entry);
                } catch (UncheckedIOException e) {
                  return; // the server was killed: this one was not acknowledged
                }
                if (answer.isToComeAgain()) {
                  LockSupport.parkNanos(answer.retryAfterNanos());
                  waiting.add(entry);
                  continue;
                }
                if (!answer.isSuccess()) {
                  refused.add(answer);
                  continue;
                }
                acknowledged.put(entry, answer.version());
                if (count.incrementAndGet() == at) {
                  action.run();
                }
              }
            });
      }
    }
    return new Outcome(acknowledged, List.copyOf(refused));
  }
}
