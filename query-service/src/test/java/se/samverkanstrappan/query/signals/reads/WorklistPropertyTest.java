package se.samverkanstrappan.query.signals.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.CollaborationBook;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.signals.oracle.MadeUp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * On any day, what the pages of the list tell together is what the collaborations tell of
 * themselves, and collaborations are found by a signal where they tell it: what is chosen by the
 * heads, which know the whole book, is what is told from the events up to the day.
 *
 * <p>{@code -Dsamverkan.worklist.books} says how many books are made up, {@code
 * -Dsamverkan.worklist.seed} the seed of the first. A failure names its seed.
 */
@ReadsTest
class WorklistPropertyTest {
  private static final int BOOKS =
      Integer.getInteger("samverkan.worklist.books", Boolean.getBoolean("samverkan.full") ? 60 : 8);
  private static final long FIRST_SEED = Long.getLong("samverkan.worklist.seed", 1);
  private static final int EACH = 4;
  private static final int DAYS = 8;

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @Test
  void tellsOfAllWhatEachTellsOfItself() {
    Set<SignalCode> seen = EnumSet.noneOf(SignalCode.class);
    for (long seed = FIRST_SEED; seed < FIRST_SEED + BOOKS; seed++) {
      Random random = new Random(seed);
      write(seed, random);
      for (LocalDate day : days(random)) {
        String at = "seed " + seed + " on " + day;
        Map<String, List<JsonNode>> listed = listed(day, 1 + random.nextInt(9));
        for (CollaborationView each : book.collaborations()) {
          List<JsonNode> told =
              get("/api/v1/collaborations/" + each.id() + "?asOf=" + day)
                  .required("signals")
                  .values()
                  .stream()
                  .toList();
          assertThat(listed.getOrDefault(each.id(), List.of()))
              .as("%s in %s", at, each.id())
              .isEqualTo(told);
        }
        Map<String, Set<String>> having = having(listed);
        having.keySet().forEach(code -> seen.add(SignalCode.valueOf(code)));
        for (SignalCode code : SignalCode.values()) {
          assertThat(found(code, day))
              .as("%s by %s", at, code)
              .isEqualTo(having.getOrDefault(code.name(), Set.of()));
        }
      }
    }
    if (BOOKS >= 8) {
      assertThat(seen).containsExactlyInAnyOrder(SignalCode.values());
    }
  }

  private void write(long seed, Random random) {
    book.clear();
    for (int i = 0; i < EACH; i++) {
      String id = "c" + i;
      MadeUp example = new MadeUp(seed * EACH + i);
      example.kinds().forEach((it, kind) -> book.register(it, CollaborationBook.actor(kind, it)));
      book.write(id, example.log().toArray(DomainEvent[]::new));
      if (random.nextInt(2 * EACH) == 0) {
        book.write(id, new CollaborationWithdrawn("dubblett"));
      }
    }
  }

  /** Some of the days on which a signal comes or goes, and of those before them. */
  private List<LocalDate> days(Random random) {
    List<LocalDate> changes =
        book.collaborations().stream()
            .flatMap(head -> head.signals().stream())
            .flatMap(signal -> signal.changes())
            .toList();
    return random
        .ints(DAYS, 0, changes.size())
        .mapToObj(at -> changes.get(at).minusDays(random.nextInt(2)))
        .toList();
  }

  /** What all pages tell, by collaboration; without what is told only there. */
  private Map<String, List<JsonNode>> listed(LocalDate day, int size) {
    Map<String, List<JsonNode>> listed = new HashMap<>();
    List<String> codes = new ArrayList<>();
    long total = Long.MAX_VALUE;
    for (int page = 0; codes.size() < total; page++) {
      JsonNode answer = get("/api/v1/signals?asOf=%s&page=%s&size=%s".formatted(day, page, size));
      total = answer.required("total").asLong();
      assertThat(answer.required("items").size())
          .isEqualTo(Math.min(size, total - (long) page * size));
      for (JsonNode item : answer.required("items").values()) {
        codes.add(item.required("code").asString());
        ObjectNode signal = (ObjectNode) item;
        String id = signal.remove("collaboration").asString();
        signal.remove(List.of("title", "owner", "label", "sentences"));
        listed.computeIfAbsent(id, it -> new ArrayList<>()).add(signal);
      }
    }
    assertThat(codes.stream().map(SignalCode::valueOf)).isSorted();
    return listed;
  }

  private static Map<String, Set<String>> having(Map<String, List<JsonNode>> listed) {
    Map<String, Set<String>> having = new HashMap<>();
    listed.forEach(
        (id, signals) ->
            signals.forEach(
                it ->
                    having
                        .computeIfAbsent(it.required("code").asString(), code -> new HashSet<>())
                        .add(id)));
    return having;
  }

  private Set<String> found(SignalCode code, LocalDate day) {
    return get("/api/v1/collaborations?signal=%s&asOf=%s".formatted(code, day))
        .required("items")
        .values()
        .stream()
        .map(each -> each.required("id").asString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private JsonNode get(String address) {
    MvcTestResult answer = http.get().uri(address).exchange();
    assertThat(answer).as(address).hasStatusOk();
    return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
  }
}
