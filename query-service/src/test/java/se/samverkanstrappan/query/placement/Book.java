package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;

/** What a test says is known about a collaboration, written as one would tell it. */
final class Book {
  private final LocalDate openedOn;
  private final List<LifecycleChange> lifecycle = new ArrayList<>();
  private final Map<String, List<Stay>> stays = new TreeMap<>();
  private final Map<String, NavigableMap<LocalDate, Integer>> evidence = new TreeMap<>();

  private boolean withdrawn;

  private Book(LocalDate openedOn) {
    this.openedOn = openedOn;
  }

  static Book openedOn(String day) {
    return new Book(LocalDate.parse(day));
  }

  /** Participants from the opening day on. */
  Book participants(String... actors) {
    for (String actor : actors) {
      stay(actor, openedOn.toString(), null);
    }
    return this;
  }

  Book stay(String actor, String from, @Nullable String to) {
    stays
        .computeIfAbsent(actor, it -> new ArrayList<>())
        .add(new Stay(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)));
    return this;
  }

  /** Evidence of a step on a day by some actors. */
  Book met(String day, int step, String... actors) {
    for (String actor : actors) {
      evidence
          .computeIfAbsent(actor, it -> new TreeMap<>())
          .merge(LocalDate.parse(day), step, Math::max);
    }
    return this;
  }

  Book paused(String day) {
    return changed(day, LifecycleKind.PAUSED);
  }

  Book resumed(String day) {
    return changed(day, LifecycleKind.RESUMED);
  }

  Book closed(String day) {
    return changed(day, LifecycleKind.CLOSED);
  }

  Book reopened(String day) {
    return changed(day, LifecycleKind.REOPENED);
  }

  Book withdrawn() {
    withdrawn = true;
    return this;
  }

  private Book changed(String day, LifecycleKind kind) {
    lifecycle.add(new LifecycleChange(LocalDate.parse(day), kind));
    lifecycle.sort(Comparator.comparing(LifecycleChange::on));
    return this;
  }

  PlacementFacts facts() {
    return new PlacementFacts(openedOn, withdrawn, lifecycle, stays, evidence);
  }

  Timeline timeline() {
    return Timeline.of(facts(), PlacementRule.CURRENT);
  }

  Timeline timeline(PlacementRule rule) {
    return Timeline.of(facts(), rule);
  }

  /** Each segment as {@code from status established/emerging}. */
  List<String> segments() {
    return Told.segments(timeline());
  }

  /** Each of an actor's segments as {@code from..to established/emerging}. */
  List<String> segmentsOf(String actor) {
    return Told.actor(timeline(), actor);
  }

  Placement on(String day) {
    return timeline().on(LocalDate.parse(day));
  }

  Placement asOf(String day) {
    LocalDate date = LocalDate.parse(day);
    return Timeline.of(facts().asOf(date), PlacementRule.CURRENT).on(date);
  }
}
