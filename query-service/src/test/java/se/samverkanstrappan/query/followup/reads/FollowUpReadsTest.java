package se.samverkanstrappan.query.followup.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.actor.ActorChanged;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.assignment.ReportSubmitted;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.CollaborationBook;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import se.samverkanstrappan.query.followup.CanonicalJson;
import se.samverkanstrappan.query.followup.Sweden;
import tools.jackson.databind.JsonNode;

@ReadsTest
class FollowUpReadsTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/se/samverkanstrappan/query/followup/strategisk-planering.json");
  private static final String DAY = "?asOf=2024-12-31";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    DocumentedCases.write(book);
    Sweden.register(book);
  }

  private MvcTestResult get(String address) {
    return http.get().uri(URI.create(address)).exchange();
  }

  private MvcTestResult followUp(String query) {
    return get("/api/v1/assignments/strategisk-planering/follow-up" + query);
  }

  private static byte[] bytes(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsByteArray();
  }

  @Test
  void answersWithTheCanonicalBytes() throws IOException {
    MvcTestResult answer = followUp(DAY);

    assertThat(answer).hasHeader("Content-Type", "application/json");
    assertThat(bytes(answer)).isEqualTo(Files.readAllBytes(GOLDEN));
  }

  @Test
  void tellsOnlyAddressesThatOpen() {
    String before = "&knownAt=" + Instant.parse("2026-12-01T00:00:00Z");
    for (String query : List.of(DAY, DAY + "&rule=strict", DAY + before)) {
      Set<String> reads = new TreeSet<>();
      collect(CanonicalJson.read(bytes(followUp(query))), reads);

      assertThat(reads)
          .hasSizeGreaterThan(6)
          .allSatisfy(each -> assertThat(get(each)).as(each).hasStatusOk());
    }
  }

  @Test
  void opensEveryEntryBehindAFigure() {
    for (int i = 0; i < 450; i++) {
      Interaction met =
          CollaborationBook.interaction(
              "2024-11-30", List.of("region-01", "region-12"), null, Observation.DISCUSSED);
      book.write("stod-strategisk-planering", new InteractionLogged("m-" + i, met));
    }
    Map<String, String> opened = new HashMap<>();

    List<String> missing =
        withEntries(CanonicalJson.read(bytes(followUp(DAY))))
            .flatMap(figure -> notOpened(figure, opened))
            .toList();

    assertThat(missing).isEmpty();
    assertThat(opened.keySet()).anyMatch(each -> each.contains("&page=2&size=200"));
  }

  private static Stream<JsonNode> withEntries(JsonNode any) {
    Stream<JsonNode> within = any.values().stream().flatMap(FollowUpReadsTest::withEntries);
    return any.has("entries") ? Stream.concat(Stream.of(any), within) : within;
  }

  /** The entries of a figure that none of its addresses tells of. */
  private Stream<String> notOpened(JsonNode figure, Map<String, String> opened) {
    String all =
        figure.required("reads").values().stream()
            .map(read -> opened.computeIfAbsent(read.asString(), this::text))
            .collect(Collectors.joining());
    return figure.required("entries").values().stream()
        .map(JsonNode::asString)
        .filter(entry -> !all.contains("\"" + entry.substring(entry.indexOf('/') + 1) + "\""));
  }

  private String text(String address) {
    return new String(bytes(get(address)), StandardCharsets.UTF_8);
  }

  @Test
  void tellsTheRuleItself() {
    JsonNode told = CanonicalJson.read(bytes(followUp(DAY + "&rule=strict")));

    assertThat(told.required("placementRule").toString())
        .isEqualTo(
            """
            {"confirmations":3,"id":"strict","quorumFloor":2,"quorumPerMille":1000,"windowMonths":12}\
            """);
  }

  @Test
  void namesTheActorsThatTheAssignmentTellsOf() {
    JsonNode told = CanonicalJson.read(bytes(followUp(DAY)));

    assertThat(told.at("/names/myndighet-boverket").asString()).isEqualTo("Boverket");
  }

  /** The assignment as it stands now would tell what was submitted since. */
  @Test
  void tellsOfReportsWhereTheyAreReadAsTheyWereKnown() {
    String query = DAY + "&knownAt=2026-12-01T00:00:00.000000Z&rule=2026-1";

    JsonNode told = CanonicalJson.read(bytes(followUp(query)));

    assertThat(told.at("/reports/0/reads/0").asString())
        .isEqualTo("/api/v1/assignments/strategisk-planering/follow-up" + query);
  }

  private static void collect(JsonNode any, Set<String> reads) {
    any.path("reads").values().forEach(each -> reads.add(each.asString()));
    any.values().forEach(each -> collect(each, reads));
  }

  @Test
  void answersWithWhatWasKnown() {
    Instant then = Instant.parse("2026-11-19T00:00:00Z");
    byte[] before = bytes(followUp(DAY + "&knownAt=" + then));
    book.goesOnAt(then.plusSeconds(1));
    book.write(
        "stod-strategisk-planering",
        new InteractionRetracted("forum-2024-stod", "fel"),
        new EntryRetracted("link-1", "fel"));
    book.assign(
        "strategisk-planering",
        new ReportSubmitted("slutrapport", PartialDate.parse("2024-12-01"), null));
    book.register("region-12", new ActorChanged(renamed("region-12")));

    assertThat(bytes(followUp(DAY + "&knownAt=" + then))).isEqualTo(before);
    JsonNode now = CanonicalJson.read(bytes(followUp(DAY)));
    assertThat(now.at("/tasks/0/collaborations").size()).isZero();
    assertThat(now.at("/lastReport/report").asString()).isEqualTo("slutrapport");
    assertThat(now.at("/reports/0/late").asBoolean()).isFalse();
    assertThat(now.at("/reach/regions/9/name").asString()).isEqualTo("Nytt namn");
  }

  @Test
  void keepsNothingOlderThanWhatItIsKeptBy() {
    assertThat(bytes(followUp(DAY))).isEqualTo(bytes(followUp(DAY)));
    book.writesSoon(
        () ->
            book.assign(
                "strategisk-planering",
                new ReportSubmitted("slutrapport", PartialDate.parse("2024-12-01"), null)));

    byte[] meanwhile = bytes(followUp(DAY));

    byte[] after = bytes(followUp(DAY));
    assertThat(CanonicalJson.read(after).at("/lastReport/report").asString())
        .isEqualTo("slutrapport");
    assertThat(meanwhile).isEqualTo(after);
    assertThat(bytes(followUp(DAY))).isEqualTo(after);
  }

  private ActorProfile renamed(String id) {
    var it = book.actor(id).orElseThrow().profile();
    return new ActorProfile(
        it.kind(),
        "Nytt namn",
        null,
        it.county(),
        null,
        null,
        false,
        it.aliases(),
        null,
        null,
        null);
  }

  @Test
  void asksUnderAnotherRule() {
    JsonNode strict = CanonicalJson.read(bytes(followUp(DAY + "&rule=strict")));

    assertThat(strict.required("rule").asString()).isEqualTo("strict");
    assertThat(strict.at("/tasks/1/collaborations/0/steps/now/step").asInt()).isEqualTo(1);
  }

  @Test
  void refusesWhatItCannotAnswer() {
    assertThat(get("/api/v1/assignments/none/follow-up")).hasStatus(404);
    assertThat(followUp("?knownAt=2020-01-01T00:00:00Z")).hasStatus(404);
    assertThat(followUp("?rule=none")).hasStatus(400);
    assertThat(followUp("?knownAt=then&asOf=now")).hasStatus(400);
    assertThat(followUp("?minVersion=1")).hasStatus(400);
  }
}
