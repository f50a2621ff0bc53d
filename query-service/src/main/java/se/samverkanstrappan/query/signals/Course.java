package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.placement.Dormancy;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.placement.Timeline;

/** The course of a collaboration: its facts, and the days that several signals ask about. */
final class Course {
  private final SignalFacts facts;
  private final Entries entries;
  private final Map<String, Days> presence = new TreeMap<>();
  private @Nullable Mandates mandates;
  private @Nullable Views views;
  private @Nullable Map<String, List<DatedEntry<Interaction>>> counted;

  Course(SignalFacts facts) {
    this.facts = facts;
    this.entries = new Entries(facts);
    entries.by(Stay.class, Stay::actor).forEach((actor, stays) -> presence.put(actor, held(stays)));
  }

  SignalFacts facts() {
    return facts;
  }

  PlacementRule rule() {
    return facts.rule();
  }

  Timeline timeline() {
    return facts.timeline();
  }

  Entries entries() {
    return entries;
  }

  Mandates mandates() {
    if (mandates == null) {
      mandates = new Mandates(this);
    }
    return mandates;
  }

  /** The interactions for which it is known how many people an actor sent. */
  List<DatedEntry<Interaction>> counted(String actor) {
    if (counted == null) {
      counted = Thin.counted(entries);
    }
    return counted.getOrDefault(actor, List.of());
  }

  Views views() {
    if (views == null) {
      views = new Views(this);
    }
    return views;
  }

  /** The days on which it is active or paused. */
  Days open() {
    return where(segment -> segment.status() != Status.CLOSED);
  }

  Days active() {
    return where(segment -> segment.status() == Status.ACTIVE);
  }

  Days dormant() {
    return Days.of(timeline().dormancies(), it -> true, Dormancy::from, Dormancy::to);
  }

  /** The days on which the collaboration has established at least a step. */
  Days atLeast(int step) {
    return where(segment -> segment.step() != null && segment.step() >= step);
  }

  private Days where(Predicate<Segment> test) {
    return Days.of(timeline().segments(), test, Segment::from, Segment::to);
  }

  /** The days on which a participant has established at least a step. */
  Days atLeast(int step, String actor) {
    return Days.of(segments(actor), it -> it.step() >= step, ActorSegment::from, ActorSegment::to);
  }

  private List<ActorSegment> segments(String actor) {
    return timeline().actors().getOrDefault(actor, List.of());
  }

  /** Everyone that ever was a participant, in order. */
  Collection<String> actors() {
    return presence.keySet();
  }

  /** The participants of a day, in order. */
  List<String> participants(LocalDate day) {
    return presence.keySet().stream().filter(actor -> present(actor).on(day) != null).toList();
  }

  /** The days on which an actor is a participant. */
  Days present(String actor) {
    return presence.getOrDefault(actor, Days.NONE);
  }

  /** The days on which an actor has been a participant for more than a number of days on end. */
  Days presentLongerThan(int days, String actor) {
    return present(actor).after(days + 1);
  }

  /** The established step of the collaboration on a day on which it has one. */
  int step(LocalDate day) {
    return timeline().segments().stream()
        .filter(segment -> segment.covers(day))
        .findFirst()
        .map(segment -> Objects.requireNonNull(segment.step()))
        .orElseThrow();
  }

  /** The established step of an actor on a day, 0 where it stands nowhere. */
  int step(String actor, LocalDate day) {
    return segments(actor).stream()
        .filter(segment -> segment.covers(day))
        .mapToInt(ActorSegment::step)
        .findFirst()
        .orElse(0);
  }

  /** The days on which any of some entries holds. */
  static Days held(List<? extends DatedEntry<?>> entries) {
    return Days.any(entries.stream().map(each -> Days.between(each.from(), each.to())).toList());
  }
}
