package se.samverkanstrappan.query.streams;

import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.Sinks;

/** How many records each stage of a generation has yet to take of a partition. */
record ProjectionLag(Generation generation, StreamLags ofStream, @Nullable Sinks sinks) {

  /** What takes records, and of which topic. */
  enum Stage {
    /** Folds events into views. */
    STREAM,
    /** Writes events into the store. */
    HISTORY,
    /** Writes views into the store. */
    VIEWS
  }

  /** Of a stage and a partition of a kind's topic; NaN where another instance has it. */
  double of(Stage stage, AggregateKind kind, int partition) {
    String events = Topics.events(kind, generation.epoch());
    return switch (stage) {
      case STREAM -> ofStream.of(new TopicPartition(events, partition));
      case HISTORY -> ofSink(new TopicPartition(events, partition));
      case VIEWS -> ofSink(new TopicPartition(generation.topic(Sinks.viewsOf(kind)), partition));
    };
  }

  private double ofSink(TopicPartition partition) {
    OptionalLong lag = sinks == null ? OptionalLong.empty() : sinks.lag(partition);
    return lag.isPresent() ? lag.getAsLong() : Double.NaN;
  }
}
