package se.samverkanstrappan.query.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryEnded;
import se.samverkanstrappan.events.collaboration.EntryStated;
import se.samverkanstrappan.events.collaboration.EntryTakenBack;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.comparison.EntryDifference.Change;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.oracle.RandomCollaboration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares made-up collaborations as one would by hand: day by day, actor by actor, and entry by
 * entry through the events between the two instants.
 *
 * <p>{@code -Dsamverkan.comparison.tries} says how many, {@code -Dsamverkan.comparison.seed} the
 * seed of the first. A failure names its seed.
 */
class ComparisonPropertyTest {
  private static final int TRIES =
      Integer.getInteger(
          "samverkan.comparison.tries", Boolean.getBoolean("samverkan.full") ? 10_000 : 400);
  private static final long FIRST_SEED = Long.getLong("samverkan.comparison.seed", 1);
  private static final LocalDate FAR = LocalDate.of(2300, 1, 1);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<Change, Integer> changes = new TreeMap<>();
  private int stretches;
  private int actors;

  @Test
  void isWhatOneWouldFindByHand() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
      RandomCollaboration example = RandomCollaboration.from(seed);
      List<RecordedEvent> events = recorded(example.log());
      Random random = new Random(seed);
      Side.Asked one = asked(example, events, random);
      Side.Asked other = asked(example, events, random);
      Comparison found = Comparison.of(known(events, one), one, known(events, other), other);
      String named = one + " and " + other + " of " + example;

