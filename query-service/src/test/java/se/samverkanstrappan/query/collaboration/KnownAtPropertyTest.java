package se.samverkanstrappan.query.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Timeline;
import se.samverkanstrappan.query.placement.oracle.RandomCollaboration;

/**
 * What was known when an event had been recorded is what the events up to it say, and nothing else.
 *
 * <p>{@code -Dsamverkan.knownat.tries} says how many collaborations are made up, {@code
 * -Dsamverkan.knownat.seed} the seed of the first. A failure names its seed.
 */
@ReadsTest
class KnownAtPropertyTest {
  private static final int TRIES =
      Integer.getInteger(
          "samverkan.knownat.tries", Boolean.getBoolean("samverkan.full") ? 5_000 : 500);
  private static final long FIRST_SEED = Long.getLong("samverkan.knownat.seed", 1);
  private static final int CUTS = 3;

  @Autowired private Collaborations collaborations;
  @Autowired private BookInMemory book;

  @BeforeEach
  void emptied() {
    book.clear();
  }

  @Test
  void isWhatTheEventsUpToThenSay() {
    int differing = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
      RandomCollaboration example = RandomCollaboration.from(seed);
      String id = "seed-" + seed;
      book.clear(); // so that what is asked does not grow with what was asked before
      book.write(id, example.log().toArray(DomainEvent[]::new));
      List<RecordedEvent> events = book.history(id, Long.MAX_VALUE);
      Random random = new Random(seed);
      for (int cut = 0; cut < CUTS; cut++) {
        int known = 1 + random.nextInt(events.size());
        differing += tried(id, events, known, example.rule(), random) ? 1 : 0;
      }
    }
    System.out.printf(
        "known at: %d collaborations from seed %d, %d of %d cuts before another timeline%n",
        TRIES, FIRST_SEED, differing, TRIES * CUTS);
    assertThat(differing).isGreaterThan(TRIES / 2);
  }

  /** Whether the whole book has another timeline than the events up to the cut. */
  private boolean tried(
      String id, List<RecordedEvent> events, int known, PlacementRule rule, Random random) {
    Instant recorded = events.get(known - 1).recordedAt();
    KnownCollaboration expected =
        KnownCollaboration.from(events.subList(0, known)).orElseThrow(AssertionError::new);
    LocalDate day = expected.openedOn().plusDays(random.nextInt(1500));
    boolean differs = false;
    for (PlacementRule each : List.of(PlacementRule.CURRENT, rule)) {
      List<Object> told = told(expected, day, each);
      assertThat(told(at(id, recorded), day, each)).as("%s, %d events", id, known).isEqualTo(told);
      assertThat(told(at(id, recorded.plusNanos(1_000)), day, each)).as(id).isEqualTo(told);
      Timeline whole = collaborations.known(id, null, null).timeline(each);
      differs |= !whole.segments().equals(expected.timeline(each).segments());
    }
    return differs;
  }

  private KnownCollaboration at(String id, Instant knownAt) {
    return collaborations.known(id, knownAt, null);
  }

  /** All that is answered about one collaboration, but for what actors are called. */
  private static List<Object> told(KnownCollaboration known, LocalDate day, PlacementRule rule) {
    return List.of(
        CollaborationAnswer.of(known, day, rule, Map.of(), null),
        TimelineAnswer.of(known.timeline(rule), known.head().version()),
        known.explanation(day, rule),
        known.interactions(day).stream().map(InteractionItem::of).toList());
  }
}
