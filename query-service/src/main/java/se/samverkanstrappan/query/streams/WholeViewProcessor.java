package se.samverkanstrappan.query.streams;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;

/**
 * Folds the events of a kind of aggregate that is small enough to be told as a whole: what is
 * remembered is the view.
 */
abstract class WholeViewProcessor<V> extends AggregateProcessor {
  private final TopologySettings settings;
  private final String store;
  private final String sink;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
  private KeyValueStore<String, KeptView<V>> kept;

  @SuppressWarnings("NullAway.Init")
  private ViewOutput views;

  /**
   * A processor of one chain.
   *
   * @param store where the views are remembered
   * @param sink where they are told
   */
  WholeViewProcessor(
      AggregateKind kind,
      TopologySettings settings,
      String store,
      String waitingStore,
      String letterStore,
      String sink,
      String deadLetterSink,
      StreamCounts counts) {
    super(kind, settings, waitingStore, letterStore, deadLetterSink, counts);
    this.settings = settings;
    this.store = store;
    this.sink = sink;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    super.init(context);
    kept = context.getStateStore(store);
    views = new ViewOutput(context, settings.generation());
  }

  /** The view after the next event, or null while nothing is known about the aggregate. */
  abstract @Nullable V viewAfter(RecordedEvent event, @Nullable V before);

  @Override
  Position position(String id) {
    return kept(id).position();
  }

  @Override
  void fold(RecordedEvent event) {
    String id = event.aggregateId();
    V view = viewAfter(event, kept(id).view());
    if (view == null && event.sequence() == 1) {
      throw new IllegalArgumentException("nothing begins with this");
    }
    kept.put(id, new KeptView<>(new Position(event.sequence(), event.id()), view));
  }

  @Override
  void folded(String id) {
    V view = kept(id).view();
    if (view != null) {
      views.send(sink, id, view);
      told();
    }
  }

  private KeptView<V> kept(String id) {
    KeptView<V> found = kept.get(id);
    return found == null ? KeptView.start() : found;
  }
}
