package se.samverkanstrappan.query.signals.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.signals.SignalInterval;
import se.samverkanstrappan.query.signals.SignalOn;

/**
 * The shipped signals and the slow ones are the same on every day: both the intervals by the whole
 * book, and what is told as of a day.
 *
 * <p>{@code -Dsamverkan.signals.tries} says how many collaborations are made up, {@code
 * -Dsamverkan.signals.seed} the seed of the first. A failure names its seed.
 */
class SignalPropertyTest {
  private static final int TRIES =
      Integer.getInteger(
          "samverkan.signals.tries", Boolean.getBoolean("samverkan.full") ? 2_000 : 20);
  private static final long FIRST_SEED = Long.getLong("samverkan.signals.seed", 1);
  private static final int DAYS = 15;

  /** That a signal is there on a day, and since when. */
  private record Since(Told told, LocalDate since) {}

  @Test
  void slowAndShippedSignalsAreThereOnTheSameDays() {
    Set<SignalCode> seen = EnumSet.noneOf(SignalCode.class);
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
      MadeUp example = new MadeUp(seed);
      KnownCollaboration known = known(example.log());
      DayByDay slow = new DayByDay(example.log(), example.rule(), example.kinds());
      LocalDate last = new TreeSet<>(new Standing(example.log()).turns()).last().plusYears(3);
      List<SignalInterval> intervals = known.signals(example.rule(), example.kinds()).intervals();
      intervals.forEach(each -> seen.add(each.code()));
      Set<LocalDate> asked = asked(new Random(seed), known.openedOn(), last);
      Map<Told, LocalDate> since = new HashMap<>();
      for (LocalDate day = known.openedOn().minusDays(2);
          day.isBefore(last);
          day = day.plusDays(1)) {
        Set<Told> told = slow.on(day);
        since.keySet().retainAll(told);
        for (Told each : told) {
          since.putIfAbsent(each, day);
        }
        Set<Since> expected = new HashSet<>();
        since.forEach((each, from) -> expected.add(new Since(each, from)));
        assertThat(on(day, intervals)).as("seed %s on %s", seed, day).isEqualTo(expected);
        if (asked.contains(day)) {
          assertThat(asOf(day, known, example))
              .as("seed %s as of %s", seed, day)
              .isEqualTo(expected);
        }
      }
    }
    if (TRIES >= 20) {
      assertThat(seen).containsExactlyInAnyOrder(SignalCode.values());
    }
  }

  private static Set<LocalDate> asked(Random random, LocalDate first, LocalDate last) {
    Set<LocalDate> days = new HashSet<>();
    random
        .longs(DAYS, first.toEpochDay() - 2, last.toEpochDay())
        .forEach(day -> days.add(LocalDate.ofEpochDay(day)));
    return days;
  }

  private static Set<Since> on(LocalDate day, List<SignalInterval> intervals) {
    Set<Since> on = new HashSet<>();
    for (SignalInterval each : intervals) {
      if (!day.isBefore(each.from()) && (each.to() == null || day.isBefore(each.to()))) {
        on.add(new Since(new Told(each.code(), each.subject()), each.from()));
      }
    }
    return on;
  }

  private static Set<Since> asOf(LocalDate day, KnownCollaboration known, MadeUp example) {
    Set<Since> on = new HashSet<>();
    for (SignalOn each : known.signals(day, example.rule(), example.kinds()).on(day)) {
      on.add(new Since(new Told(each.code(), each.subject()), each.since()));
    }
    return on;
  }

  private static KnownCollaboration known(List<CollaborationEvent> log) {
    List<RecordedEvent> history = new ArrayList<>();
    for (CollaborationEvent event : log) {
      long sequence = history.size() + 1L;
      Instant at = Instant.EPOCH.plusSeconds(sequence);
      history.add(
          new RecordedEvent(
              "e-" + sequence,
              AggregateKind.COLLABORATION,
              "c",
              sequence,
              1,
              at,
              null,
              null,
              event));
    }
    return KnownCollaboration.from(history).orElseThrow();
  }
}
