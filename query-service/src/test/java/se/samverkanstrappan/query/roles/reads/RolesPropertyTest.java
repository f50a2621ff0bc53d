package se.samverkanstrappan.query.roles.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.actor;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is told of roles is what the events say, worked out of them slowly and plainly.
 *
 * <p>{@code -Dsamverkan.roles.seed} says the seed of the first book. A failure names its seed.
 */
@ReadsTest
class RolesPropertyTest {
  private static final int BOOKS = Boolean.getBoolean("samverkan.full") ? 1_000 : 60;
  private static final long FIRST_SEED = Long.getLong("samverkan.roles.seed", 1);
  private static final int DAYS = 5;

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @Test
  void everythingToldFollowsFromTheEvents() {
    int told = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + BOOKS; seed++) {
      Random random = new Random(seed);
      RolesByHistory slow = write(random);
      for (int i = 0; i < DAYS; i++) {
        LocalDate day = RandomRoles.day(random);
        String which = "seed %s on %s".formatted(seed, day);
        JsonNode roles = get("/api/v1/roles?size=200&asOf=" + day);
        assertThat(byKind(roles)).as(which).isEqualTo(slow.byKind(day));
        assertThat(cells(roles.required("byStep"), "role", "step", "holdings"))
            .as(which)
            .isEqualTo(slow.byStep(day));
        assertThat(cells(roles.at("/lacking/items"), "collaboration", "actor", "role", "mandate"))
            .as(which)
            .isEqualTo(slow.lacking(day));
        String actor = RandomRoles.ACTORS.get(random.nextInt(6));
        JsonNode portfolio =
            get("/api/v1/actors/alias-of-" + actor + "/roles?size=200&asOf=" + day);
        List<String> expected = slow.portfolio(actor, day);
        assertThat(portfolio(portfolio)).as("%s of %s", which, actor).isEqualTo(expected);
        told += expected.size() + roles.required("byKind").size();
      }
    }
    assertThat(told).isGreaterThan(BOOKS * DAYS);
  }

  /** The last of the actors is not in the register. */
  private RolesByHistory write(Random random) {
    book.clear();
    Map<String, String> kinds = new HashMap<>();
    for (String id : RandomRoles.ACTORS) {
      ActorKind kind = ActorKind.values()[random.nextInt(3)];
      boolean known = !id.equals(RandomRoles.ACTORS.getLast());
      kinds.put(id, known ? kind.name() : "null");
      if (known) {
        book.register(id, actor(kind, "Aktör " + id, "alias-of-" + id));
      }
    }
    Map<String, List<RecordedEvent>> histories = new TreeMap<>();
    RandomRoles.madeUp(random)
        .forEach(
            (id, events) -> {
              book.write(id, events.toArray(DomainEvent[]::new));
              histories.put(id, book.history(id, Long.MAX_VALUE));
            });
    return new RolesByHistory(histories, kinds);
  }

  private JsonNode get(String address) {
    MvcTestResult answer = http.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
  }

  private static Set<String> byKind(JsonNode roles) {
    return cells(roles.required("byKind"), "role", "kind", "actors", "holdings");
  }

  private static Set<String> cells(JsonNode items, String... fields) {
    Set<String> cells = new TreeSet<>();
    for (JsonNode each : items.values()) {
      assertThat(cells.add(text(each, fields))).isTrue();
    }
    return cells;
  }

  private static List<String> portfolio(JsonNode told) {
    return told.required("items").values().stream()
        .map(
            each ->
                text(each, "collaboration", "role", "from", "until", "stepAtStart", "stepAtEnd")
                    + " "
                    + mandates(each))
        .sorted()
        .toList();
  }

  private static List<String> mandates(JsonNode role) {
    return role.required("mandates").values().stream()
        .map(each -> each.required("mandate").asString())
        .toList();
  }

  private static String text(JsonNode item, String... fields) {
    return Arrays.stream(fields)
        .map(field -> item.required(field).isNull() ? "null" : item.required(field).asString())
        .collect(Collectors.joining(" "));
  }
}
