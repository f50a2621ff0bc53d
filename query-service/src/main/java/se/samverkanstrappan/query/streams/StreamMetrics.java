package se.samverkanstrappan.query.streams;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.function.ToLongFunction;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.query.deadletters.LetterBox;

/** What the stream has met, as numbers to be watched; counted since this process began. */
final class StreamMetrics implements MeterBinder {
  private static final String PREFIX = "samverkanstrappan.";

  private final ProjectionRunner runner;
  private final LetterBox box;
  private final ProjectionHealth health;
  private final int partitions;

  /**
   * What is told of a stream.
   *
   * @param partitions of each topic
   */
  StreamMetrics(ProjectionRunner runner, LetterBox box, ProjectionHealth health, int partitions) {
    this.runner = runner;
    this.box = box;
    this.health = health;
    this.partitions = partitions;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (PoisonEvent.Kind kind : PoisonEvent.Kind.values()) {
      FunctionCounter.builder(
              PREFIX + "dead.letters", runner, it -> count(it, counts -> counts.deadLetters(kind)))
          .tag("cause", kind.word())
          .description("Records that could not be folded")
          .register(registry);
    }
    counter(registry, "gaps", "Events that came after a gap", counts -> counts.gaps.sum());
    counter(
        registry,
        "healings",
        "How often the book was asked for what is missing",
        counts -> counts.healings.sum());
    counter(
        registry,
        "conflicts",
        "Events with a version that another event already had",
        counts -> counts.conflicts.sum());
    counter(
        registry,
        "not.worked.out",
        "Collaborations whose timeline could not be worked out",
        counts -> counts.notWorkedOut.sum());
    counter(
        registry,
        "dead.threads",
        "Stream threads that died and were replaced",
        counts -> counts.deadThreads.sum());
    Gauge.builder(PREFIX + "dead.letters.open", box, LetterBox::open)
        .description("Records that could not be folded, and that nothing has been done about")
        .register(registry);
    Gauge.builder(PREFIX + "projection.degraded", health, it -> it.degraded() ? 1 : 0)
        .description("1 where reads go on with what was known before")
        .register(registry);
    for (ProjectionLag.Stage stage : ProjectionLag.Stage.values()) {
      for (AggregateKind kind : AggregateKind.values()) {
        lags(registry, stage, kind);
      }
    }
  }

  private void lags(MeterRegistry registry, ProjectionLag.Stage stage, AggregateKind kind) {
    for (int i = 0; i < partitions; i++) {
      int partition = i;
      Gauge.builder(PREFIX + "projection.lag", runner, it -> lag(it, stage, kind, partition))
          .tag("stage", stage.name().toLowerCase(Locale.ROOT))
          .tag("kind", kind.word())
          .tag("partition", Integer.toString(partition))
          .description("Records that are on Kafka and not taken yet")
          .register(registry);
    }
  }

  private static double lag(
      ProjectionRunner runner, ProjectionLag.Stage stage, AggregateKind kind, int partition) {
    return runner.projection().map(it -> it.lag().of(stage, kind, partition)).orElse(Double.NaN);
  }

  private void counter(
      MeterRegistry registry, String name, String description, ToLongFunction<StreamCounts> of) {
    FunctionCounter.builder(PREFIX + name, runner, it -> count(it, of))
        .description(description)
        .register(registry);
  }

  /** Another generation begins to count anew, as another process does. */
  private static double count(ProjectionRunner runner, ToLongFunction<StreamCounts> of) {
    return runner.projection().map(each -> (double) of.applyAsLong(each.counts)).orElse(0.0);
  }
}
