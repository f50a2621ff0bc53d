package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup that is taken under load has all that was acknowledged before, and everything comes back
 * from it: in an empty folder, and where Kafka has gone on since.
 */
class BackupIT {
  private static final Cases CASES = Cases.documented();
  private static final String ASSIGNMENT = "strategisk-planering";
  private static final Map<String, String> DAY = Map.of("asOf", "2024-12-31");
  private static final String SECRET = "Zackarias Xerxesson";

  /** The id of what the secret was the title of. */
  private static final String PRESENT = "strandskydd";

  private static final boolean FULL = Boolean.getBoolean("samverkan.full");
  private static final int BEFORE = FULL ? 300 : 100;
  private static final int MEANWHILE = FULL ? 900 : 300;

  /** The book and Kafka go on when it is taken. */
  private static final int AFTERWARDS = 20;

  private static final int CLIENTS = 6;
  private static final Duration READABLE = Duration.ofMinutes(4);

  private final List<String> loaded = IntStream.range(0, 3).mapToObj(n -> "last-" + n).toList();

  /** What is to be the same afterwards. */
  private record Kept(Map<String, JsonNode> timelines, String followUp, byte[] bytes) {}

  @Test
  void everythingComesBackFromABackupThatWasTakenUnderLoad() throws Exception {
    try (Instance instance = Instance.fresh("backup").start();
        Instance other = Instance.fresh("restored")) {
      Api api = instance.api();
      redacted(api);
      Kept kept = imported(api);
      Load load = new Load(api, 11);
      loaded.forEach(load::open);
      List<Load.Entry> entries = load.entries(loaded, BEFORE + MEANWHILE + AFTERWARDS);
      Load.Outcome before = load.log(entries.subList(0, BEFORE), CLIENTS, BEFORE, () -> {});
      Path file = instance.data().resolveSibling("backup.zip");
      Load.Outcome meanwhile =
          load.log(
              entries.subList(BEFORE, BEFORE + MEANWHILE),
              CLIENTS,
              MEANWHILE / 10,
              () -> back(instance, file));
      Load.Outcome afterwards =
          load.log(
              entries.subList(BEFORE + MEANWHILE, entries.size()), CLIENTS, AFTERWARDS, () -> {});
      assertThat(Stream.of(before, meanwhile, afterwards).flatMap(each -> each.refused().stream()))
          .isEmpty();
      int least = before.acknowledged().size() + MEANWHILE / 10;
      isForItsOwnerAloneAndWithoutWhatWasTakenOut(file);
      Verified last = Verified.by(api).isEqual();
      long all = last.events();
      instance.stop();

      String told = other.perform("--restore", file.toString());
      assertThat(told).contains("has a book of");
      other.start();
      long restored = isAsItWas(other, kept, before, least);
      assertThat(restored).isLessThanOrEqualTo(all - AFTERWARDS);
      System.out.printf("backup: %d of %d events, taken under load%n", restored, all);
      other.stop();

      assertThat(refused(instance, file)).contains("has a book already");
      delete(instance.data().resolve("book"));
      instance.perform("--restore", file.toString());
      instance.start();
      assertThat(isAsItWas(instance, kept, before, least)).isEqualTo(restored);
      assertThat(Verified.by(api).epoch())
          .as("Kafka had gone on since")
          .isGreaterThan(last.epoch());
      logsOn(api);
      Verified.by(api).isEqual();
      instance.stop();

      delete(instance.data().resolve("book"));
      delete(instance.data().resolve("kafka"));
      assertThat(instance.data().resolve("store")).as("made of a later book").exists();
      instance.perform("--restore", file.toString());
      instance.start();
      assertThat(isAsItWas(instance, kept, before, least)).isEqualTo(restored);
      assertThat(api.get("/collaborations/fortsattning").status()).isEqualTo(404);
    }
  }

