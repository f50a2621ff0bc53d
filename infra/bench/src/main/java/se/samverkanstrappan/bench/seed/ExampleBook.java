package se.samverkanstrappan.bench.seed;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.actor.ActorRegistered;

/**
 * A whole made-up book: the register, a few government assignments, and collaborations whose titles
 * all begin with "Exempel".
 */
public final class ExampleBook {
  /** So many collaborations are written side by side, in the order of time. */
  private static final int SIDE_BY_SIDE = 500;

  private final SeedPlan plan;
  private final Register register;

  public ExampleBook(SeedPlan plan) {
    this(plan, 0);
  }

  /**
   * A book with a register that is filled up with made-up organisations.
   *
   * @param actors how many it holds at least
   */
  public ExampleBook(SeedPlan plan, int actors) {
    this.plan = plan;
    this.register = Register.shipped().filledUpTo(actors);
  }

  /** Everything in the order in which it is published; made while the stream is used. */
  public Stream<RecordedEvent> events() {
    return Stream.of(actors(), Assignments.all(plan.until()), collaborations())
        .flatMap(each -> each);
  }

  private Stream<RecordedEvent> actors() {
    return register.actors().stream()
        .flatMap(
            actor -> {
              var story = new Story();
              story.tell(
                  plan.until().minusYears(SeedPlan.YEARS), new ActorRegistered(actor.profile()));
              return story.recorded(AggregateKind.ACTOR, actor.id()).stream();
            });
  }

  private Stream<RecordedEvent> collaborations() {
    int[] interactions = plan.interactionsOfEach();
    int blocks = Math.ceilDiv(plan.collaborations(), SIDE_BY_SIDE);
    return IntStream.range(0, blocks)
        .boxed()
        .flatMap(block -> block(block * SIDE_BY_SIDE, interactions).stream());
  }

  private List<RecordedEvent> block(int from, int[] interactions) {
    return IntStream.range(from, Math.min(from + SIDE_BY_SIDE, plan.collaborations()))
        .boxed()
        .flatMap(
            number ->
                new ExampleCollaboration(plan, number, register)
                    .events(interactions[number]).stream())
        .sorted(Comparator.comparing(RecordedEvent::recordedAt))
        .toList();
  }
}
