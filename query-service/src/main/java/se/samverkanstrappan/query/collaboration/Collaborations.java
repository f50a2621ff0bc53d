package se.samverkanstrappan.query.collaboration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Refusal;
import se.samverkanstrappan.query.web.Versions;

/** Finds what is known about collaborations: of one from its events, of all from their heads. */
@Component
public final class Collaborations {
  private final ReadModel readModel;
  private final Versions versions;
  private final ActorNames names;

  Collaborations(ReadModel readModel, Versions versions, ActorNames names) {
    this.readModel = readModel;
    this.versions = versions;
    this.names = names;
  }

  /** Where every collaboration stands on a day, also those that were withdrawn, in no order. */
  private List<PlacedCollaboration> orWithdrawnOn(LocalDate day) {
    return readModel.collaborations().stream()
        .map(head -> PlacedCollaboration.on(day, head))
        .toList();
  }

  /** Those of them that a filter asks for, in no order. */
  public List<PlacedCollaboration> chosen(CollaborationFilter filter, LocalDate day) {
    return chosen(List.of(filter), day);
  }

  /** The same, and where it asks for no status also those that were withdrawn. */
  public List<PlacedCollaboration> chosenOrWithdrawn(CollaborationFilter filter, LocalDate day) {
    return chosen(
        filter.status() == null ? List.of(filter, filter.with(Status.WITHDRAWN)) : List.of(filter),
        day);
  }

  private List<PlacedCollaboration> chosen(List<CollaborationFilter> either, LocalDate day) {
    List<Selection> selections = either.stream().map(this::selection).toList();
    return orWithdrawnOn(day).stream()
        .filter(placed -> selections.stream().anyMatch(each -> isIn(each, placed, day)))
        .toList();
  }

  private static boolean isIn(Selection selection, PlacedCollaboration placed, LocalDate day) {
    Placement it = placed.placement();
    return selection
        .of(placed.head())
        .map(condition -> condition.holds(day, it.status(), it.step()))
        .orElse(false);
  }

  /** The heads of all collaborations, also of those that were withdrawn, in no order. */
  public List<CollaborationView> heads() {
    return readModel.collaborations();
  }

  /** A filter made ready with what the register says now. */
  public Selection selection(CollaborationFilter filter) {
    String q = filter.q();
    return new Selection(
        filter.resolved(this::canonical), q == null ? null : TextSearch.of(q, readModel.actors()));
  }

  /** Those that were not withdrawn, where they stand on a day, in the Swedish order of titles. */
  public List<PlacedCollaboration> byTitle(LocalDate day) {
    return CollaborationOrder.USUAL.sort(
        orWithdrawnOn(day).stream().filter(each -> !each.head().withdrawn()).toList());
  }

  /** Those that a filter asks for on a day, in the same order. */
  public List<PlacedCollaboration> byTitle(CollaborationFilter filter, LocalDate day) {
    return CollaborationOrder.USUAL.sort(chosen(filter, day));
  }

  /** The placement as of a day, also what comes next told from nothing dated after it. */
  Placement placement(PlacedCollaboration placed, LocalDate day) {
    if (placed.knowsWhatComes(day)) {
      return placed.placement();
    }
    CollaborationView head = placed.head();
    return KnownCollaboration.from(readModel.history(head.id(), head.version()))
        .map(known -> known.placement(day, PlacementRule.CURRENT))
        .orElse(placed.placement());
  }

  /**
   * A head as it would be if nothing dated after a day were known; what has no date stays. Where
   * nothing is dated after it, the same one.
   */
  public CollaborationView asOf(LocalDate day, CollaborationView head) {
    if (head.withdrawn() || !day.isBefore(head.lastFactOn())) {
      return head;
    }
    return KnownCollaboration.from(readModel.history(head.id(), head.version()))
        .map(
            known -> {
              CollaborationOn then = known.on(day, PlacementRule.CURRENT);
              return head.asOf(day, then.timeline(), then.signals(kinds(known)).intervals());
            })
        .orElse(head);
  }

  /**
   * All that is known of one collaboration.
   *
   * @param knownAt the instant up to which the book counts, inclusive; null for all of it
   * @param minVersion the version to wait for, null for none
   * @throws Refusal where it is not there, or not at that version
   */
  public KnownCollaboration known(String id, @Nullable Instant knownAt, @Nullable Long minVersion) {
    return KnownCollaboration.at(knownAt, events(id, minVersion))
        .orElseThrow(() -> Refusal.notFound("collaboration", id));
  }

  /** All that was known of one collaboration at a version of it; nothing before it was opened. */
  public Optional<KnownCollaboration> knownAtVersion(String id, long version) {
    return KnownCollaboration.from(
        events(id, null).stream().filter(event -> event.sequence() <= version).toList());
  }

  /**
   * Every event of one collaboration, oldest first.
   *
   * @throws Refusal where it is not there, or not at the version that is waited for
   */
  public List<RecordedEvent> events(String id, @Nullable Long minVersion) {
    long version =
        versions
            .await(() -> readModel.collaborationVersion(id), minVersion)
            .orElseThrow(() -> Refusal.missing("collaboration", id, minVersion));
    return readModel.history(id, version);
  }

  private Map<String, ActorKind> kinds(KnownCollaboration known) {
    return known.asksForKinds() ? names.kinds() : Map.of();
  }

  private @Nullable String canonical(@Nullable String actor) {
    return actor == null ? null : readModel.actor(actor).map(ActorView::id).orElse(actor);
  }
}
