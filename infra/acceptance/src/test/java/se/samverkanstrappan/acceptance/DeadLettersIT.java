package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.RoleEnded;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import tools.jackson.databind.JsonNode;

/** Records that nobody should have put on the event topic, and records that are missing there. */
class DeadLettersIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Instance INSTANCE = Instance.fresh("dead-letters");
  private static final Api API = INSTANCE.api();
  private static final Load LOAD = new Load(API, 17);
  private static final Reads READS = new Reads(API);
  private static final EventTopic TOPIC = EventTopic.of(INSTANCE);
  private static final String LETTERS = "/dead-letters";
  private static final String METRICS_PORT = "MANAGEMENT_SERVER_PORT";

  @BeforeAll
  static void start() {
    INSTANCE.start("broker", Ports.BROKER).start("store", Ports.STORE);
    INSTANCE.start("command", Ports.COMMAND);
    startQuery();
  }

  /** Its metrics are where they can be asked for, and nobody else's. */
  private static void startQuery() {
    INSTANCE.with(METRICS_PORT, Integer.toString(metricsPort())).start("query", 0);
    INSTANCE.with(METRICS_PORT, "0").awaitReady();
  }

  @AfterAll
  static void end() {
    INSTANCE.close();
  }

  @Test
  void poisonMarksItsCollaborationUntilTheBookIsAskedAndTheRestGoesOn() {
    List<Load.Entry> entries = opened("poison", "beside", 4);
    double before = metric("samverkanstrappan_dead_letters_total", "unreadable");
    long version = logged(entries.get(0));
    readable(entries.get(0), version);
    // While the book cannot be asked, nobody can say that nothing is missing.
    INSTANCE.stop("command");

    TOPIC.send("poison", "{\"no\": \"event\"}");

    JsonNode letter = letter("poison", "unreadable");
    assertThat(letter.path("state").asString()).isEqualTo("OPEN");
    JsonNode marked = API.read("/collaborations/poison").path("waiting");
    assertThat(marked.path("letters").asInt()).isEqualTo(1);
    assertThat(marked.path("cause").asString()).isEqualTo("unreadable");
    assertThat(API.read(one(letter)).path("text").asString()).isEqualTo("{\"no\": \"event\"}");
    assertThat(metric("samverkanstrappan_dead_letters_total", "unreadable")).isEqualTo(before + 1);
    assertThat(metric("samverkanstrappan_dead_letters_open", "")).isPositive();
    assertThat(page("/samverkan/poison"))
        .contains("kunde inte läsas; det som visas gäller till och med version " + version);
    assertThat(page("/drift/olasbara")).contains(letter.path("id").asString());

    assertThat(API.read("/collaborations/beside").has("waiting")).isFalse();
    INSTANCE.start("command", Ports.COMMAND).awaitReady();

    readable(entries.get(1), logged(entries.get(1)));
    Answer replayed = API.operating("POST", path(letter) + "/replay");
    assertThat(replayed.status()).isEqualTo(202);
    assertThat(replayed.json().path("state").asString()).isEqualTo("RESOLVED");
    assertThat(how(letter)).isEqualTo("NOTHING_MISSING");
    assertThat(API.read("/collaborations/poison").has("waiting")).isFalse();
    readable(entries.get(2), logged(entries.get(2)));
  }

  @Test
  void anEventThatHasTheSequenceOfAnotherIsHeldAgainstTheBook() {
    List<Load.Entry> entries = opened("twin", "beside-twin", 2);
    long version = logged(entries.getFirst());
    readable(entries.getFirst(), version);
    List<JsonNode> history = READS.history("twin", version);

    TOPIC.send(
        event(
            "twin",
            version,
            new ParticipantJoined(
                "forged", new Stay("region-20", PartialDate.parse("2024-01"), null))));

    JsonNode letter = letter("twin", "sequence-conflict");
    assertThat(letter.path("sequence").asLong()).isEqualTo(version);
    eventually().untilAsserted(() -> assertThat(how(letter)).isEqualTo("CONFIRMED"));
    assertThat(READS.history("twin", version)).isEqualTo(history);
    assertThat(API.read("/collaborations/twin").has("waiting")).isFalse();
  }

  @Test
  void whatIsSettledOrDismissedStaysSoAfterARestart() {
    opened("forged", "garbage", 0);
    long version =
        API.post("/collaborations/forged/ambitions", Map.of("id", "mal", "step", 6, "by", "2030"))
            .orFail()
            .version();
    READS.segments("forged", version);
    READS.segments("garbage", 9);

    TOPIC.send(
        event(
            "forged",
            version + 1,
            new RoleEnded("mal", "region-01", Role.FINANCIER, PartialDate.parse("2024"))));
    TOPIC.send("garbage", "garbage");
    TOPIC.send("nobody", "of nobody");
    TOPIC.send("stranger", "of nobody");
    JsonNode unfoldable = letter("forged", "unfoldable");
    JsonNode garbage = letter("garbage", "unreadable");
    JsonNode foreign = letter("nobody", "unreadable");
    JsonNode stranger = letter("stranger", "unreadable");

    // The book has nothing after what was folded, so that they never were of it.
    eventually().untilAsserted(() -> assertThat(how(unfoldable)).isEqualTo("NOTHING_MISSING"));
    eventually().untilAsserted(() -> assertThat(how(garbage)).isEqualTo("NOTHING_MISSING"));
    assertThat(API.read("/collaborations/forged").has("waiting")).isFalse();
    assertThat(API.operating("POST", path(foreign) + "/replay").status()).isEqualTo(422);
    assertThat(API.operating("DELETE", path(foreign)).status()).isEqualTo(400);
    API.operating("DELETE", path(foreign) + "?reason=testdata").orFail();

    INSTANCE.stop("query");
    startQuery();

    eventually()
        .untilAsserted(
            () -> {
              assertThat(how(unfoldable)).isEqualTo("NOTHING_MISSING");
              assertThat(how(garbage)).isEqualTo("NOTHING_MISSING");
              assertThat(how(foreign)).isEqualTo("DISMISSED");
              assertThat(API.read(one(stranger)).path("state").asString()).isEqualTo("OPEN");
            });
    assertThat(API.read(one(foreign)).path("reason").asString()).isEqualTo("testdata");
    assertThat(API.read("/collaborations/forged").has("waiting")).isFalse();
  }

  @Test
  void aRecordThatIsDamagedOnKafkaIsFetchedFromTheBookByItself() {
    List<Load.Entry> entries = opened("damaged", "whole", 6);
    readable(entries.get(0), logged(entries.get(0)));

    INSTANCE.stop("query");
    logged(entries.get(2));
    long version = logged(entries.get(4));
    TOPIC.awaitPublished("damaged", version);
    TOPIC.deleteAll();
    TOPIC.send("damaged", "what was left of it");
    startQuery();

    readable(entries.get(4), version);
    JsonNode letter = letter("damaged", "unreadable");
    eventually().untilAsserted(() -> assertThat(how(letter)).isEqualTo("FOLDED"));
    assertThat(READS.logged("damaged", version)).hasSize(3);
  }

  @Test
  void aGapIsNoticedAndHealedFromTheBook() {
    List<Load.Entry> entries = opened("gap", "no-gap", 6);
    readable(entries.get(0), logged(entries.get(0)));

    INSTANCE.stop("query");
    TOPIC.awaitPublished("gap", logged(entries.get(2)));
    TOPIC.deleteAll();
    startQuery();
    long version = logged(entries.get(4));

    readable(entries.get(4), version);
    assertThat(READS.logged("gap", version)).hasSize(3);
    assertThat(metric("samverkanstrappan_gaps_total", "")).isPositive();
  }

  /** Opens two, and makes up entries for the first and the second in turn. */
  private static List<Load.Entry> opened(String first, String second, int entries) {
    LOAD.open(first);
    LOAD.open(second);
    return LOAD.entries(List.of(first, second), entries);
  }

  private static long logged(Load.Entry entry) {
    return LOAD.log(entry).orFail().version();
  }

  private static void readable(Load.Entry entry, long version) {
    eventually()
        .untilAsserted(
            () ->
                assertThat(READS.interactions(entry.collaboration(), version))
                    .containsOnlyOnce(entry.id()));
  }

  private static RecordedEvent event(String id, long sequence, DomainEvent payload) {
    return new RecordedEvent(
        "forged-" + id,
        AggregateKind.COLLABORATION,
        id,
        sequence,
        1,
        Instant.parse("2026-11-20T08:00:00.000001Z"),
        null,
        null,
        payload);
  }

  /** The only letter of a collaboration and a cause, as soon as it is there. */
  private static JsonNode letter(String key, String cause) {
    return eventually()
        .until(
            () ->
                READS.items("/admin/dead-letters").stream()
                    .filter(each -> each.path("key").asString("").equals(key))
                    .filter(each -> each.path("cause").asString("").equals(cause))
                    .toList(),
            letters -> letters.size() == 1)
        .getFirst();
  }

  private static String how(JsonNode letter) {
    return API.read(one(letter)).path("how").asString("");
  }

  private static String one(JsonNode letter) {
    return "/admin" + path(letter);
  }

  private static String path(JsonNode letter) {
    return LETTERS + "/" + letter.path("id").asString();
  }

  private static ConditionFactory eventually() {
    return Awaitility.await().atMost(PATIENCE).ignoreExceptionsInstanceOf(AssertionError.class);
  }

  private static int metricsPort() {
    return INSTANCE.port() + Ports.STORE + 1;
  }

  /** The sum of the metric's lines that mention a word. */
  private static double metric(String name, String word) {
    String all = get("http://127.0.0.1:" + metricsPort() + "/actuator/prometheus");
    Matcher lines = Pattern.compile("(?m)^" + name + "(\\{[^}]*})? (?<value>\\S+)$").matcher(all);
    return lines
        .results()
        .filter(each -> each.group().contains(word))
        .mapToDouble(each -> Double.parseDouble(each.group("value")))
        .sum();
  }

  private static String page(String path) {
    return get(API.pages() + path);
  }

  private static String get(String address) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", API.authorization())
            .header("Accept", "text/html,text/plain")
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
