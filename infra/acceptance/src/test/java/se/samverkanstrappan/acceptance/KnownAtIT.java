package se.samverkanstrappan.acceptance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was known at an instant stays what it was, whatever is corrected afterwards. {@code
 * -Dsamverkan.knownat.seed} says by which seed the corrections are drawn.
 */
@InFull
class KnownAtIT {
  private static final long SEED = Long.getLong("samverkan.knownat.seed", 20261121);
  private static final int CORRECTIONS = 1_000;
  private static final int CLIENTS = 4;
  private static final int MADE_UP = 4;
  private static final List<String> RULES = List.of("2026-1", "twelve-months");
  private static final List<String> DAYS =
      List.of(LocalDate.now(ZoneId.of("Europe/Stockholm")).toString(), "2022-06-30");
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void whatWasKnownAtAnInstantStaysWhateverIsCorrected() throws Exception {
    System.out.println("corrections by seed " + SEED);
    try (Instance instance = withTwoRules().start()) {
      Api api = instance.api();
      imports(api);
      Map<String, Answer> last = oneMoreWriteEach(api);
      last.forEach((id, write) -> new Reads(api).segments(id, write.version()));
      Instant noted = recordedAt(List.copyOf(last.values()).getLast());
      List<Instant> instants = List.of(noted, noted.plusNanos(1_000));
      theNotedInstantIncludesItsWrite(api, last, noted);
      Map<String, String> before = answers(api, last.keySet(), instants);
      Map<String, String> whole = answers(api, last.keySet());

      JsonNode bundle = api.read("/export?format=bundle");
      List<Corrections> corrections = correct(api, bundle, last);
      Map<String, Long> versions = new TreeMap<>();
      corrections.forEach(each -> versions.putAll(each.versions()));
      versions.forEach((id, version) -> new Reads(api).segments(id, version));

      assertThat(answers(api, last.keySet(), instants)).isEqualTo(before);
      withoutTheInstantTheyDiffer(whole, answers(api, last.keySet()), last.keySet());
      everyKindWasCorrected(corrections);
    }
  }

  private static Instance withTwoRules() {
    return Instance.fresh("known-at")
        .with("SAMVERKANSTRAPPAN_RULES_0_ID", RULES.getLast())
        .with("SAMVERKANSTRAPPAN_RULES_0_WINDOWMONTHS", "12")
        .with("SAMVERKANSTRAPPAN_RULES_0_CONFIRMATIONS", "1")
        .with("SAMVERKANSTRAPPAN_RULES_0_QUORUMPERMILLE", "667")
        .with("SAMVERKANSTRAPPAN_RULES_0_QUORUMFLOOR", "2");
  }

  private static void imports(Api api) {
    Object madeUp = ManySidedBundle.of(MADE_UP, new Random(SEED));
    for (Object bundle : List.of(Cases.documented().bundle(), madeUp)) {
      byte[] bytes = JSON.writeValueAsString(bundle).getBytes(StandardCharsets.UTF_8);
      api.importing(bytes, "application/json", "").orFail();
    }
  }

  /** So that there is an instant that the book itself has told, for each collaboration. */
  private static Map<String, Answer> oneMoreWriteEach(Api api) {
    List<String> ids = new ArrayList<>(Cases.documented().ids().toList());
    IntStream.range(0, MADE_UP).forEach(number -> ids.add("exempel-" + number));
    Map<String, Answer> written = new LinkedHashMap<>();
    for (String id : ids) {
      var ambition = Map.of("step", 3, "by", "2030");
      written.put(id, api.post("/collaborations/" + id + "/ambitions", ambition).orFail());
    }
    return written;
  }

  private static void theNotedInstantIncludesItsWrite(
      Api api, Map<String, Answer> last, Instant noted) {
    String id = List.copyOf(last.keySet()).getLast();
    long version = List.copyOf(last.values()).getLast().version();
    assertThat(versionAt(api, id, noted)).isEqualTo(version);
    assertThat(versionAt(api, id, noted.minusNanos(1_000))).isEqualTo(version - 1);
  }

