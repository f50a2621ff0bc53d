package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A follow-up that was fixed is the same bytes for ever: whatever is logged, amended and taken back
 * afterwards, and where everything but the book is gone and made again. {@code
 * -Dsamverkan.followup.seed} says by which seed that is drawn.
 */
class FixedFollowUpIT {
  private static final long SEED = Long.getLong("samverkan.followup.seed", 20261121);
  private static final String ASSIGNMENT = "strategisk-planering";
  private static final String FORUM = "regionalt-forum-planering";
  private static final String SUPPORT = "stod-strategisk-planering";
  private static final boolean FULL = Boolean.getBoolean("samverkan.full");
  private static final int LOGGED = FULL ? 300 : 100;
  private static final int CORRECTED = FULL ? 1_000 : 200;
  private static final int MADE_UP = 3;

  /** Those that are corrected at the same time as others: each is corrected by one alone. */
  private static final List<Set<String>> APART =
      List.of(Set.of(FORUM, "exempel-0", "exempel-1"), Set.of(SUPPORT, "exempel-2"));

  private static final Duration REFILL = Duration.ofMinutes(4);
  private static final Map<String, String> DAY = Map.of("asOf", "2024-12-31");
  private static final JsonMapper JSON = JsonMapper.shared();

  /** As it was when it was fixed. */
  private record Kept(String id, String sha256, String knownAt, byte[] bytes) {
    String address() {
      return "/follow-ups/" + id;
    }

    /** What is worked out for the same day from what was known then. */
    String workedOutAgain() {
      return live() + "&knownAt=" + knownAt;
    }

    static String live() {
      return "/assignments/" + ASSIGNMENT + "/follow-up?asOf=" + DAY.get("asOf");
    }
  }

  @Test
  void isTheSameBytesWhateverIsWrittenSinceAndWhateverIsMadeAgain() {
    System.out.println("written since by seed " + SEED);
    try (Instance instance = Instance.fresh("follow-up").start()) {
      Api api = instance.api();
      Map<String, Long> versions = imported(api);
      Kept kept = fixed(api);
      byte[] live = api.bytes(Kept.live());
      assertThat(kept.bytes()).isEqualTo(api.bytes(kept.workedOutAgain()));

      Random random = new Random(SEED);
      Map<String, Long> logged = log(api, versions, random);
      for (Corrections each : corrected(api, logged)) {
        each.versions().forEach((id, version) -> new Reads(api).segments(id, version));
        System.out.println("logged: " + LOGGED + ", corrected: " + each.done());
      }
      assertThat(api.bytes(Kept.live())).isNotEqualTo(live);
      isAsItWas(api, kept);
      tellsWhatIsOtherwiseToday(api, kept);

      instance.stop();
      List.of("streams", "store", "kafka").forEach(each -> delete(instance.data().resolve(each)));
      instance.start();
      soon(() -> isAsItWas(api, kept));
    }
  }

  /** However long that takes to be readable: until then nothing is fixed. */
  @Test
  @InFull
  void hasWhatWasWrittenJustBefore() {
    try (Instance instance = Instance.fresh("follow-up-at-once").start()) {
      Api api = instance.api();
      imported(api);
      for (int i = 0; i < 20; i++) {
        String id = "hinder-" + i;
        var obstacle =
            Map.of(
                "id",
                id,
                "kind",
                "LACK_OF_RESOURCES",
                "raisedOn",
                "2024-06-01",
                "description",
                "Exempel");
        api.post("/collaborations/" + SUPPORT + "/obstacles", obstacle).orFail();

        Answer answer =
            Awaitility.await()
                .atMost(REFILL)
                .until(() -> api.fix(ASSIGNMENT, DAY), each -> each.status() != 503);

        String fixed = "/follow-ups/" + answer.orFail().json().path("id").asString();
        soon(() -> assertThat(text(api.bytes(fixed))).contains(SUPPORT + "/" + id));
      }
    }
  }

  /** The law is stronger: what a text was taken out of says so, and what it was. */
  @Test
  void saysWhatIsLeftWhereATextIsTakenOut() {
    try (Instance instance = Instance.fresh("follow-up-redacted").start()) {
      Api api = instance.api();
      imported(api);
      Kept kept = fixed(api);
      String title = "Stöd till regionerna om strategisk planering";
      assertThat(text(kept.bytes())).contains(title);

      JsonNode place =
          redact(api, "collaboration", SUPPORT, 1, List.of("/title")).path("inFollowUps").get(0);
      List<String> fields =
          place.path("fields").valueStream().map(each -> each.asString()).toList();
      redact(api, "assignment", ASSIGNMENT, place.path("version").asLong(), fields);

      soon(() -> assertThat(text(api.bytes(kept.address()))).doesNotContain(title));
      byte[] left = api.bytes(kept.address());
      assertThat(text(left)).isEqualTo(text(kept.bytes()).replace(title, "[borttagen text]"));
      assertThat(told(api).path("sha256").asString()).isEqualTo(kept.sha256());
      assertThat(told(api).at("/redacted/sha256").asString()).isEqualTo(sha256(left));
    }
  }