  /** A text that stood in the book once. */
  private static void redacted(Api api) {
    api.post(
            "/collaborations",
            Map.of(
                "id", PRESENT,
                "title", SECRET,
                "owner", "region-14",
                "openedOn", "2024-01",
                "form", "ONGOING"))
        .orFail();
    api.post(
            "/admin/redactions",
            Map.of(
                "aggregate",
                "collaboration",
                "id",
                PRESENT,
                "events",
                List.of(Map.of("version", 1, "fields", List.of("/title"))),
                "reason",
                "Exempel: personuppgift"))
        .orFail();
    Awaitility.await()
        .atMost(READABLE)
        .until(
            () ->
                api.administered("/admin/redactions").json().at("/items/0/published").asBoolean());
  }

  private static Kept imported(Api api) {
    byte[] bundle =
        JsonMapper.shared().writeValueAsString(CASES.bundle()).getBytes(StandardCharsets.UTF_8);
    api.importing(bundle, "application/json", "").orFail();
    Map<String, JsonNode> timelines = new TreeMap<>();
    for (JsonNode each : CASES.bundle().path("collaborations")) {
      String id = each.path("id").asString();
      timelines.put(id, timeline(api, id, Cases.versionOf(each)));
    }
    Answer fixed =
        Awaitility.await()
            .atMost(READABLE)
            .until(() -> api.fix(ASSIGNMENT, DAY), each -> each.status() != 503);
    String id = fixed.orFail().json().path("id").asString();
    String address = "/follow-ups/" + id;
    Awaitility.await().atMost(READABLE).until(() -> api.get(address).isSuccess());
    return new Kept(timelines, address, api.bytes(address));
  }

  private static JsonNode timeline(Api api, String id, long version) {
    return new Reads(api).segments(id, version);
  }

  private static void back(Instance instance, Path file) {
    long began = System.nanoTime();
    String port = Integer.toString(instance.port());
    String told = instance.perform("--backup", file.toString(), "--port", port);
    assertThat(told).contains("holds the book and the accounts");
    System.out.printf(
        "backup: taken in %d ms%n", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
  }

  private static void isForItsOwnerAloneAndWithoutWhatWasTakenOut(Path file) throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Set<String> names = new HashSet<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        names.add(each.getName());
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain(SECRET);
        if (each.getName().startsWith("book/")) {
          assertThat(text).as("texts lie in it as they are").contains(PRESENT);
        }
      }
    }
    assertThat(names)
        .containsExactlyInAnyOrder(
            "book/book.mv.db", "access/accounts.json", "access/pseudonym.key", "access/token.key");
  }

  /** How many events the book has. */
  private long isAsItWas(Instance instance, Kept kept, Load.Outcome before, int least) {
    Api api = instance.api();
    long began = System.nanoTime();
    Reads reads = new Reads(api);
    int logged = 0;
    for (String each : loaded) {
      List<String> ids = reads.logged(each, before.version(each));
      assertThat(ids).doesNotHaveDuplicates().containsAll(before.acknowledged(each).toList());
      logged += ids.size();
    }
    assertThat(logged).as("acknowledged before the backup began").isGreaterThanOrEqualTo(least);
    long events = Verified.by(api).isEqual().events();
    System.out.printf(
        "backup: %d events equal %d ms after the start%n",
        events, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    kept.timelines().forEach((id, was) -> assertThat(timeline(api, id, 1)).isEqualTo(was));
    assertThat(api.bytes(kept.followUp())).isEqualTo(kept.bytes());
    return events;
  }

  private static String refused(Instance instance, Path file) {
    AssertionError refusal =
        catchThrowableOfType(
            AssertionError.class, () -> instance.perform("--restore", file.toString()));
    return Objects.requireNonNull(refusal.getMessage());
  }

  private static void logsOn(Api api) {
    Load load = new Load(api, 12);
    load.open("fortsattning");
    Load.Outcome outcome =
        load.log(load.entries(List.of("fortsattning"), 20), 4, Integer.MAX_VALUE, () -> {});
    long version = outcome.version("fortsattning");
    assertThat(new Reads(api).logged("fortsattning", version)).hasSize(20);
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
