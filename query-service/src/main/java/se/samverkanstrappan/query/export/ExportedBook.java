package se.samverkanstrappan.query.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
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
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.store.ReadModel;

/**
 * The part of the book that is exported, read one collaboration at a time, however often it is gone
 * through always at the same versions.
 *
 * <p>What refers is read before what it refers to: first which collaborations there are, then the
 * assignments, then the actors. So what is exported never refers to an actor or assignment that was
 * made after they were read.
 */
final class ExportedBook {
  private final ReadModel readModel;
  private final LocalDate asOf;
  private final boolean whole;
  private final @Nullable String assignment;
  private final List<Chosen> chosen;
  private final List<AssignmentView> allAssignments;
  private final List<ActorView> allActors;
  private @Nullable References references;

  /**
   * A collaboration to be exported, at the version that it is exported at.
   *
   * @param standing whether it was opened by the day and not withdrawn
   */
  private record Chosen(String id, long version, boolean standing) {
    static Chosen of(PlacedCollaboration placed, CollaborationFilter filter) {
      Status status = placed.placement().status();
      boolean standing =
          status != Status.WITHDRAWN && (status != Status.NOT_OPENED || filter.status() == status);
      return new Chosen(placed.head().id(), placed.head().version(), standing);
    }
  }

  /** Takes in turn what is exported. */
  @FunctionalInterface
  interface Taker<T> {
    void take(T each) throws IOException;
  }

  private ExportedBook(
      ReadModel readModel, LocalDate asOf, CollaborationFilter filter, List<Chosen> chosen) {
    this.readModel = readModel;
    this.asOf = asOf;
    this.whole = filter.equals(CollaborationFilter.NONE);
    this.assignment = filter.assignment();
    this.chosen = chosen;
    this.allAssignments =
        readModel.assignments().stream().sorted(Comparator.comparing(AssignmentView::id)).toList();
    this.allActors =
        readModel.actors().stream().sorted(Comparator.comparing(ActorView::id)).toList();
  }

  /** What a filter asks for, as of a day; without a filter the whole book. */
  static ExportedBook of(
      Collaborations collaborations,
      ReadModel readModel,
      CollaborationFilter filter,
      LocalDate asOf) {
    List<Chosen> chosen =
        collaborations.chosenOrWithdrawn(filter, asOf).stream()
            .map(each -> Chosen.of(each, filter))
            .sorted(Comparator.comparing(Chosen::id))
            .toList();
    return new ExportedBook(readModel, asOf, filter, chosen);
  }

  /** The day as of which it is exported. */
  LocalDate asOf() {
    return asOf;
  }

  /** How many collaborations {@link #eachStanding} goes through. */
  int standing() {
    return (int) chosen.stream().filter(Chosen::standing).count();
  }

  /**
   * Goes through what is known of each collaboration that was opened by the day and not withdrawn,
   * by id; one that was not opened yet only where the filter asks for such.
   */
  void eachStanding(Taker<KnownCollaboration> taker) throws IOException {
    for (Chosen each : chosen) {
      if (each.standing()) {
        taker.take(KnownCollaboration.from(events(each)).orElseThrow());
      }
    }
  }

  /**
   * Goes through every event of each collaboration, by id and then oldest first; before them, where
   * there is no filter, those of the actors and the assignments, and where one assignment is asked
   * for, those of that.
   */
  void eachEvent(Taker<RecordedEvent> taker) throws IOException {
    if (whole) {
      eachEventOfTheRegister(taker);
    } else if (assignment != null) {
      eachEventOf(assignment, taker);
    }
    for (Chosen collaboration : chosen) {
      for (RecordedEvent event : events(collaboration)) {
        taker.take(event);
      }
    }
  }

  /** The versions of the assignments are read first, though their events come last. */
  private void eachEventOfTheRegister(Taker<RecordedEvent> taker) throws IOException {
    try (Stream<RecordedEvent> assignments = readModel.events(AggregateKind.ASSIGNMENT);
        Stream<RecordedEvent> actors = readModel.events(AggregateKind.ACTOR)) {
      take(actors.iterator(), taker);
      take(assignments.iterator(), taker);
    }
  }

  private void eachEventOf(String wanted, Taker<RecordedEvent> taker) throws IOException {
    try (Stream<RecordedEvent> events = readModel.events(AggregateKind.ASSIGNMENT, wanted)) {
      take(events.iterator(), taker);
    }
  }

  private static void take(Iterator<RecordedEvent> events, Taker<RecordedEvent> taker)
      throws IOException {
    while (events.hasNext()) {
      taker.take(events.next());
    }
  }

  /** The actors that what is exported refers to, or all of the register, by id. */
  List<ActorView> actors() throws IOException {
    Predicate<ActorView> wanted =
        whole ? each -> true : references().actors(allActors, assignments());
    return allActors.stream().filter(wanted).toList();
  }

  /**
   * The assignments that the collaborations are linked to; besides them the one that is asked for,
   * or where there is no filter all, that were decided by the day. By id.
   */
  List<BundleAssignment> assignments() throws IOException {
    List<BundleAssignment> wanted = new ArrayList<>();
    for (AssignmentView each : allAssignments) {
      boolean asked = whole || each.id().equals(assignment);
      if ((asked && each.isDecidedBy(asOf)) || references().refersTo(each)) {
        wanted.add(BundleAssignment.of(each.asOf(asOf)));
      }
    }
    return wanted;
  }

  private References references() throws IOException {
    References found = references == null ? References.in(this) : references;
    references = found;
    return found;
  }

  private List<RecordedEvent> events(Chosen collaboration) {
    return readModel.history(collaboration.id(), collaboration.version());
  }
}