  private static JsonNode redact(
      Api api, String aggregate, String id, long version, List<String> fields) {
    var act =
        Map.of(
            "aggregate",
            aggregate,
            "id",
            id,
            "events",
            List.of(Map.of("version", version, "fields", fields)),
            "reason",
            "Exempel: personuppgift");
    return api.post("/admin/redactions", act).orFail().json();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void soon(ThrowingRunnable holds) {
    Awaitility.await()
        .atMost(REFILL)
        .ignoreExceptionsInstanceOf(AssertionError.class)
        .untilAsserted(holds);
  }

  /** Of each collaboration the version that can be read; all else can be read then too. */
  private static Map<String, Long> imported(Api api) {
    Object madeUp = ManySidedBundle.of(MADE_UP, new Random(SEED));
    for (Object bundle : List.of(Cases.documented().bundle(), madeUp)) {
      byte[] bytes = JSON.writeValueAsString(bundle).getBytes(StandardCharsets.UTF_8);
      api.importing(bytes, "application/json", "").orFail();
    }
    Map<String, Long> versions = new TreeMap<>();
    for (String id : List.of(FORUM, SUPPORT, "exempel-0", "exempel-1", "exempel-2")) {
      Answer last =
          api.post("/collaborations/" + id + "/ambitions", Map.of("step", 3, "by", "2030"));
      versions.put(id, last.orFail().version());
      new Reads(api).segments(id, last.version());
    }
    api.readAt(1, "/assignments/" + ASSIGNMENT);
    for (JsonNode actor : Cases.documented().bundle().path("actors")) {
      soon(() -> api.read("/actors/" + actor.path("id").asString()));
    }
    return versions;
  }

  /** Twice with one key, which is once. */
  private static Kept fixed(Api api) {
    JsonNode answer = api.fix(ASSIGNMENT, DAY, "Idempotency-Key", "one").orFail().json();
    soon(() -> told(api));
    JsonNode again = api.fix(ASSIGNMENT, DAY, "Idempotency-Key", "one").orFail().json();
    assertThat(again).isEqualTo(answer);
    String id = answer.path("id").asString();
    JsonNode told = told(api);
    assertThat(told.path("id").asString()).isEqualTo(id);
    return new Kept(
        id,
        answer.path("sha256").asString(),
        told.path("knownAt").asString(),
        api.bytes("/follow-ups/" + id));
  }

  /** The only one that the assignment tells of. */
  private static JsonNode told(Api api) {
    JsonNode all = api.read("/assignments/" + ASSIGNMENT).path("followUps");
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static Map<String, Long> log(Api api, Map<String, Long> versions, Random random) {
    Map<String, Long> logged = new TreeMap<>(versions);
    for (int i = 0; i < LOGGED; i++) {
      String id = random.nextBoolean() ? FORUM : SUPPORT;
      LocalDate day = LocalDate.of(2024, 5, 1).plusDays(random.nextInt(900));
      var body =
          Map.of(
              "date", day.toString(),
              "form", "MEETING",
              "observations", List.of(random.nextBoolean() ? "DISCUSSED" : "CONTRIBUTED"),
              "participants",
                  List.of(
                      Map.of("actor", "myndighet-boverket"), Map.of("actor", "grupp-regionerna")),
              "summary", "Exempel " + i);
      logged.put(id, api.post("/collaborations/" + id + "/interactions", body).orFail().version());
    }
    logged.forEach((id, version) -> new Reads(api).segments(id, version));
    return logged;
  }

  /** By several at a time, each with a seed of its own. */
  private static List<Corrections> corrected(Api api, Map<String, Long> logged) {
    JsonNode bundle = api.read("/export?format=bundle");
    List<Corrections> all = new ArrayList<>();
    for (Set<String> some : APART) {
      Map<String, Long> own = new TreeMap<>(logged);
      own.keySet().retainAll(some);
      all.add(new Corrections(api, bundle, own, new Random(SEED + all.size())));
    }
    all.parallelStream().forEach(each -> each.make(CORRECTED / APART.size()));
    assertThat(
            all.stream()
                .flatMap(each -> each.done().values().stream())
                .mapToInt(Integer::intValue)
                .sum())
        .isEqualTo(CORRECTED);
    return all;
  }

  private static void isAsItWas(Api api, Kept kept) {
    for (String address : List.of(kept.address(), kept.address() + ".json")) {
      assertThat(api.bytes(address)).isEqualTo(kept.bytes());
    }
    assertThat(sha256(kept.bytes())).isEqualTo(kept.sha256());
    assertThat(told(api).path("sha256").asString()).isEqualTo(kept.sha256());
    assertThat(api.bytes(kept.workedOutAgain())).isEqualTo(kept.bytes());
  }

  private static void tellsWhatIsOtherwiseToday(Api api, Kept kept) {
    String compared = kept.address() + "/comparison?with=today&asOf=" + DAY.get("asOf");
    assertThat(api.read(compared).path("differences").findValuesAsString("pointer")).isNotEmpty();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static void delete(Path folder) {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
