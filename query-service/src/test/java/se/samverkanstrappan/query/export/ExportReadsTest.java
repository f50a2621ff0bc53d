package se.samverkanstrappan.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.actor;
import static se.samverkanstrappan.query.CollaborationBook.assignment;
import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.joined;
import static se.samverkanstrappan.query.CollaborationBook.opened;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.actor.ActorRegistered;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.codec.CloudEventCodec;
import se.samverkanstrappan.events.collaboration.AssignmentLinked;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ReadsTest
class ExportReadsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> KINDS =
      List.of(
          "participants",
          "roles",
          "mandates",
          "interactions",
          "perceptions",
          "ambitions",
          "obstacles",
          "lifecycle",
          "links");

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;
  @Autowired private Collaborations collaborations;

  @BeforeEach
  void given() {
    book.clear();
    DocumentedCases.write(book);
  }

  static List<String> cases() {
    return DocumentedCases.ids();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void bundleHoldsWhatWasGiven(String id) throws IOException {
    JsonNode given = collaboration(DocumentedCases.bundle(), id);
    JsonNode exported = collaboration(bundle(""), id);

    assertThat(withoutEntries(exported)).isEqualTo(withoutEntries(given));
    for (String kind : KINDS) {
      assertThat(entries(exported, kind)).containsExactlyInAnyOrderElementsOf(entries(given, kind));
    }
  }

  @Test
  void bundleHoldsTheRegisterAndTheAssignmentsThatWereGiven() throws IOException {
    JsonNode bundle = bundle("");

    for (String kind : List.of("actors", "assignments")) {
      assertThat(bundle.get(kind))
          .containsExactlyInAnyOrderElementsOf(DocumentedCases.bundle().get(kind));
    }
  }

  @Test
  void bundleLeavesOutWhatWasWithdrawnAlsoWhereItIsAskedFor() throws IOException {
    book.write("sydosttriangeln", new CollaborationWithdrawn("dubblett"));

    assertThat(bundle("").get("collaborations")).hasSize(9);
    assertThat(bundle("&status=WITHDRAWN").get("collaborations")).isEmpty();
    assertThat(body(get("?format=events"))).contains("dubblett");
    assertThat(body(get("?format=events&area=SKILLS"))).contains("dubblett");
    assertThat(body(get("?format=events&status=ACTIVE"))).doesNotContain("dubblett");
  }

  @Test
  void bundleHoldsTheAssignmentsThatAreServedAndTheirActors() throws IOException {
    JsonNode bundle = bundle("&q=Stöd till regionerna");

    assertThat(ids(bundle.get("collaborations"))).containsExactly("stod-strategisk-planering");
    assertThat(ids(bundle.get("assignments"))).containsExactly("strategisk-planering");
    assertThat(ids(bundle.get("actors"))).contains("regeringskansliet");
    assertThat(bundle("&county=20").get("assignments")).isEmpty();
  }

  @Test
  void bundleTellsTheOwnerAndTheFactsAsTheyStandNow() throws IOException {
    book.write("sydosttriangeln", new OwnershipTransferred("region-07", "byte"));

    assertThat(collaboration(bundle(""), "sydosttriangeln").get("owner").asString())
        .isEqualTo("region-07");
  }

  @Test
  void bundleHasTheShapeOfItsSchema() throws IOException {
    book.register("region-10", actor(ActorKind.REGION, "Region Blekinge", "blekinge"));

    assertThat(faults(body(get("?format=bundle")))).isEmpty();
  }

  @Test
  void bundleGivesEveryEntryItsIdAndNothingOfTheInstance() throws IOException {
    JsonNode bundle = bundle("");

    for (JsonNode each : bundle.get("collaborations")) {
      for (String kind : KINDS) {
        assertThat(each.path(kind)).allSatisfy(entry -> assertThat(entry.get("id")).isNotNull());
      }
    }
    assertThat(bundle.findValues("version")).isEmpty();
    assertThat(bundle.findValues("recordedAt")).isEmpty();
    assertThat(bundle.toString()).doesNotContain("null", "\"estimated\":false");
  }

  @Test
  void bundleFollowsIdsAndDays() throws IOException {
    book.register("b", actor(ActorKind.REGION, "Äldst"));
    book.register("a", actor(ActorKind.REGION, "Ö"));

    JsonNode bundle = bundle("");

    assertThat(ids(bundle.get("actors"))).isSorted().contains("a", "b");
    assertThat(ids(bundle.get("collaborations"))).isSorted().hasSize(10);
    assertThat(collaboration(bundle, "sydosttriangeln").get("interactions"))
        .extracting(each -> each.get("date").asString())
        .containsExactly("2023", "2024", "2024-11-27");
  }

  @Test
  void bundleIsTheSameHoweverItsContentCameAbout() throws IOException {
    book.clear();
    sydosttriangeln(book);
    String first = body(get("?format=bundle"));

    book.clear();
    writeSydosttriangelnOtherwise();

    assertThat(body(get("?format=bundle"))).isEqualTo(first);
  }

  @Test
  void bundleTellsObservationsByLadderAndParticipantsById() throws IOException {
    book.clear();
    sydosttriangeln(book);
    String first = body(get("?format=bundle"));
    book.write(
        "sydosttriangeln",
        new InteractionAmended(
            "kunskapsunderlag",
            interaction(
                "2023",
                List.of("region-10", "region-07", "region-08"),
                null,
                Observation.DISCUSSED,
                Observation.WORKED_JOINTLY),
            "annan ordning"));

    assertThat(body(get("?format=bundle"))).isEqualTo(first);
    assertThat(
            collaboration(JSON.readTree(first), "sydosttriangeln")
                .at("/interactions/0/observations")
                .valueStream()
                .map(JsonNode::asString))
        .containsExactly("DISCUSSED", "WORKED_JOINTLY");
  }

  @Test
  void holdsWhatThereWasOnTheDay() throws IOException {
    book.clear();
    book.register("a", actor(ActorKind.REGION, "A"));
    book.assign("sen", new AssignmentCreated(assignment("Sen", "2026-10")));
    book.assign("sen-kopplad", new AssignmentCreated(assignment("Sen kopplad", "2026-10")));
    book.write("tidig", opened("Tidig", "a", "2024"), linked("sen-kopplad", "2025"));
    book.write("sen", opened("Sen", "a", "2026-09"));

    JsonNode then = bundle("&asOf=2026-01-01");

    assertThat(ids(then.get("collaborations"))).containsExactly("tidig");
    assertThat(ids(then.get("assignments"))).containsExactly("sen-kopplad");
    assertThat(ids(bundle("&asOf=2026-01-01&status=NOT_OPENED").get("collaborations")))
        .containsExactly("sen");
    assertThat(ids(bundle("").get("collaborations"))).containsExactly("sen", "tidig");
    assertThat(ids(bundle("").get("assignments"))).containsExactly("sen", "sen-kopplad");
  }

  @Test
  void registerIsAsItWasWhenTheExportBegan() throws IOException {
    ExportedBook exported =
        ExportedBook.of(
            collaborations, book, CollaborationFilter.NONE, LocalDate.parse("2026-11-20"));
    List<String> before = exported.actors().stream().map(ActorView::id).toList();
    book.register("later", actor(ActorKind.REGION, "Senare"));
    book.assign("later", new AssignmentCreated(assignment("Senare", "2024")));

    assertThat(exported.actors()).extracting(ActorView::id).isEqualTo(before);
    assertThat(exported.assignments())
        .extracting(BundleAssignment::id)
        .isNotEmpty()
        .doesNotContain("later");
  }

  @Test
  void bundleOfSomeHoldsWhoTheyReferToAndWhoTookOver() throws IOException {
    book.clear();
    sydosttriangeln(book);
    book.register("elsewhere", actor(ActorKind.REGION, "Någon annan"));

    JsonNode bundle = bundle("&county=07");

    assertThat(ids(bundle.get("actors"))).containsExactly("region-07", "region-08", "region-10");
    assertThat(bundle("&county=25").get("collaborations")).isEmpty();
    assertThat(bundle("&county=25").get("actors")).isEmpty();
    assertThat(bundle("").get("actors")).hasSize(4);
  }

  @Test
  void bundleHoldsOnlyWhatIsDatedUpToTheDay() throws IOException {
    JsonNode exported = collaboration(bundle("&asOf=2021-06-30"), "regionplan-skane");

    assertThat(exported.has("lifecycle")).isFalse();
    assertThat(exported.get("obstacles").get(0).has("resolvedOn")).isFalse();
    assertThat(exported.get("interactions")).hasSizeLessThan(3);
  }

  @Test
  void spreadsheetHasARowForEachInteraction() throws IOException {
    book.clear();
    sydosttriangeln(book);

    MvcTestResult answer = get("?format=csv");

    assertThat(answer)
        .hasHeader("Content-Type", "text/csv;charset=UTF-8")
        .hasHeader(
            "Content-Disposition", "attachment; filename=\"samverkanstrappan-2026-11-20.csv\"");
    List<CSVRecord> rows = rows(body(answer));
    assertThat(rows).hasSize(3);
    assertThat(rows.getFirst().toMap())
        .containsEntry("collaboration", "sydosttriangeln")
        .containsEntry("date", "2023")
        .containsEntry("form", "MEETING")
        .containsEntry("observations", "WORKED_JOINTLY|DISCUSSED")
        .containsEntry("participants", "region-07|region-08|region-10")
        .containsEntry("summary", "Vad som hände 2023")
        .containsEntry("outcome", "")
        .containsEntry("evidence", "Källa https://example.org/kalla")
        .containsEntry("id", "kunskapsunderlag");
  }

  @Test
  void spreadsheetTellsAllTheDocumentedInteractions() throws IOException {
    List<CSVRecord> rows = rows(body(get("?format=csv")));

    List<String> given = new ArrayList<>();
    for (JsonNode each : DocumentedCases.bundle().get("collaborations")) {
      each.path("interactions")
          .forEach(it -> given.add(each.get("id").asString() + " " + it.get("summary").asString()));
    }
    assertThat(rows)
        .extracting(row -> row.get("collaboration") + " " + row.get("summary"))
        .containsExactlyInAnyOrderElementsOf(given);
  }

  @Test
  void eventsAreEveryEventAlsoOfWhatNoLongerStands() throws IOException {
    Interaction other = interaction("2023", List.of("region-07"), null, Observation.INFORMED);
    book.write(
        "sydosttriangeln",
        new InteractionAmended("strategi", other, "fel"),
        new InteractionRetracted("strategi", "fel"));

    MvcTestResult answer = get("?format=events");

    assertThat(answer)
        .hasHeader("Content-Type", "application/x-ndjson")
        .hasHeader(
            "Content-Disposition", "attachment; filename=\"samverkanstrappan-2026-11-20.ndjson\"");
    CloudEventCodec codec = new CloudEventCodec();
    assertThat(body(answer).lines())
        .extracting(line -> codec.decode(line.getBytes(StandardCharsets.UTF_8)))
        .containsExactlyElementsOf(
            Stream.of(AggregateKind.ACTOR, AggregateKind.ASSIGNMENT, AggregateKind.COLLABORATION)
                .flatMap(book::events)
                .toList());
  }

  @Test
  void cellsThatLookLikeFormulasAreInert() throws IOException {
    book.clear();
    book.write(
        "farlig",
        opened("=cmd()", "a", "2024"),
        joined("a", "2024"),
        new InteractionLogged(
            "i", interaction("2024", List.of("a"), "-1+2", Observation.INFORMED)));

    assertThat(rows(body(get("?format=csv"))).getFirst().get("outcome")).isEqualTo("'-1+2");
  }

  @Test
  void formatIsAskedFor() {
    assertThat(get("?format=doc"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].pointer")
        .isEqualTo("?format");
    assertThat(get(""))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].message")
        .isEqualTo("format must be one of bundle, csv, xlsx, pdf, events");
    assertThat(get("?format=csv&sort=title")).hasStatus(400);
    assertThat(get("?step=9&sort=title"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactly("?step", "?format", "?sort");
  }

  @Test
  void whatFailsBeforeAnythingIsSentIsAProblem() {
    book.disappearAfter(0);

    MvcTestResult answer = get("?format=bundle");

    assertThat(answer).hasStatus(503).hasContentType("application/problem+json");
    assertThat(answer).doesNotContainHeader("Content-Disposition");
    assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(503);
  }

  private static AssignmentLinked linked(String assignment, String from) {
    return new AssignmentLinked(
        "link", new Link(assignment, "samverka", PartialDate.parse(from), null));
  }

  /** The same as it now stands, told the other way round and with mistakes that were corrected. */
  private void writeSydosttriangelnOtherwise() {
    BookInMemory usual = new BookInMemory();
    usual.clear();
    sydosttriangeln(usual);
    List<RecordedEvent> events = usual.history("sydosttriangeln", 7);
    usual
        .actors()
        .reversed()
        .forEach(it -> book.register(it.id(), new ActorRegistered(it.profile())));
    book.write("sydosttriangeln", events.getFirst().payload());
    Interaction wrong = interaction("2023", List.of("region-10"), "fel", Observation.INFORMED);
    for (RecordedEvent each : events.subList(1, 7).reversed()) {
      if (each.payload() instanceof InteractionLogged logged) {
        book.write("sydosttriangeln", new InteractionLogged(logged.id(), wrong));
        book.write(
            "sydosttriangeln", new InteractionAmended(logged.id(), logged.interaction(), "fel"));
      } else {
        book.write("sydosttriangeln", each.payload());
      }
    }
    book.write(
        "sydosttriangeln",
        new InteractionLogged("twice", wrong),
        new InteractionRetracted("twice", "fel"));
  }

  private MvcTestResult get(String query) {
    return http.get().uri("/api/v1/export" + query).exchange();
  }

  private JsonNode bundle(String query) throws IOException {
    return JSON.readTree(body(get("?format=bundle" + query)));
  }

  private static String body(MvcTestResult answer) throws IOException {
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private static List<CSVRecord> rows(String csv) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(csv))
        .getRecords();
  }

  private static JsonNode collaboration(JsonNode bundle, String id) {
    return bundle
        .get("collaborations")
        .valueStream()
        .filter(each -> each.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(JsonNode things) {
    return things.valueStream().map(each -> each.get("id").asString()).toList();
  }

  private static JsonNode withoutEntries(JsonNode collaboration) {
    return ((ObjectNode) collaboration.deepCopy()).remove(KINDS);
  }

  /**
   * The entries of a kind without their ids, which are not given in the cases, and without the
   * order of what has none.
   */
  private static List<JsonNode> entries(JsonNode collaboration, String kind) {
    return collaboration.path(kind).valueStream().map(each -> unordered(each)).toList();
  }

  private static JsonNode unordered(JsonNode entry) {
    ObjectNode unordered = ((ObjectNode) entry.deepCopy()).without("id");
    for (String list : List.of("observations", "participants")) {
      if (unordered.has(list)) {
        List<JsonNode> items = unordered.get(list).valueStream().toList();
        unordered
            .putArray(list)
            .addAll(items.stream().sorted(Comparator.comparing(JsonNode::toString)).toList());
      }
    }
    return unordered;
  }

  private static List<Error> faults(String bundle) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(SchemaLocation.of("classpath:schemas/bundle.v1.schema.json"))
        .validate(bundle, InputFormat.JSON);
  }
}
