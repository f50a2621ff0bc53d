package se.samverkanstrappan.query.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.explanation.ChangedBook.stepOf;
import static se.samverkanstrappan.query.explanation.ChangedBook.stepOn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.collaboration.ActorPlacement;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.explanation.Holding.Holder;
import se.samverkanstrappan.query.explanation.Missing.Lacking;
import se.samverkanstrappan.query.explanation.StepShown.ActorShown;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.placement.PlacementFacts;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Timeline;
import se.samverkanstrappan.query.placement.oracle.RandomCollaboration;

/** All that the explanation of one day claims, put to the test. */
final class Claims {
  private final RandomCollaboration example;
  private final PlacementRule rule;
  private final PlacementFacts facts;
  private final ChangedBook book;
  private final KnownCollaboration known;
  private final LocalDate day;
  private final Explanation explanation;
  private final Timeline asOf;

  Claims(RandomCollaboration example, PlacementFacts facts, LocalDate day) {
    this.example = example;
    this.rule = example.rule();
    this.facts = facts;
    this.book = new ChangedBook(example.log(), rule);
    this.known = book.known();
    this.day = day;
    this.explanation = known.explanation(day, rule);
    this.asOf = known.timeline(day, rule);
  }

  /** What of it could be tried; a test that tries nothing shows nothing. */
  Set<String> tried() {
    assertThat(explanation.placement()).as("%s", this).isEqualTo(known.placement(day, rule));
    Holding holding = explanation.holds();
    if (holding == null) {
      assertThat(explanation.placement().step()).as("%s", this).isNull();
      assertThat(explanation.steps()).as("%s", this).isEmpty();
      return Set.of("nowhere");
    }
    whoIsOnWhichStep();
    whatShowsIt();
    boolean held = whatHolds(holding);
    Missing missing = explanation.missing();
    if (missing == null) {
      assertThat(explanation.placement().step()).as("%s", this).isEqualTo(8);
      return Set.of("top");
    }
    boolean forwards = whatIsMissing(missing);
    boolean backwards = whatIsMissingLoggedAfterwards(missing);
    missing.lacking().forEach(each -> untilWhenTheNextDateMustCome(each, missing.step()));
    return Stream.of(
            held ? "held" : "first",
            forwards ? "forwards" : "runsOutSoon",
            backwards ? "backwards" : "noRoom")
        .collect(Collectors.toSet());
  }

  private void whoIsOnWhichStep() {
    List<ActorPlacement> placed = known.actors(day, rule);
    Explanation.Quorum quorum = Objects.requireNonNull(explanation.quorum());
    assertThat(quorum.participants()).as("%s", this).isEqualTo(placed.size());
    assertThat(quorum.needed()).as("%s", this).isEqualTo(rule.quorum(placed.size()));
    assertThat(explanation.steps())
        .as("%s", this)
        .extracting(StepShown::step)
        .isEqualTo(IntStream.rangeClosed(1, 8).boxed().toList());
    for (StepShown step : explanation.steps()) {
      List<String> established = actors(placed, each -> each.step() >= step.step());
      List<String> emerging = actors(placed, each -> each.emerging() >= step.step());
      assertThat(step.actors()).as("%s", this).extracting(ActorShown::actor).isEqualTo(emerging);
      assertThat(step.actors())
          .as("%s", this)
          .filteredOn(ActorShown::established)
          .extracting(ActorShown::actor)
          .isEqualTo(established);
      assertThat(step.established()).as("%s", this).isEqualTo(established.size());
      assertThat(step.emerging()).as("%s", this).isEqualTo(emerging.size());
    }
  }

  private static List<String> actors(List<ActorPlacement> placed, Predicate<ActorPlacement> test) {
    return placed.stream().filter(test).map(ActorPlacement::actor).toList();
  }

  private void whatShowsIt() {
    for (StepShown step : explanation.steps().subList(1, 8)) {
      for (ActorShown actor : step.actors()) {
        assertThat(actor.dates()).as("%s", this).isNotEmpty().allMatch(it -> !it.on().isAfter(day));
        if (actor.established()) {
          assertThat(actor.dates()).as("%s", this).hasSize(rule.confirmations());
        }
        assertThat(actor.dates())
            .as("%s", this)
            .allMatch(date -> !date.interactions().isEmpty())
            .flatExtracting(ShownDate::interactions)
            .allMatch(by -> by.step() >= step.step());
        LocalDate until = Objects.requireNonNull(actor.until());
        assertThat(has(actor, step.step(), until.minusDays(1))).as("%s", this).isTrue();
        assertThat(has(actor, step.step(), until)).as("%s", this).isFalse();
      }
    }
  }

  private boolean has(ActorShown actor, int step, LocalDate on) {
    return Objects.requireNonNull(asOf.actors().get(actor.actor())).stream()
        .filter(segment -> segment.covers(on))
        .mapToInt(actor.established() ? ActorSegment::step : ActorSegment::emerging)
        .anyMatch(has -> has >= step);
  }

  /** Take away what is said to hold the step, and it falls; whether anything has to. */
  private boolean whatHolds(Holding holding) {
    int step = holding.step();
    assertThat(step).as("%s", this).isEqualTo(explanation.placement().step());
    LocalDate until = holding.until();
    if (until == null) {
      assertThat(step).as("%s", this).isEqualTo(1);
      return false;
    }
    assertThat(stepOn(until.minusDays(1), asOf)).as("%s", this).isEqualTo(step);
    assertThat(stepOn(until, asOf)).as("%s", this).isLessThan(step);
    holding.actors().forEach(holder -> whatHolds(holder, step));
    int spare = holding.actors().size() - rule.quorum(known.actors(day, rule).size());
    List<ShownDate> tooMany =
        holding.actors().subList(0, spare + 1).stream().flatMap(it -> it.dates().stream()).toList();
    assertThat(stepOn(day, book.without(tooMany).asOf(day))).as("%s", this).isLessThan(step);
    return true;
  }

