package se.samverkanstrappan.query.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.PlacementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is counted of the documented cases is what folding each of them for each day gives.
 *
 * <p>{@code -Dsamverkan.distribution.tries} says how often is asked, {@code
 * -Dsamverkan.distribution.seed} the seed of the first question. A failure names its seed: run it
 * alone with one try.
 */
@ReadsTest
class DistributionOfCasesTest {
  private static final int TRIES = Integer.getInteger("samverkan.distribution.tries", 40);
  private static final long FIRST_SEED = Long.getLong("samverkan.distribution.seed", 1);

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  private final Map<String, KnownCollaboration> cases = new TreeMap<>();

  @BeforeEach
  void given() {
    book.clear();
    for (String id : DocumentedCases.ids()) {
      List<RecordedEvent> events = DocumentedCases.events(id);
      book.write(id, events.stream().map(RecordedEvent::payload).toArray(DomainEvent[]::new));
      cases.put(id, KnownCollaboration.from(events).orElseThrow());
    }
  }

  @Test
  void agreesWithFoldingEveryDay() throws Exception {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
      Random random = new Random(seed);
      LocalDate asOf = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3500));
      LocalDate from = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3500));
      LocalDate to = from.plusDays(random.nextInt(2500));

      JsonNode answer = counted("?asOf=%s&from=%s&to=%s".formatted(asOf, from, to));

      Set<Optional<String>> groups = new HashSet<>();
      Set<LocalDate> days = new TreeSet<>();
      for (JsonNode group : answer.required("groups").values()) {
        JsonNode name = group.required("group");
        groups.add(name.isNull() ? Optional.empty() : Optional.of(name.asString()));
        for (JsonNode day : group.required("series").values()) {
          check("seed " + seed, name, asOf, day);
        }
      }
      answer.required("days").forEach(day -> days.add(LocalDate.parse(day.asString())));
      assertThat(groups).as("seed %d", seed).isEqualTo(groups(asOf, days));
    }
  }

  /** Those that a case is in that has been opened on one of the days, as far as is known. */
  private Set<Optional<String>> groups(LocalDate asOf, Set<LocalDate> days) {
    Set<Optional<String>> groups = new HashSet<>();
    for (KnownCollaboration each : cases.values()) {
      if (days.stream().anyMatch(day -> !each.openedOn().isAfter(day.isAfter(asOf) ? asOf : day))) {
        List<String> counties = each.head().counties();
        counties.forEach(county -> groups.add(Optional.of(county)));
        if (counties.isEmpty()) {
          groups.add(Optional.empty());
        }
      }
    }
    return groups;
  }

  private void check(String seed, JsonNode group, LocalDate asOf, JsonNode counted) {
    LocalDate day = LocalDate.parse(counted.required("day").asString());
    int[] steps = new int[8];
    int total = 0;
    int dormant = 0;
    for (KnownCollaboration each : cases.values()) {
      List<String> counties = each.head().counties();
      boolean inGroup = group.isNull() ? counties.isEmpty() : counties.contains(group.asString());
      LocalDate known = day.isAfter(asOf) ? asOf : day;
      if (inGroup && !each.openedOn().isAfter(known)) {
        Placement there = each.timeline(known, PlacementRule.CURRENT).on(day);
        total++;
        dormant += there.dormant() ? 1 : 0;
        if (there.step() != null) {
          steps[there.step() - 1]++;
        }
      }
    }
    String when = seed + " as of " + asOf + " group " + group + " " + counted;
    assertThat(counted.required("total").asInt()).as(when).isEqualTo(total);
    assertThat(counted.required("dormant").asInt()).as(when).isEqualTo(dormant);
    for (int i = 0; i < steps.length; i++) {
      assertThat(counted.required("steps").get(i).asInt()).as(when).isEqualTo(steps[i]);
    }
  }

  private JsonNode counted(String query) throws Exception {
    MvcTestResult answer =
        http.get().uri("/api/v1/distribution" + query + "&groupBy=county").exchange();
    assertThat(answer).hasStatusOk();
    return JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
  }
}
