package se.samverkanstrappan.query.streams;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.actor.ActorView;
import tools.jackson.core.JacksonException;

/** Keeps the kinds of all actors where every task can look them up. */
final class RegisterProcessor implements Processor<String, byte[], Void, Void> {
  private static final JsonSerde<ActorView> VIEWS = new JsonSerde<>(ActorView.class);

  private final AtomicLong changes;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
  private KeyValueStore<String, String> kinds;

  /**
   * A processor of the views.
   *
   * @param changes is raised with every kind that was another one or none before
   */
  RegisterProcessor(AtomicLong changes) {
    this.changes = changes;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    kinds = context.getStateStore(ProjectionTopology.REGISTER);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    String actor = record.key();
    if (actor == null) {
      return;
    }
    String kind = kind(actor, record.value());
    if (!Objects.equals(kind, kinds.get(actor))) {
      kinds.put(actor, kind);
      changes.incrementAndGet();
    }
  }

  private static @Nullable String kind(String actor, byte @Nullable [] view) {
    try {
      return view == null
          ? null
          : VIEWS.deserializer().deserialize(actor, view).profile().kind().name();
    } catch (JacksonException e) {
      // Told by a version that knows other words than this one.
      return null;
    }
  }
}
