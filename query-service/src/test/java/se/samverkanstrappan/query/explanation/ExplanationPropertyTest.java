package se.samverkanstrappan.query.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.placement.PlacementFacts;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Timeline;
import se.samverkanstrappan.query.placement.oracle.RandomCollaboration;

/**
 * What an explanation claims is so: take away what it says holds the step, and the step falls on
 * the day it says; add what it says is missing, and it rises.
 *
 * <p>{@code -Dsamverkan.explanation.tries} says how many collaborations are made up, {@code
 * -Dsamverkan.explanation.seed} the seed of the first. A failure names its seed.
 */
class ExplanationPropertyTest {
  private static final int TRIES =
      Integer.getInteger(
          "samverkan.explanation.tries", Boolean.getBoolean("samverkan.full") ? 20_000 : 500);
  private static final long FIRST_SEED = Long.getLong("samverkan.explanation.seed", 1);
  private static final int DAYS = 5;

  @Test
  void claimsOnlyWhatIsSo() {
    Map<String, Integer> tried = new TreeMap<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
      RandomCollaboration example = RandomCollaboration.from(seed);
      PlacementFacts facts = new ChangedBook(example.log(), example.rule()).facts();
      for (LocalDate day : daysToAsk(facts, example)) {
        for (String what : new Claims(example, facts, day).tried()) {
          tried.merge(what, 1, Integer::sum);
        }
      }
    }
    System.out.println(
        "explanations of " + TRIES + " collaborations from seed " + FIRST_SEED + ": " + tried);
    if (TRIES >= 1_000) {
      assertThat(tried)
          .containsKeys("nowhere", "first", "top")
          .hasEntrySatisfying("held", times -> assertThat(times).isGreaterThan(TRIES / 2))
          .hasEntrySatisfying("forwards", times -> assertThat(times).isGreaterThan(2 * TRIES))
          .hasEntrySatisfying("backwards", times -> assertThat(times).isGreaterThan(2 * TRIES));
    }
  }

  /** Some of the days on which something is dated or changes, or the days before them. */
  private static List<LocalDate> daysToAsk(PlacementFacts facts, RandomCollaboration example) {
    TreeSet<LocalDate> days = new TreeSet<>();
    days.add(facts.openedOn());
    Timeline.of(facts, example.rule()).segments().stream().map(Segment::from).forEach(days::add);
    facts.evidence().values().forEach(byDay -> days.addAll(byDay.keySet()));
    List<LocalDate> all = new ArrayList<>(days);
    Random random = new Random(example.seed());
    return random
        .ints(DAYS, 0, all.size())
        .mapToObj(i -> all.get(i).minusDays(random.nextInt(2)))
        .distinct()
        .toList();
  }
}