  /** Without the newer dates, each date holds the step until it runs out itself. */
  private void whatHolds(Holder holder, int step) {
    List<ShownDate> dates = holder.dates();
    Timeline without = book.without(dates).asOf(day);
    assertThat(stepOf(holder.actor(), day, without)).as("%s", this).isLessThan(step);
    for (int i = 0; i < dates.size(); i++) {
      Timeline less = book.without(dates.subList(i + 1, dates.size())).asOf(day);
      LocalDate until = dates.get(i).until();
      assertThat(stepOf(holder.actor(), until.minusDays(1), less))
          .as("%s", this)
          .isGreaterThanOrEqualTo(step);
      assertThat(stepOf(holder.actor(), until, less)).as("%s", this).isLessThan(step);
    }
    assertThat(holder.until()).as("%s", this).isEqualTo(dates.getLast().until());
  }

  /** Let what is missing happen from the day on, and the step rises; with any less it does not. */
  private boolean whatIsMissing(Missing missing) {
    assertThat(missing.lacking())
        .as("%s", this)
        .isSortedAccordingTo(Comparator.comparingInt(Lacking::dates));
    List<Lacking> smallest = smallestSet(missing);
    FurtherFacts all = joined(missing.participants());
    LocalDate last = day;
    for (Lacking each : smallest) {
      LocalDate done = all.shows(each.actor(), missing.step(), each.dates(), day);
      last = done.isAfter(last) ? done : last;
    }
    if (runsOut(missing, smallest, last)) {
      return false;
    }
    assertThat(stepOn(last, all.timeline(rule)))
        .as("%s", this)
        .isGreaterThanOrEqualTo(missing.step());
    if (!smallest.isEmpty()) {
      FurtherFacts less = joined(missing.participants());
      for (Lacking each : smallest) {
        int dates = each.equals(smallest.getFirst()) ? each.dates() - 1 : each.dates();
        less.shows(each.actor(), missing.step(), dates, day);
      }
      assertThat(stepOn(last, less.timeline(rule))).as("%s", this).isLessThan(missing.step());
    }
    if (missing.participants() > 0) {
      FurtherFacts fewer = joined(missing.participants() - 1);
      smallest.stream()
          .filter(each -> !each.actor().equals(newcomer(missing.participants() - 1)))
          .forEach(each -> fewer.shows(each.actor(), missing.step(), each.dates(), day));
      assertThat(stepOn(last, fewer.timeline(rule))).as("%s", this).isLessThan(missing.step());
    }
    return true;
  }

  /** Whether something that is built on is said to run out before all has happened. */
  private boolean runsOut(Missing missing, List<Lacking> smallest, LocalDate last) {
    boolean held =
        explanation.steps().get(missing.step() - 1).actors().stream()
            .filter(ActorShown::established)
            .allMatch(each -> isBefore(last, each.until()));
    return !held || !smallest.stream().allMatch(each -> isBefore(last, each.before()));
  }

  private static boolean isBefore(LocalDate last, @Nullable LocalDate end) {
    return end == null || last.isBefore(end);
  }

  private FurtherFacts joined(int participants) {
    FurtherFacts further = new FurtherFacts(facts, day);
    IntStream.range(0, participants).forEach(i -> further.joined(newcomer(i), day));
    return further;
  }

  private static String newcomer(int i) {
    return "newcomer-" + i;
  }

  private List<Lacking> smallestSet(Missing missing) {
    List<Lacking> candidates = new ArrayList<>(missing.lacking());
    IntStream.range(0, missing.participants())
        .forEach(
            i -> candidates.add(new Lacking(newcomer(i), rule.confirmations(), null, List.of())));
    return candidates.subList(0, missing.actors());
  }

  /** The same as interactions on the last days, up to the day itself. */
  private boolean whatIsMissingLoggedAfterwards(Missing missing) {
    List<String> newcomers =
        IntStream.range(0, missing.participants()).mapToObj(Claims::newcomer).toList();
    ChangedBook more = book.withParticipants(newcomers, day);
    for (Lacking each : smallestSet(missing)) {
      more = more.withShown(each, missing.step(), day);
      if (more == null) {
        return false;
      }
    }
    assertThat(stepOn(day, more.asOf(day))).as("%s", this).isGreaterThanOrEqualTo(missing.step());
    return true;
  }

  /** A date in time is built on; one that comes on the day named is the first of all again. */
  private void untilWhenTheNextDateMustCome(Lacking lacking, int step) {
    LocalDate before = lacking.before();
    assertThat(lacking.dates())
        .as("%s", this)
        .isEqualTo(rule.confirmations() - lacking.shown().size());
    if (before == null) {
      assertThat(lacking.shown()).as("%s", this).isEmpty();
      return;
    }
    FurtherFacts late = new FurtherFacts(facts, day);
    LocalDate lastLate = late.shows(lacking.actor(), step, lacking.dates(), before);
    assertThat(stepOf(lacking.actor(), lastLate, late.timeline(rule)))
        .as("%s", this)
        .isLessThan(step);
    LocalDate newest = lacking.shown().getLast().on();
    if (newest.isBefore(before.minusDays(1))) {
      FurtherFacts inTime = new FurtherFacts(facts, day);
      LocalDate last = inTime.shows(lacking.actor(), step, lacking.dates(), before.minusDays(1));
      assertThat(stepOf(lacking.actor(), last, inTime.timeline(rule)))
          .as("%s", this)
          .isGreaterThanOrEqualTo(step);
    }
  }

  @Override
  public String toString() {
    return "on " + day + ", " + example;
  }
}
