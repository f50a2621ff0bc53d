package se.samverkanstrappan.query.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.codec.StreamChecksum;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.store.Inspection;

/** What is made of a book, sound at first, and then damaged. */
final class Made implements Inspection {
  final List<RecordedEvent> published = new ArrayList<>();
  private final Map<Aggregate, List<RecordedEvent>> histories = new TreeMap<>();
  private final Map<Aggregate, Head<Record>> heads = new HashMap<>();
  private final Map<String, List<ActorPlacementView>> placements = new HashMap<>();
  final Map<String, RecordedEvent> followUps = new HashMap<>();
  int epoch = 1;

  static Made of(BookInMemory book) {
    Made made = new Made();
    for (AggregateKind kind : AggregateKind.values()) {
      book.events(kind).forEach(made.published::add);
    }
    made.published.forEach(
        each ->
            made.histories
                .computeIfAbsent(Aggregate.of(each), unused -> new ArrayList<>())
                .add(each));
    for (CollaborationView each : book.collaborations()) {
      made.show(AggregateKind.COLLABORATION, each.id(), each.version(), each);
    }
    for (ActorView each : book.actors()) {
      made.show(AggregateKind.ACTOR, each.id(), each.version(), each);
    }
    for (AssignmentView each : book.assignments()) {
      made.show(AggregateKind.ASSIGNMENT, each.id(), each.version(), each);
    }
    made.placements.putAll(book.placements().byCollaboration());
    for (RecordedEvent each : made.published) {
      if (each.payload() instanceof FollowUpFixed fixed) {
        made.followUps.put(fixed.id(), each);
      }
    }
    return made;
  }

  /** What the book says, as it is read out. */
  static BookSums.Book read(BookInMemory book) {
    return new BookSums.Book(1, true, sums(book));
  }

  static Map<Aggregate, Standing> sums(BookInMemory book) {
    Map<Aggregate, StreamChecksum> sums = new TreeMap<>();
    for (AggregateKind kind : AggregateKind.values()) {
      book.events(kind)
          .forEach(
              each ->
                  sums.computeIfAbsent(Aggregate.of(each), unused -> new StreamChecksum())
                      .add(each));
    }
    Map<Aggregate, Standing> standings = new TreeMap<>();
    sums.forEach((aggregate, sum) -> standings.put(aggregate, Standing.of(sum)));
    return standings;
  }

  static RecordedEvent with(RecordedEvent event, String id, long sequence, DomainEvent payload) {
    return new RecordedEvent(
        event.id(),
        event.aggregate(),
        id,
        sequence,
        event.epoch(),
        event.recordedAt(),
        event.correlationId(),
        event.author(),
        payload);
  }

  void show(AggregateKind kind, String id, long version, Record view) {
    heads.put(new Aggregate(kind, id), new Head<>(version, view));
  }

  void forgetHead(AggregateKind kind, String id) {
    heads.remove(new Aggregate(kind, id));
  }

  void rewrite(AggregateKind kind, String id, UnaryOperator<List<RecordedEvent>> other) {
    histories.compute(
        new Aggregate(kind, id), (unused, all) -> other.apply(all == null ? List.of() : all));
  }

  void place(String collaboration, UnaryOperator<List<ActorPlacementView>> other) {
    placements.put(collaboration, other.apply(placements(collaboration)));
  }

  @Override
  public String generation() {
    return "e1-g1";
  }

  @Override
  public int epoch() {
    return epoch;
  }

  @Override
  public Map<String, Long> versions(AggregateKind kind) {
    Map<String, Long> versions = new TreeMap<>();
    heads.forEach(
        (aggregate, head) -> {
          if (aggregate.kind() == kind) {
            versions.put(aggregate.id(), head.version());
          }
        });
    return versions;
  }

  @Override
  public <T> Optional<Head<T>> head(AggregateKind kind, String id, Class<T> type) {
    return Optional.ofNullable(heads.get(new Aggregate(kind, id)))
        .map(head -> new Head<>(head.version(), type.cast(head.view())));
  }

  @Override
  public void events(AggregateKind kind, String id, long upTo, Consumer<RecordedEvent> taken) {
    histories.getOrDefault(new Aggregate(kind, id), List.of()).stream().limit(upTo).forEach(taken);
  }

  @Override
  public List<ActorPlacementView> placements(String collaboration) {
    return placements.getOrDefault(collaboration, List.of());
  }

  @Override
  public Set<String> placed() {
    return Set.copyOf(placements.keySet());
  }

  @Override
  public Optional<RecordedEvent> followUp(String id) {
    return Optional.ofNullable(followUps.get(id));
  }
}