  private static long versionAt(Api api, String id, Instant knownAt) {
    return api.read("/collaborations/" + id + "?knownAt=" + knownAt).path("version").asLong();
  }

  private static Instant recordedAt(Answer written) {
    return Instant.parse(written.json().path("recordedAt").asString());
  }

  private static Map<String, String> answers(
      Api api, Iterable<String> ids, List<Instant> instants) {
    Map<String, String> bodies = new TreeMap<>();
    for (Instant knownAt : instants) {
      bodies.putAll(answers(api, ids, "&knownAt=" + knownAt));
    }
    return bodies;
  }

  private static Map<String, String> answers(Api api, Iterable<String> ids) {
    return answers(api, ids, "");
  }

  /** What is said of each collaboration on each day and by each rule, by address. */
  private static Map<String, String> answers(Api api, Iterable<String> ids, String knownAt) {
    List<String> paths = new ArrayList<>();
    for (String id : ids) {
      for (String day : DAYS) {
        String asked = "?asOf=" + day + knownAt;
        paths.add("/collaborations/" + id + "/interactions" + asked + "&size=200");
        for (String rule : RULES) {
          for (String view : List.of("", "/timeline", "/explanation")) {
            paths.add("/collaborations/" + id + view + asked + "&rule=" + rule);
          }
        }
      }
    }
    Map<String, String> bodies = new TreeMap<>();
    paths.forEach(path -> bodies.put(path, api.get(path).orFail().body()));
    return bodies;
  }

  /** Several clients, each with collaborations of its own, so that the seed decides everything. */
  private static List<Corrections> correct(Api api, JsonNode bundle, Map<String, Answer> last)
      throws Exception {
    List<String> ids = List.copyOf(last.keySet());
    List<Corrections> all = new ArrayList<>();
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Corrections>> running = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int own = client;
        Map<String, Long> mine = new TreeMap<>();
        IntStream.range(0, ids.size())
            .filter(i -> i % CLIENTS == own)
            .mapToObj(ids::get)
            .forEach(id -> mine.put(id, requireNonNull(last.get(id)).version()));
        var corrections = new Corrections(api, bundle, mine, new Random(SEED + client));
        running.add(clients.submit(() -> corrections.make(CORRECTIONS / CLIENTS)));
      }
      for (Future<Corrections> each : running) {
        all.add(each.get());
      }
    }
    return all;
  }

  private static void withoutTheInstantTheyDiffer(
      Map<String, String> before, Map<String, String> after, Set<String> changed) {
    for (String id : changed) {
      String one =
          "/collaborations/" + id + "?asOf=" + DAYS.getFirst() + "&rule=" + RULES.getFirst();
      assertThat(after.get(one)).as(id).isNotEqualTo(before.get(one));
    }
    long moved =
        before.keySet().stream()
            .filter(path -> path.contains("/timeline"))
            .filter(path -> !segments(before, path).equals(segments(after, path)))
            .count();
    assertThat(moved).as("timelines that differ").isGreaterThan(changed.size());
  }

  private static JsonNode segments(Map<String, String> bodies, String path) {
    return JSON.readTree(bodies.getOrDefault(path, "")).path("segments");
  }

  private static void everyKindWasCorrected(List<Corrections> corrections) {
    Map<String, Integer> done = new TreeMap<>();
    corrections.forEach(
        each -> each.done().forEach((what, times) -> done.merge(what, times, Integer::sum)));
    System.out.println("corrected: " + done);
    assertThat(done.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CORRECTIONS);
    assertThat(done.keySet())
        .filteredOn(what -> what.endsWith(" amended"))
        .hasSize(Corrections.KINDS.size());
    assertThat(done.keySet())
        .filteredOn(what -> what.endsWith(" taken back"))
        .hasSize(Corrections.KINDS.size());
  }
}
