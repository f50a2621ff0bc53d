package se.samverkanstrappan.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.actor.ActorEvent;
import se.samverkanstrappan.events.assignment.AssignmentEvent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.InMemoryCollaborationState;
import se.samverkanstrappan.query.collaboration.Placements;
import se.samverkanstrappan.query.collaboration.Projection;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.store.StoreUnavailable;

/** A read model that is always up to date with the events written into it. */
public final class BookInMemory implements ReadModel {
  private static final Instant BEGINNING = Instant.parse("2026-11-01T08:00:00.000001Z");

  private final Map<String, List<RecordedEvent>> collaborations = new TreeMap<>();
  private final Map<String, ActorView> actors = new TreeMap<>();
  private final Map<String, AssignmentView> assignments = new TreeMap<>();
  private final List<RecordedEvent> others = new ArrayList<>();
  private boolean gone;
  private int historiesLeft;
  private long written;
  private Instant beginning = BEGINNING;
  private int filled = 1;
  private String generation = "e1-g1";
  private @Nullable String nextGeneration;
  private @Nullable Runnable writesSoon;
  private Instant answeringSince = Instant.EPOCH;

  /** Empties the book and makes it reachable; what is written then is of another generation. */
  public void clear() {
    collaborations.clear();
    actors.clear();
    assignments.clear();
    others.clear();
    gone = false;
    historiesLeft = Integer.MAX_VALUE;
    written = 0;
    beginning = BEGINNING;
    generation = "e1-g" + ++filled;
    nextGeneration = null;
    answeringSince = Instant.EPOCH;
  }

  /** Lets what is written from now on be recorded at an instant and the seconds after it. */
  public void goesOnAt(Instant instant) {
    beginning = instant;
    written = 0;
  }

  /** Lets another generation be served, from an instant on. */
  public void serves(String other, Instant since) {
    generation = other;
    answeringSince = since;
  }

  /** Lets another generation be served as soon as a history has been read. */
  public void servesSoon(String other) {
    nextGeneration = other;
  }

  /** Lets something be written as soon as an assignment has been looked up. */
  public void writesSoon(Runnable writing) {
    writesSoon = writing;
  }

  /** Lets every read fail as if the store were gone. */
  public void disappear() {
    gone = true;
  }

  /** Lets the store go once a number of histories have been read. */
  public void disappearAfter(int histories) {
    historiesLeft = histories;
  }

  /** Writes events of one collaboration, a second apart from everything written before. */
  public void write(String id, DomainEvent... events) {
    List<RecordedEvent> stream = collaborations.computeIfAbsent(id, it -> new ArrayList<>());
    for (DomainEvent event : events) {
      stream.add(record(AggregateKind.COLLABORATION, id, stream.size() + 1L, event));
    }
  }

  public void register(String id, ActorEvent event) {
    ActorView before = actors.get(id);
    long sequence = before == null ? 1 : before.version() + 1;
    RecordedEvent recorded = record(AggregateKind.ACTOR, id, sequence, event);
    others.add(recorded);
    actors.put(id, new ActorView(id, sequence, recorded.recordedAt(), event.profile()));
  }

  /** Writes an event of a government assignment. */
  public void assign(String id, AssignmentEvent event) {
    AssignmentView before = assignments.get(id);
    long sequence = before == null ? 1 : before.version() + 1;
    RecordedEvent recorded = record(AggregateKind.ASSIGNMENT, id, sequence, event);
    others.add(recorded);
    assignments.put(id, Objects.requireNonNull(AssignmentView.after(recorded, before)));
  }

  private RecordedEvent record(AggregateKind kind, String id, long sequence, DomainEvent event) {
    return new RecordedEvent(
        id + "-" + sequence,
        kind,
        id,
        sequence,
        1,
        beginning.plusSeconds(written++),
        "test",
        null,
        event);
  }

  private Optional<CollaborationView> collaboration(String id) {
    return projection(id).map(Projection::view);
  }

  @Override
  public String generation() {
    reach();
    return generation;
  }

  @Override
  public int epoch() {
    return Integer.parseInt(generation.substring(1, generation.indexOf('-')));
  }

  @Override
  public Instant answeringSince(String basis) {
    reach();
    return answeringSince;
  }

  @Override
  public long collaborationVersion(String id) {
    return collaboration(id).map(CollaborationView::version).orElse(0L);
  }

  @Override
  public List<CollaborationView> collaborations() {
    reach();
    return collaborations.keySet().stream().flatMap(id -> collaboration(id).stream()).toList();
  }

  @Override
  public Placements placements() {
    reach();
    Map<String, List<ActorPlacementView>> all = new TreeMap<>();
    collaborations
        .keySet()
        .forEach(id -> projection(id).ifPresent(each -> all.put(id, each.placements())));
    return new Placements(all);
  }

  @Override
  public List<RecordedEvent> history(String collaboration, long toVersion) {
    if (historiesLeft-- <= 0) {
      disappear();
    }
    if (nextGeneration != null) {
      generation = nextGeneration;
    }
    return stream(collaboration).stream().filter(each -> each.sequence() <= toVersion).toList();
  }

  @Override
  public Optional<ActorView> actor(String idOrAlias) {
    reach();
    @Nullable ActorView found = actors.get(idOrAlias);
    return found != null
        ? Optional.of(found)
        : actors.values().stream()
            .filter(actor -> actor.profile().aliases().contains(idOrAlias))
            .findFirst();
  }

  @Override
  public List<ActorView> actors() {
    reach();
    return List.copyOf(actors.values());
  }

  @Override
  public Stream<RecordedEvent> events(AggregateKind kind) {
    reach();
    return Stream.concat(collaborations.values().stream().flatMap(List::stream), others.stream())
        .filter(event -> event.aggregate() == kind)
        .sorted(
            Comparator.comparing(RecordedEvent::aggregateId)
                .thenComparing(RecordedEvent::sequence));
  }

  @Override
  public Stream<RecordedEvent> events(AggregateKind kind, String id) {
    return events(kind).filter(event -> event.aggregateId().equals(id));
  }

  @Override
  public Optional<AssignmentView> assignment(String id) {
    reach();
    Optional<AssignmentView> found = Optional.ofNullable(assignments.get(id));
    Runnable writing = writesSoon;
    writesSoon = null;
    if (writing != null) {
      writing.run();
    }
    return found;
  }

  @Override
  public long assignmentVersion(String id) {
    return assignment(id).map(AssignmentView::version).orElse(0L);
  }

  @Override
  public List<AssignmentView> assignments() {
    reach();
    return List.copyOf(assignments.values());
  }

  @Override
  public Optional<RecordedEvent> followUp(String id) {
    reach();
    return others.stream()
        .filter(each -> each.payload() instanceof FollowUpFixed fixed && fixed.id().equals(id))
        .findFirst();
  }

  private Optional<Projection> projection(String id) {
    return Projection.of(
        InMemoryCollaborationState.of(stream(id)), PlacementRule.CURRENT, this::kind);
  }

  private @Nullable ActorKind kind(String actor) {
    ActorView found = actors.get(actor);
    return found == null ? null : found.profile().kind();
  }

  private List<RecordedEvent> stream(String id) {
    reach();
    return collaborations.getOrDefault(id, List.of());
  }

  private void reach() {
    if (gone) {
      throw new StoreUnavailable("gone in this test");
    }
  }
}
