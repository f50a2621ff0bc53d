package se.samverkanstrappan.query.collaboration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.explanation.Explanation;
import se.samverkanstrappan.query.explanation.ShownInteraction;
import se.samverkanstrappan.query.perception.AmbitionStanding;
import se.samverkanstrappan.query.perception.Expectations;
import se.samverkanstrappan.query.placement.InteractionStep;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.PlacementFacts;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Timeline;
import se.samverkanstrappan.query.signals.Sent;
import se.samverkanstrappan.query.signals.Signals;

/** All that some stretch of the book says about one collaboration, to be asked about any day. */
public final class KnownCollaboration {
  /** How many interactions there are on the largest page of them that is answered. */
  public static final int LARGEST_PAGE = 200;

  private final CollaborationHead head;
  private final PlacementFacts facts;
  private final EntryLog entries;
  private final Map<String, NavigableMap<LocalDate, Sent>> sent;

  private KnownCollaboration(CollaborationHead head, CollaborationState state, EntryLog entries) {
    this.head = head;
    this.facts = CollaborationFacts.of(head, state);
    this.entries = entries;
    this.sent = CollaborationFacts.sent(head, state);
  }

  /** Folds events, oldest first; empty where they do not open a collaboration. */
  public static Optional<KnownCollaboration> from(List<RecordedEvent> events) {
    var state = new InMemoryCollaborationState();
    var entries = new EntryLog();
    for (RecordedEvent event : events) {
      CollaborationFold.apply(event, state);
      entries.apply(event);
    }
    return Optional.ofNullable(state.head())
        .map(head -> new KnownCollaboration(head, state, entries));
  }

  /** The same of the events recorded up to and including an instant; null takes all of them. */
  public static Optional<KnownCollaboration> at(
      @Nullable Instant knownAt, List<RecordedEvent> events) {
    return from(
        knownAt == null
            ? events
            : events.stream().filter(event -> !event.recordedAt().isAfter(knownAt)).toList());
  }

  /** The collaboration as a whole, by the last event. */
  public CollaborationHead head() {
    return head;
  }

  /** The day that everything counts from. */
  public LocalDate openedOn() {
    return facts.openedOn();
  }

  /** Where it stands as of a day. */
  public Placement placement(LocalDate asOf, PlacementRule rule) {
    return Timeline.of(facts.asOf(asOf), rule).on(asOf);
  }

  /**
   * Where it would stand as of a day if an interaction had been logged too.
   *
   * @param insteadOf the id of the one it would stand in the place of; null for none
   */
  public Placement placementWith(
      Interaction more, @Nullable String insteadOf, LocalDate asOf, PlacementRule rule) {
    LocalDate day = more.date().countedFrom(facts.openedOn());
    PlacementFacts then =
        (insteadOf == null ? facts : without(insteadOf)).with(day, InteractionStep.evidence(more));
    return Timeline.of(then.asOf(asOf), rule).on(asOf);
  }

  private PlacementFacts without(String interaction) {
    Map<String, NavigableMap<LocalDate, Integer>> evidence = new HashMap<>();
    for (StandingEntry<Interaction> each : interactions(LocalDate.MAX)) {
      if (!each.id().equals(interaction)) {
        LocalDate day = each.entry().date().countedFrom(facts.openedOn());
        InteractionStep.evidence(each.entry())
            .forEach(
                (actor, step) ->
                    evidence
                        .computeIfAbsent(actor, it -> new TreeMap<>())
                        .merge(day, step, Math::max));
      }
    }
    return facts.withOnly(evidence);
  }

  /** Where it stands on every day, by all that is known. */
  public Timeline timeline(PlacementRule rule) {
    return Timeline.of(facts, rule);
  }

  /** Where it stood and will stand, by what is dated up to a day. */
  public Timeline timeline(LocalDate asOf, PlacementRule rule) {
    return Timeline.of(facts.asOf(asOf), rule);
  }

  /** Every day that anything is dated. */
  public Stream<LocalDate> dated() {
    EntryDays days = new EntryDays(facts.openedOn());
    return Stream.concat(
        Stream.of(facts.openedOn()),
        entries.all().stream().flatMap(each -> days.all(each.entry())));
  }

  /** Where each participant of a day stands on it. */
  public List<ActorPlacement> actors(LocalDate asOf, PlacementRule rule) {
    return on(asOf, rule).actors();
  }

