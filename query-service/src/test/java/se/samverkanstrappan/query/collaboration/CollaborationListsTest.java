package se.samverkanstrappan.query.collaboration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.actor;
import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.joined;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.web.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every filter with every order, page by page. */
@ReadsTest
class CollaborationListsTest {
  private static final String DAY = "2025-01-01";
  private static final List<Observation> SHOWN =
      List.of(
          Observation.INFORMED,
          Observation.DISCUSSED,
          Observation.CONTRIBUTED,
          Observation.WORKED_JOINTLY);
  private static final Map<String, Predicate<JsonNode>> FILTERS =
      Map.of(
          "", each -> true,
          "county=07", each -> has(each, "counties", "07"),
          "area=CULTURE", each -> has(each, "areas", "CULTURE"),
          "owner=alias-b", each -> text(each, "owner").equals("b"),
          "actor=alias-b", each -> each.required("participantCount").asInt() > 0,
          "step=1", each -> step(each) == 1,
          "step=4", each -> step(each) == 4,
          "status=CLOSED", each -> text(each.required("placement"), "status").equals("CLOSED"),
          "form=PROJECT", each -> text(each, "form").equals("PROJECT"),
          "q=forum", each -> text(each, "title").contains("Forum"));

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    book.register("a", actor(ActorKind.REGION, "Region A"));
    book.register("b", actor(ActorKind.REGION, "Region B", "alias-b"));
    Random random = new Random(42);
    for (int i = 0; i < 40; i++) {
      String id = "c" + random.nextInt(1_000_000);
      book.write(id, opened(random));
      if (random.nextBoolean()) {
        Stay stay = new Stay("b", PartialDate.parse("2024-03-01"), null);
        book.write(id, new ParticipantJoined("stay", stay));
        if (random.nextInt(3) > 0) {
          show(id, SHOWN.get(random.nextInt(SHOWN.size())));
        }
      }
      if (random.nextInt(3) == 0) {
        book.write(
            id,
            new LifecycleChanged(
                "closing", LifecycleKind.CLOSED, PartialDate.parse("2024-06-01"), "klart"));
      }
    }
  }

  /** Twice, as it takes to be established. */
  private void show(String id, Observation observation) {
    book.write(id, joined("a", "2024-03-01"));
    for (String day : List.of("2024-04-01", "2024-05-01")) {
      book.write(
          id,
          new InteractionLogged(
              "on-" + day, interaction(day, List.of("a", "b"), null, observation)));
    }
  }

  @Test
  void givesWhatEachFilterAsksForOnceInEachOrder() {
    List<JsonNode> all = pages("", "title", 200);
    assertThat(all).hasSize(40);
    assertThat(all).extracting(CollaborationListsTest::step).contains(0, 1, 2, 4, 5, 7);
    for (Map.Entry<String, Predicate<JsonNode>> filter : FILTERS.entrySet()) {
      List<String> expected =
          all.stream().filter(filter.getValue()).map(each -> text(each, "id")).sorted().toList();
      assertThat(expected).as(filter.getKey()).isNotEmpty();
      for (Map.Entry<String, Comparator<JsonNode>> order : orders().entrySet()) {
        List<JsonNode> found = pages(filter.getKey(), order.getKey(), 7);
        String asked = filter.getKey() + " by " + order.getKey();
        assertThat(found.stream().map(each -> text(each, "id")).sorted().toList())
            .as(asked)
            .isEqualTo(expected);
        assertThat(found).as(asked).isSortedAccordingTo(order.getValue());
      }
    }
  }

  @Test
  void tellsOfWhatWasWrittenSinceTheLastPage() {
    List<JsonNode> before = pages("owner=a", "-opened", 7);
    book.write("new", opened(new Random(0)));

    assertThat(pages("owner=a", "-opened", 7))
        .hasSize(before.size() + 1)
        .containsAll(before)
        .extracting(each -> text(each, "id"))
        .contains("new");
  }

  @Test
  void placementsTakeTheSameFilters() throws Exception {
    for (Map.Entry<String, Predicate<JsonNode>> filter : FILTERS.entrySet()) {
      MvcTestResult answer = get("/api/v1/placements?asOf=" + DAY + "&" + filter.getKey());
      List<String> lines = answer.getResponse().getContentAsString().lines().toList();
      assertThat(lines.stream().map(line -> text(json(line), "collaboration")).toList())
          .as(filter.getKey())
          .isSorted()
          .hasSameElementsAs(
              pages(filter.getKey(), "title", 200).stream().map(each -> text(each, "id")).toList());
    }
  }

  private static Map<String, Comparator<JsonNode>> orders() {
    Comparator<JsonNode> titles =
        Comparator.comparing(each -> text(each, "title"), Language.swedishOrder()::compare);
    Comparator<JsonNode> opened = Comparator.comparing(each -> text(each, "openedOn"));
    Comparator<JsonNode> updated = Comparator.comparing(each -> text(each, "recordedAt"));
    Comparator<JsonNode> without = Comparator.comparing(each -> step(each) == 0);
    Comparator<JsonNode> steps = Comparator.comparingInt(CollaborationListsTest::step);
    Comparator<JsonNode> last =
        titles.thenComparing(Comparator.comparing(each -> text(each, "id")));
    return Map.of(
        "title", last,
        "-title", titles.reversed().thenComparing(last),
        "opened", opened.thenComparing(last),
        "-opened", opened.reversed().thenComparing(last),
        "updated", updated.thenComparing(last),
        "-updated", updated.reversed().thenComparing(last),
        "step", without.thenComparing(steps).thenComparing(last),
        "-step", without.thenComparing(steps.reversed()).thenComparing(last));
  }

  private List<JsonNode> pages(String filter, String sort, int size) {
    List<JsonNode> items = new ArrayList<>();
    long total = 1;
    for (int page = 0; (long) page * size < total; page++) {
      JsonNode answer =
          json(
              body(
                  get(
                      "/api/v1/collaborations?asOf=%s&sort=%s&size=%d&page=%d&%s"
                          .formatted(DAY, sort, size, page, filter))));
      total = answer.required("total").asLong();
      answer.required("items").forEach(items::add);
    }
    assertThat(new HashSet<>(items)).hasSameSizeAs(items).hasSize((int) total);
    return items;
  }

  private static CollaborationOpened opened(Random random) {
    List<String> titles = List.of("Forum", "Ängar", "Åar", "Öar", "Zonen");
    return new CollaborationOpened(
        titles.get(random.nextInt(titles.size())),
        null,
        random.nextBoolean() ? "a" : "b",
        PartialDate.parse("2020-0" + (1 + random.nextInt(9)) + "-01"),
        null,
        random.nextBoolean() ? CollaborationForm.PROJECT : CollaborationForm.ONGOING,
        random.nextBoolean() ? List.of(Area.CULTURE) : List.of(Area.SERVICE, Area.PLANNING),
        random.nextBoolean() ? List.of("07", "08") : List.of());
  }

  /** The established step, 0 where there is none. */
  private static int step(JsonNode item) {
    return item.at("/placement/step").asInt(0);
  }

  private static boolean has(JsonNode item, String list, String word) {
    for (JsonNode each : item.required(list).values()) {
      if (each.asString().equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static String text(JsonNode node, String field) {
    return node.required(field).asString();
  }

  private static JsonNode json(String text) {
    return requireNonNull(JsonMapper.shared().readTree(text));
  }

  private static String body(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult get(String uri) {
    return http.get().uri(uri).exchange();
  }
}
