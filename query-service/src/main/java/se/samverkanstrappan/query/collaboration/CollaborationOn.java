package se.samverkanstrappan.query.collaboration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.collaboration.CollaborationHead.StayEntry;
import se.samverkanstrappan.query.perception.AmbitionStanding;
import se.samverkanstrappan.query.perception.Expectations;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.PlacementFacts;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Timeline;
import se.samverkanstrappan.query.signals.Sent;
import se.samverkanstrappan.query.signals.SignalFacts;
import se.samverkanstrappan.query.signals.Signals;

/**
 * A collaboration as of a day under a rule.
 *
 * @param facts what is dated up to the day, as are the entries and with how many people who took
 *     part
 * @param timeline worked out from them
 */
record CollaborationOn(
    CollaborationHead head,
    LocalDate day,
    PlacementRule rule,
    PlacementFacts facts,
    Timeline timeline,
    List<DatedEntry<? extends Entry>> entries,
    Map<String, NavigableMap<LocalDate, Sent>> sent) {

  /**
   * A collaboration by all that the fold knows, for every day; what shows a signal it cannot say.
   */
  static CollaborationOn ever(
      CollaborationHead head, CollaborationState state, PlacementRule rule) {
    PlacementFacts facts = CollaborationFacts.of(head, state);
    return new CollaborationOn(
        head,
        LocalDate.MAX,
        rule,
        facts,
        Timeline.of(facts, rule),
        entries(head, state, new EntryDays(facts.openedOn())),
        CollaborationFacts.sent(head, state));
  }

  private static List<DatedEntry<? extends Entry>> entries(
      CollaborationHead head, CollaborationState state, EntryDays days) {
    List<DatedEntry<? extends Entry>> entries = new ArrayList<>();
    for (StayEntry each : head.stays()) {
      entries.add(days.dated(each.id(), new Stay(each.actor(), each.joinedOn(), each.leftOn())));
    }
    state.entries().entrySet().stream()
        .sorted(Comparator.comparing(each -> each.getValue().since()))
        .forEach(each -> entries.add(days.dated(each.getKey(), each.getValue().entry())));
    entries.sort(Comparator.comparing(DatedEntry::from));
    return entries;
  }

  Placement placement() {
    return timeline.on(day);
  }

  /**
   * The newest day that any fact of this is dated; plans are none. From then on the whole of it is
   * what is known.
   */
  LocalDate lastFactOn() {
    return entries.stream()
        .filter(each -> !(each.entry() instanceof Ambition))
        .flatMap(each -> Stream.concat(Stream.of(each.from()), Stream.ofNullable(each.to())))
        .reduce(facts.lastFactOn(), (one, other) -> one.isAfter(other) ? one : other);
  }

  /** Where each participant stands; none while it stands nowhere itself. */
  List<ActorPlacement> actors() {
    return timeline.actors().entrySet().stream()
        .flatMap(each -> standing(each.getKey(), each.getValue()).stream())
        .toList();
  }

  private Optional<ActorPlacement> standing(String actor, List<ActorSegment> segments) {
    return segments.stream()
        .filter(segment -> segment.covers(day))
        .map(segment -> new ActorPlacement(actor, segment.step(), segment.emerging()))
        .findFirst();
  }

  Signals signals(Map<String, ActorKind> kinds) {
    return Signals.of(
        new SignalFacts(head.form(), head.endsOn(), facts, rule, timeline, entries, sent, kinds));
  }

  /** Whether an ambition asks for what kind its actors are of, which the register says. */
  boolean asksForKinds() {
    return all(Ambition.class).stream().anyMatch(each -> each.entry().actorKind() != null);
  }

  /** What the participants think of it. */
  Expectations expectations() {
    List<String> participants = actors().stream().map(ActorPlacement::actor).toList();
    return Expectations.on(day, participants, all(Perception.class), rule);
  }

  /** What is aimed at, and how far that is. */
  List<AmbitionStanding> ambitions(Map<String, ActorKind> kinds) {
    return all(Ambition.class).stream()
        .map(each -> AmbitionStanding.on(day, each, timeline, kinds))
        .toList();
  }

  /** The entries of a kind, in order of their days. */
  @SuppressWarnings("unchecked")
  <E extends Entry> List<DatedEntry<E>> all(Class<E> kind) {
    return entries.stream()
        .filter(each -> kind.isInstance(each.entry()))
        .map(each -> (DatedEntry<E>) each)
        .toList();
  }
}