      assertThat(found.differences()).as(named).isEqualTo(dayByDay(found));
      assertThat(found.actors()).as(named).isEqualTo(actorByActor(events, one, other));
      // Far ahead of every date, the two days hide nothing.
      Side.Asked all = new Side.Asked(FAR, one.rule(), one.knownAt());
      Comparison whole = Comparison.of(known(events, all), all, known(events, other), other);
      assertThat(changes(whole)).as(named).isEqualTo(eventByEvent(events, one, other));
    }
    System.out.printf(
        "comparisons of %d collaborations from seed %d: %d stretches, %d actors, %s%n",
        TRIES, FIRST_SEED, stretches, actors, changes);
    if (TRIES >= 400) {
      assertThat(changes).containsOnlyKeys(Change.values());
      assertThat(stretches).isGreaterThan(TRIES / 2);
      assertThat(actors).isGreaterThan(TRIES / 2);
    }
  }

  private static Side.Asked asked(
      RandomCollaboration example, List<RecordedEvent> events, Random random) {
    PlacementRule rule = random.nextBoolean() ? example.rule() : PlacementRule.CURRENT;
    List<LocalDate> dated =
        known(events, new Side.Asked(FAR, rule, null)).dated().sorted().toList();
    LocalDate day = dated.get(random.nextInt(dated.size())).plusDays(random.nextInt(400) - 100L);
    RecordedEvent last = events.get(random.nextInt(events.size()));
    return new Side.Asked(day, rule, random.nextInt(3) == 0 ? null : last.recordedAt());
  }

  private List<Stretch> dayByDay(Comparison found) {
    List<Segment> all =
        Stream.concat(found.one().segments().stream(), found.other().segments().stream()).toList();
    List<Stretch> expected = new ArrayList<>();
    LocalDate day =
        all.stream().map(Segment::from).min(LocalDate::compareTo).orElse(FAR).minusDays(2);
    LocalDate last = all.stream().map(Segment::from).max(LocalDate::compareTo).orElse(FAR);
    @Nullable Stretch open = null;
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      Standing here = on(day, found.one().segments());
      Standing there = on(day, found.other().segments());
      if (open != null && Objects.equals(open.one(), here) && Objects.equals(open.other(), there)) {
        continue;
      }
      if (open != null) {
        expected.add(new Stretch(open.from(), day, open.one(), open.other()));
      }
      open = Objects.equals(here, there) ? null : new Stretch(day, null, here, there);
    }
    if (open != null) {
      expected.add(open);
    }
    stretches += expected.size();
    return expected;
  }

  private static @Nullable Standing on(LocalDate day, List<Segment> segments) {
    return segments.stream()
        .filter(segment -> segment.covers(day))
        .map(it -> new Standing(it.status(), it.step(), it.emerging()))
        .findFirst()
        .orElse(null);
  }

  private List<ActorDifference> actorByActor(
      List<RecordedEvent> events, Side.Asked one, Side.Asked other) {
    Map<String, List<ActorSegment>> here =
        known(events, one).timeline(one.asOf(), one.rule()).actors();
    Map<String, List<ActorSegment>> there =
        known(events, other).timeline(other.asOf(), other.rule()).actors();
    List<ActorDifference> expected = new ArrayList<>();
    TreeSet<String> everybody = new TreeSet<>(here.keySet());
    everybody.addAll(there.keySet());
    for (String actor : everybody) {
      ActorDifference.Steps on = steps(here.getOrDefault(actor, List.of()), one.asOf());
      ActorDifference.Steps off = steps(there.getOrDefault(actor, List.of()), other.asOf());
      if (!Objects.equals(on, off)) {
        expected.add(new ActorDifference(actor, on, off));
      }
    }
    actors += expected.size();
    return expected;
  }

  private static ActorDifference.@Nullable Steps steps(List<ActorSegment> segments, LocalDate day) {
    return segments.stream()
        .filter(segment -> segment.covers(day))
        .map(segment -> new ActorDifference.Steps(segment.step(), segment.emerging()))
        .findFirst()
        .orElse(null);
  }

  private static Map<String, Change> changes(Comparison found) {
    Map<String, Change> changes = new TreeMap<>();
    found.entries().forEach(each -> changes.put(each.id(), each.change()));
    return changes;
  }

  private Map<String, Change> eventByEvent(
      List<RecordedEvent> events, Side.Asked one, Side.Asked other) {
    Map<String, Entry> here = standing(events, one.knownAt());
    Map<String, Entry> there = standing(events, other.knownAt());
    boolean forwards = isEarlier(one.knownAt(), other.knownAt());
    Map<String, Entry> before = forwards ? here : there;
    Map<String, Entry> after = forwards ? there : here;
    Map<String, Change> expected = new TreeMap<>();
    after.forEach((id, entry) -> expected.put(id, change(before.get(id), entry)));
    before.keySet().forEach(id -> expected.putIfAbsent(id, Change.RETRACTED));
    expected.keySet().removeIf(id -> Objects.equals(before.get(id), after.get(id)));
    expected.values().forEach(each -> changes.merge(each, 1, Integer::sum));
    return expected;
  }

  private static Change change(@Nullable Entry before, Entry after) {
    if (before == null) {
      return Change.ADDED;
    }
    ObjectNode told = JSON.valueToTree(after);
    ObjectNode toldBefore = JSON.valueToTree(before);
    for (String end : List.of("leftOn", "until", "resolvedOn", "resolution")) {
      if (toldBefore.path(end).isNull()) {
        told.putNull(end);
      }
    }
    return told.equals(toldBefore) ? Change.ENDED : Change.AMENDED;
  }

  private static boolean isEarlier(@Nullable Instant one, @Nullable Instant other) {
    return one != null && (other == null || one.isBefore(other));
  }

  private static Map<String, Entry> standing(List<RecordedEvent> events, @Nullable Instant until) {
    Map<String, Entry> standing = new TreeMap<>();
    for (RecordedEvent event : events) {
      if (until == null || !event.recordedAt().isAfter(until)) {
        switch (event.payload()) {
          case EntryStated stated -> standing.put(stated.id(), stated.stated());
          case EntryEnded ended ->
              standing.computeIfPresent(ended.id(), (id, entry) -> ended.ended(entry));
          case EntryTakenBack taken -> standing.remove(taken.id());
          default -> {}
        }
      }
    }
    return standing;
  }

  private static KnownCollaboration known(List<RecordedEvent> events, Side.Asked asked) {
    return KnownCollaboration.at(asked.knownAt(), events).orElseThrow();
  }

  private static List<RecordedEvent> recorded(List<CollaborationEvent> log) {
    List<RecordedEvent> events = new ArrayList<>();
    for (CollaborationEvent event : log) {
      long sequence = events.size() + 1L;
      Instant at = Instant.EPOCH.plusSeconds(sequence);
      events.add(
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
    return events;
  }
}
