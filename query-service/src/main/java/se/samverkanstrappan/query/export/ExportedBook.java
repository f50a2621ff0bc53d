package se.samverkanstrappan.query.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.store.StoreUnavailable;

/**
 * The part of the book that is exported, read one collaboration at a time, however often it is gone
 * through always at the same versions.
 */
final class ExportedBook {
  private final ReadModel readModel;
  private final LocalDate asOf;
  private final boolean whole;
  private final List<Chosen> chosen;
  private @Nullable References references;

  /** A collaboration to be exported, at the version that it is exported at. */
  private record Chosen(String id, long version, boolean withdrawn) {
    static Chosen of(PlacedCollaboration placed) {
      return new Chosen(placed.head().id(), placed.head().version(), placed.head().withdrawn());
    }
  }

  /** Takes in turn what is exported. */
  @FunctionalInterface
  interface Taker<T> {
    void take(T each) throws IOException;
  }

  private ExportedBook(ReadModel readModel, LocalDate asOf, boolean whole, List<Chosen> chosen) {
    this.readModel = readModel;
    this.asOf = asOf;
    this.whole = whole;
    this.chosen = chosen;
  }

  /** What a filter asks for, as of a day; without a filter the whole book. */
  static ExportedBook of(
      Collaborations collaborations,
      ReadModel readModel,
      CollaborationFilter filter,
      LocalDate asOf) {
    List<Chosen> chosen =
        collaborations.chosenOrWithdrawn(filter, asOf).stream()
            .map(Chosen::of)
            .sorted(Comparator.comparing(Chosen::id))
            .toList();
    return new ExportedBook(readModel, asOf, filter.equals(CollaborationFilter.NONE), chosen);
  }

  /** The day as of which it is exported. */
  LocalDate asOf() {
    return asOf;
  }

  /** Goes through what is known of each collaboration that was not withdrawn, by id. */
  void eachStanding(Taker<KnownCollaboration> taker) throws IOException {
    for (Chosen each : chosen) {
      if (!each.withdrawn()) {
        taker.take(KnownCollaboration.from(events(each)).orElseThrow(ExportedBook::halfRead));
      }
    }
  }

  /**
   * Goes through every event of each collaboration, by id and then oldest first; before them, where
   * there is no filter, those of the actors and the assignments.
   */
  void eachEvent(Taker<RecordedEvent> taker) throws IOException {
    if (whole) {
      eachEvent(AggregateKind.ACTOR, taker);
      eachEvent(AggregateKind.ASSIGNMENT, taker);
    }
    for (Chosen collaboration : chosen) {
      for (RecordedEvent event : events(collaboration)) {
        taker.take(event);
      }
    }
  }

  private void eachEvent(AggregateKind kind, Taker<RecordedEvent> taker) throws IOException {
    try (Stream<RecordedEvent> events = readModel.events(kind)) {
      for (Iterator<RecordedEvent> each = events.iterator(); each.hasNext(); ) {
        taker.take(each.next());
      }
    }
  }

  /** The actors that what is exported refers to, or all of the register, by id. */
  List<ActorView> actors() throws IOException {
    List<ActorView> register = readModel.actors();
    Predicate<ActorView> wanted =
        whole ? each -> true : references().actors(register, assignments());
    return register.stream().filter(wanted).sorted(Comparator.comparing(ActorView::id)).toList();
  }

  /** The assignments that the collaborations are linked to, or all there are, by id. */
  List<BundleAssignment> assignments() throws IOException {
    List<AssignmentView> register = readModel.assignments();
    Predicate<AssignmentView> wanted = whole ? each -> true : references()::refersTo;
    return register.stream()
        .filter(wanted)
        .sorted(Comparator.comparing(AssignmentView::id))
        .map(each -> BundleAssignment.of(each.asOf(asOf)))
        .toList();
  }

  private References references() throws IOException {
    References found = references == null ? References.in(this) : references;
    references = found;
    return found;
  }

  private List<RecordedEvent> events(Chosen collaboration) {
    List<RecordedEvent> events = readModel.history(collaboration.id(), collaboration.version());
    if (events.size() != collaboration.version()) {
      throw halfRead();
    }
    return events;
  }

  /** The read model was emptied, or replaced by another, since the export began. */
  private static StoreUnavailable halfRead() {
    return new StoreUnavailable("a collaboration can no longer be read whole");
  }
}