  /** Why it stands where it stands as of a day. */
  public Explanation explanation(LocalDate asOf, PlacementRule rule) {
    List<ShownInteraction> shown =
        interactions(asOf).stream()
            .map(each -> ShownInteraction.of(each.id(), each.entry(), facts.openedOn()))
            .toList();
    return Explanation.of(facts, shown, rule, asOf);
  }

  /**
   * What somebody should look at on every day, by all that is known.
   *
   * @param kinds what kind each actor is of
   */
  public Signals signals(PlacementRule rule, Map<String, ActorKind> kinds) {
    return signals(LocalDate.MAX, rule, kinds);
  }

  /** The same by what is dated up to a day. */
  public Signals signals(LocalDate asOf, PlacementRule rule, Map<String, ActorKind> kinds) {
    return on(asOf, rule).signals(kinds);
  }

  /** What the participants of a day think of it. */
  public Expectations expectations(LocalDate asOf, PlacementRule rule) {
    return on(asOf, rule).expectations();
  }

  /**
   * What is aimed at, and how far that is on a day.
   *
   * @param kinds what kind each actor is of
   */
  public List<AmbitionStanding> ambitions(
      LocalDate asOf, PlacementRule rule, Map<String, ActorKind> kinds) {
    return on(asOf, rule).ambitions(kinds);
  }

  /** All of it by what is dated up to a day. */
  CollaborationOn on(LocalDate day, PlacementRule rule) {
    PlacementFacts known = facts.asOf(day);
    return new CollaborationOn(
        head,
        day,
        rule,
        known,
        Timeline.of(known, rule),
        entries.dated(new EntryDays(facts.openedOn()), day),
        sent(day));
  }

  private Map<String, NavigableMap<LocalDate, Sent>> sent(LocalDate asOf) {
    Map<String, NavigableMap<LocalDate, Sent>> known = new HashMap<>();
    sent.forEach((actor, byDay) -> known.put(actor, byDay.headMap(asOf, true)));
    return known;
  }

  /** The days from which what somebody thinks of it counts no more. */
  Stream<LocalDate> viewsEnd(PlacementRule rule) {
    EntryDays days = new EntryDays(facts.openedOn());
    return entries.all().stream()
        .filter(each -> each.entry() instanceof Perception)
        .map(each -> rule.windowEnd(days.of(each.entry())));
  }

  /** Whether what is known depends on what kind its actors are of, which the register says. */
  boolean asksForKinds() {
    return entries.all().stream()
        .anyMatch(each -> each.entry() instanceof Ambition it && it.actorKind() != null);
  }

  /**
   * On which page each of them stands, by its id.
   *
   * @param size how many there are on a page
   */
  public Map<String, Integer> interactionPages(LocalDate asOf, int size) {
    Map<String, Integer> pages = new LinkedHashMap<>();
    interactions(asOf).forEach(each -> pages.put(each.id(), pages.size() / size));
    return pages;
  }

  /** The interactions dated up to a day, oldest first. */
  public List<StandingEntry<Interaction>> interactions(LocalDate asOf) {
    return entries(Interaction.class, asOf);
  }

  /**
   * The entries of a kind as they are known as of a day, oldest first; within a day in the order
   * they were first told. An end after the day is not known yet; an ambition is a plan and always
   * known.
   */
  public <E extends Entry> List<StandingEntry<E>> entries(Class<E> kind, LocalDate asOf) {
    EntryDays days = new EntryDays(facts.openedOn());
    return entries.all().stream()
        .filter(each -> kind.isInstance(each.entry()) && days.isKnown(each.entry(), asOf))
        .sorted(Comparator.comparing(each -> days.of(each.entry())))
        .map(each -> each.as(kind.cast(days.asOf(each.entry(), asOf))))
        .toList();
  }

  /** The same as a bundle lists them: oldest first, within a day by id. */
  public <E extends Entry> List<EntryItem<E>> items(Class<E> kind, LocalDate asOf) {
    EntryDays days = new EntryDays(facts.openedOn());
    Comparator<EntryItem<E>> byDay = Comparator.comparing(each -> days.of(each.entry()));
    return entries(kind, asOf).stream()
        .map(EntryItem::of)
        .sorted(byDay.thenComparing(EntryItem::id))
        .toList();
  }
}
