package se.samverkanstrappan.query.followup.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.collaboration.StandingEntry;
import se.samverkanstrappan.query.followup.ActorRow;
import se.samverkanstrappan.query.followup.AmbitionRow;
import se.samverkanstrappan.query.followup.Asked;
import se.samverkanstrappan.query.followup.CanonicalJson;
import se.samverkanstrappan.query.followup.FollowUp;
import se.samverkanstrappan.query.followup.Reach;
import se.samverkanstrappan.query.followup.Reach.Named;
import se.samverkanstrappan.query.followup.StepReached;
import se.samverkanstrappan.query.followup.oracle.DayByDay.Best;
import se.samverkanstrappan.query.placement.InteractionStep;

/**
 * The shipped reach and ambitions are those that the slow way finds; what is said to show a step
 * does; and the order in which things were read makes no other bytes.
 *
 * <p>{@code -Dsamverkan.followup.tries} says how many books are made up, {@code
 * -Dsamverkan.followup.seed} the seed of the first. A failure names its seed.
 */
class FollowUpPropertyTest {
  private static final int TRIES =
      Integer.getInteger(
          "samverkan.followup.tries", Boolean.getBoolean("samverkan.full") ? 1_000 : 25);
  private static final long FIRST_SEED = Long.getLong("samverkan.followup.seed", 1);

  private final TreeSet<String> seen = new TreeSet<>();

  @Test
  void slowAndShippedFollowUpsSayTheSame() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
      Book book = new Book(seed);
      LocalDate day = book.askedDay();
      FollowUp shipped = followUp(book, day, new ArrayList<>(book.collaborations.values()));
      DayByDay slow = new DayByDay(book, day);
      String where = "seed " + seed + " on " + day;

      assertThat(steps(shipped, ActorRow::highest)).as(where).isEqualTo(slow.highest);
      assertThat(steps(shipped, ActorRow::now)).as(where).isEqualTo(slow.now);
      assertThat(shipped.reach().kinds())
          .as(where)
          .allSatisfy(kind -> assertThat(told(kind)).as(where).isEqualTo(slow.kind(kind.kind())));
      List<String> ambitions = shipped.ambitions().stream().map(each -> told(each)).toList();
      assertThat(ambitions)
          .as(where)
          .isEqualTo(book.assignment.ambitions().stream().map(slow::ambition).toList());
      ambitions.forEach(each -> seen.add(each.substring(0, each.indexOf(' '))));
      rows(shipped).forEach(each -> isShown(each.highest(), each, book, where));
      rows(shipped).forEach(each -> isShown(each.now(), each, book, where));
    }
    if (TRIES >= 25) {
      assertThat(seen).containsExactly("MET", "NOT_MET", "NO_DATA");
    }
  }

  @Test
  void theOrderOfReadingMakesNoDifference() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
      Book book = new Book(seed);
      LocalDate day = book.askedDay();
      List<KnownCollaboration> collaborations = new ArrayList<>(book.collaborations.values());
      byte[] one = CanonicalJson.bytes(followUp(book, day, collaborations));
      Collections.reverse(collaborations);
      Collections.reverse(book.register);

      assertThat(CanonicalJson.bytes(followUp(book, day, collaborations)))
          .as("seed %s on %s", seed, day)
          .isEqualTo(one);
    }
  }

  private static FollowUp followUp(
      Book book, LocalDate day, List<KnownCollaboration> collaborations) {
    return FollowUp.of(
        book.assignment, collaborations, book.register, new Asked(day, null, book.rule));
  }

  private static Stream<ActorRow> rows(FollowUp followUp) {
    Reach reach = followUp.reach();
    return Stream.of(reach.regions(), reach.countyBoards(), reach.others(), reach.groups())
        .flatMap(List::stream);
  }

  private interface Which {
    @Nullable StepReached of(ActorRow row);
  }

  private static Map<String, Best> steps(FollowUp followUp, Which which) {
    Map<String, Best> steps = new TreeMap<>();
    rows(followUp)
        .forEach(
            row -> {
              StepReached it = which.of(row);
              if (it != null) {
                steps.put(row.actor(), new Best(it.step(), it.day(), it.collaboration()));
              }
            });
    return steps;
  }

  private static String told(Reach.KindRow kind) {
    List<String> missing = kind.notReached().stream().map(Named::actor).toList();
    return kind.kind() + " " + kind.registered() + " " + kind.reached() + " " + missing;
  }

  private static String told(AmbitionRow row) {
    String missed = row.missed() ? " missed" : "";
    return row.standing() + " " + row.met() + " of " + row.participants() + missed;
  }

  /** As many dates as the rule asks for show the step, each within a window of the next. */
  private static void isShown(
      @Nullable StepReached reached, ActorRow row, Book book, String where) {
    if (reached == null) {
      return;
    }
    List<String> entries = reached.trace().entries();
    assertThat(entries)
        .as(where)
        .isNotEmpty()
        .allMatch(each -> each.startsWith(reached.collaboration() + "/"));
    if (reached.step() > 1) {
      KnownCollaboration known =
          Objects.requireNonNull(book.collaborations.get(reached.collaboration()));
      TreeSet<LocalDate> dates = new TreeSet<>();
      for (StandingEntry<Interaction> each : known.interactions(reached.day())) {
        if (entries.contains(reached.collaboration() + "/" + each.id())) {
          Map<String, Integer> steps = InteractionStep.evidence(each.entry());
          assertThat(Math.max(steps.getOrDefault(row.actor(), 0), aliased(row, steps)))
              .as(where)
              .isGreaterThanOrEqualTo(reached.step());
          dates.add(each.entry().date().countedFrom(known.openedOn()));
        }
      }
      assertThat(dates).as(where).hasSize(book.rule.confirmations());
      LocalDate last = dates.last();
      assertThat(book.rule.windowEnd(last)).as(where).isAfter(reached.day());
      for (LocalDate each : dates.headSet(last)) {
        LocalDate next = Objects.requireNonNull(dates.higher(each));
        assertThat(book.rule.windowEnd(each)).as(where).isAfter(next);
      }
    }
  }

  private static int aliased(ActorRow row, Map<String, Integer> steps) {
    return row.actor().equals("actor-0") ? steps.getOrDefault("actor-1", 0) : 0;
  }
}
