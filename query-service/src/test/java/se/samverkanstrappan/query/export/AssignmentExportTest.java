package se.samverkanstrappan.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.assignment;
import static se.samverkanstrappan.query.CollaborationBook.opened;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.FollowUpContent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.assignment.ReportSubmitted;
import se.samverkanstrappan.events.codec.CloudEventCodec;
import se.samverkanstrappan.events.collaboration.AssignmentLinked;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import se.samverkanstrappan.query.followup.Sweden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One government assignment and all that serves it, or once did, in a file. */
@ReadsTest
class AssignmentExportTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PLANNING = "strategisk-planering";
  private static final Set<String> NAMING = Set.of("owner", "actor", "commissionedBy");

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    DocumentedCases.write(book);
    Sweden.register(book);
  }

  @Test
  void holdsTheAssignmentWithAllThatServesItAndEveryoneTheyName() throws IOException {
    book.assign("annat", new AssignmentCreated(assignment("Annat", "2024")));
    JsonNode bundle = bundle(PLANNING, "");

    assertThat(ids(bundle, "assignments")).containsExactly(PLANNING);
    assertThat(ids(bundle, "collaborations"))
        .containsExactly("regionalt-forum-planering", "stod-strategisk-planering");
    assertThat(ids(bundle, "actors")).containsExactlyInAnyOrderElementsOf(named(bundle));
    assertThat(ids(bundle, "actors"))
        .contains("regeringskansliet", "skr")
        .doesNotContain("region-25");
    assertThat(faults(bundle)).isEmpty();
  }

  /** So that what is imported of it is found unchanged in the book it came from. */
  @Test
  void tellsOfEachThingWhatTheWholeBookTells() throws IOException {
    JsonNode whole = JSON.readTree(body("?format=bundle"));
    JsonNode bundle = bundle(PLANNING, "");

    for (String kind : List.of("actors", "assignments", "collaborations")) {
      assertThat(bundle.required(kind)).isNotEmpty();
      assertThat(whole.required(kind)).containsAll(bundle.required(kind));
    }
  }

  @Test
  void holdsAnAssignmentThatNothingServes() throws IOException {
    book.assign("nytt", new AssignmentCreated(assignment("Nytt", "2026-02")));

    JsonNode bundle = bundle("nytt", "");

    assertThat(ids(bundle, "assignments")).containsExactly("nytt");
    assertThat(bundle.required("collaborations")).isEmpty();
    assertThat(bundle("nytt", "&asOf=2026-01-31").required("assignments")).isEmpty();
    assertThat(body("?format=events&assignment=nytt").lines()).hasSize(1);
  }

  @Test
  void holdsNothingOfAnAssignmentThatThereIsNot() throws IOException {
    JsonNode bundle = bundle("nagot", "");

    for (String kind : List.of("actors", "assignments", "collaborations")) {
      assertThat(bundle.required(kind)).as(kind).isEmpty();
    }
    assertThat(body("?format=events&assignment=nagot")).isEmpty();
  }

  @Test
  void holdsTheOtherAssignmentsThatTheSameCollaborationsServe() throws IOException {
    book.assign("annat", new AssignmentCreated(assignment("Annat", "2024")));
    book.write("stod-strategisk-planering", link("andra", "annat", "2025", null));

    JsonNode bundle = bundle(PLANNING, "");

    assertThat(ids(bundle, "assignments")).containsExactly("annat", PLANNING);
    assertThat(ids(bundle, "actors")).containsExactlyInAnyOrderElementsOf(registered(bundle));
    assertThat(ids(bundle("annat", ""), "assignments")).containsExactly("annat", PLANNING);
  }

  @Test
  void tellsWhatStandsAndTheEventsTellTheRestWithWhatWasFixed() throws IOException {
    book.write("stod-strategisk-planering", new CollaborationWithdrawn("dubblett"));
    book.assign(PLANNING, new ReportSubmitted("slutrapport", PartialDate.parse("2026-03"), null));
    book.assign(PLANNING, fixed());

    JsonNode bundle = bundle(PLANNING, "");
    assertThat(ids(bundle, "collaborations")).containsExactly("regionalt-forum-planering");
    assertThat(bundle.at("/assignments/0/reports/0/submittedOn").asString()).isEqualTo("2026-03");
    assertThat(bundle.toString()).doesNotContain("sha256");

    Set<String> streams =
        Set.of(PLANNING, "regionalt-forum-planering", "stod-strategisk-planering");
    CloudEventCodec codec = new CloudEventCodec();
    assertThat(body("?format=events&assignment=" + PLANNING).lines())
        .extracting(line -> codec.decode(line.getBytes(StandardCharsets.UTF_8)))
        .containsExactlyElementsOf(
            List.of(AggregateKind.ASSIGNMENT, AggregateKind.COLLABORATION).stream()
                .flatMap(book::events)
                .filter(each -> streams.contains(each.aggregateId()))
                .toList())
        .extracting(RecordedEvent::payload)
        .hasAtLeastOneElementOfType(FollowUpFixed.class)
        .hasAtLeastOneElementOfType(CollaborationWithdrawn.class);
  }

  @Test
  void spreadsheetTellsWhatHappenedInThoseAlone() throws IOException {
    assertThat(body("?format=csv&assignment=" + PLANNING).lines().skip(1))
        .isNotEmpty()
        .allMatch(
            line ->
                line.startsWith("regionalt-forum-planering,")
                    || line.startsWith("stod-strategisk-planering,"));
  }

  /** Links begin, end and are taken back at random; which stand is kept apart from the book. */
  @Test
  void holdsAllThatHadALinkThatStandsUpToTheDayAndNothingElse() throws IOException {
    for (int seed = 1; seed <= 40; seed++) {
      Random random = new Random(seed);
      book.clear();
      LocalDate asOf = LocalDate.of(2026, 1, 1).minusDays(random.nextInt(700));
      Set<String> expected = new TreeSet<>();
      for (int i = 0; i < 3; i++) {
        book.assign("u" + i, new AssignmentCreated(assignment("U" + i, "2023")));
      }
      for (int i = 0; i < 8; i++) {
        if (serves("c" + i, random, asOf)) {
          expected.add("c" + i);
        }
      }

      JsonNode bundle = bundle("u1", "&asOf=" + asOf);

      assertThat(ids(bundle, "collaborations"))
          .as("seed " + seed)
          .containsExactlyElementsOf(expected);
      assertThat(ids(bundle, "assignments")).as("seed " + seed).contains("u1");
      for (JsonNode link :
          bundle.findValues("links").stream().flatMap(JsonNode::valueStream).toList()) {
        assertThat(ids(bundle, "assignments")).contains(link.required("assignment").asString());
      }
    }
  }

  private boolean serves(String id, Random random, LocalDate asOf) {
    book.write(id, opened("Samverkan " + id, "a", "2024-01-01"));
    boolean serves = false;
    for (int link = random.nextInt(4); link > 0; link--) {
      LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(800));
      String until = random.nextBoolean() ? null : from.plusDays(random.nextInt(90)).toString();
      String assignment = "u" + random.nextInt(3);
      boolean retracted = random.nextInt(4) == 0;
      book.write(id, link("l" + link, assignment, from.toString(), until));
      if (retracted) {
        book.write(id, new EntryRetracted("l" + link, "fel"));
      }
      serves |= assignment.equals("u1") && !retracted && !from.isAfter(asOf);
    }
    return serves;
  }

  private static FollowUpFixed fixed() {
    byte[] json = "{\"format\":\"samverkanstrappan-follow-up/1\"}".getBytes(StandardCharsets.UTF_8);
    return new FollowUpFixed(
        "fast",
        LocalDate.parse("2024-12-31"),
        Instant.parse("2025-01-01T00:00:00Z"),
        "2026-1",
        FollowUpContent.sha256(json),
        json.length,
        FollowUpContent.pack(json),
        null);
  }

  private static AssignmentLinked link(
      String id, String assignment, String from, @Nullable String until) {
    return new AssignmentLinked(
        id,
        new Link(
            assignment,
            "samverka",
            PartialDate.parse(from),
            until == null ? null : PartialDate.parse(until)));
  }

  /** Everyone that a bundle names, wherever it does. */
  private static Set<String> named(JsonNode bundle) {
    Set<String> named = new HashSet<>();
    NAMING.forEach(name -> bundle.findValues(name).forEach(it -> named.add(it.asString())));
    for (String list : List.of("responsible", "cooperating")) {
      bundle.findValues(list).forEach(all -> all.forEach(it -> named.add(it.asString())));
    }
    return named;
  }

  /** Those of them that the register knows. */
  private Set<String> registered(JsonNode bundle) {
    Set<String> named = named(bundle);
    named.removeIf(each -> book.actor(each).isEmpty());
    return named;
  }

  private static List<String> ids(JsonNode bundle, String kind) {
    return bundle.required(kind).valueStream().map(each -> each.required("id").asString()).toList();
  }

  private JsonNode bundle(String assignment, String query) throws IOException {
    return JSON.readTree(body("?format=bundle&assignment=" + assignment + query));
  }

  private String body(String query) throws IOException {
    MvcTestResult answer = http.get().uri("/api/v1/export" + query).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private static List<Error> faults(JsonNode bundle) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(SchemaLocation.of("classpath:schemas/bundle.v1.schema.json"))
        .validate(bundle.toString(), InputFormat.JSON);
  }
}
