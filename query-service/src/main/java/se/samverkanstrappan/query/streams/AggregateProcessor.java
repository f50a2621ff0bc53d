package se.samverkanstrappan.query.streams;

import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.codec.CloudEventCodec;
import se.samverkanstrappan.events.codec.UnreadableEvent;

/**
 * Folds the events of one kind of aggregate in the order of their sequence: drops repeats, keeps
 * what comes after a gap until the gap is filled, and sends poison to the dead letters.
 */
abstract class AggregateProcessor implements Processor<String, byte[], String, byte[]> {
  private static final Logger LOG = LoggerFactory.getLogger(AggregateProcessor.class);
  private static final Duration LOOK_FOR_GAPS = Duration.ofSeconds(1);

  private final CloudEventCodec codec = new CloudEventCodec();
  private final AggregateKind kind;
  private final TopologySettings settings;
  private final Gaps gaps = new Gaps();
  private final String waitingStore;
  private final String deadLetterSink;
  final StreamCounts counts;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
  private KeyValueStore<String, byte[]> waiting;

  @SuppressWarnings("NullAway.Init")
  private DeadLetters deadLetters;

  @SuppressWarnings("NullAway.Init")
  private ProcessorContext<String, byte[]> context;

  AggregateProcessor(
      AggregateKind kind,
      TopologySettings settings,
      String waitingStore,
      String deadLetterSink,
      StreamCounts counts) {
    this.kind = kind;
    this.settings = settings;
    this.waitingStore = waitingStore;
    this.deadLetterSink = deadLetterSink;
    this.counts = counts;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    this.context = context;
    waiting = context.getStateStore(waitingStore);
    deadLetters = new DeadLetters(context, deadLetterSink, counts);
    try (KeyValueIterator<String, byte[]> all = waiting.all()) {
      all.forEachRemaining(each -> gaps.add(idOf(each.key), context.currentSystemTimeMs()));
    }
    context.schedule(LOOK_FOR_GAPS, PunctuationType.WALL_CLOCK_TIME, this::heal);
  }

  private void heal(long now) {
    gaps.heal(
        now,
        this::waits,
        id -> settings.healing().publishAgain(kind.word() + "/" + id, position(id).version() + 1));
  }

  private boolean waits(String id) {
    try (KeyValueIterator<String, byte[]> all =
        waiting.prefixScan(id + "/", new StringSerializer())) {
      return all.hasNext();
    }
  }

  /** How far the fold of an aggregate has come. */
  abstract Position position(String id);

  final ProcessorContext<String, byte[]> context() {
    return context;
  }

  /** Folds the next event of an aggregate: all of it, or nothing where it throws. */
  abstract void fold(RecordedEvent event);

  /** Events were folded into an aggregate: all that could be for now. */
  abstract void folded(String id);

  @Override
  public void process(Record<String, byte[]> record) {
    try {
      take(decode(record.key(), record.value()), record.value());
    } catch (PoisonEvent poison) {
      deadLetters.send(record, poison);
    }
  }

  private void take(RecordedEvent event, byte[] bytes) {
    Position position = position(event.aggregateId());
    switch (position.judge(event)) {
      case NEXT -> {
        foldSafely(event);
        foldWaiting(event.aggregateId(), event.sequence() + 1);
        folded(event.aggregateId());
      }
      case AFTER_GAP -> keep(event, bytes, position);
      case REPEAT -> {
        counts.repeats.increment();
        if (event.sequence() == position.version()) {
          // Sent again on purpose, perhaps because the view was lost.
          folded(event.aggregateId());
        }
      }
      case CONFLICT -> throw conflict(event);
    }
  }

  private void keep(RecordedEvent event, byte[] bytes, Position position) {
    gaps.add(event.aggregateId(), context.currentSystemTimeMs());
    byte[] kept = waiting.putIfAbsent(key(event.aggregateId(), event.sequence()), bytes);
    if (kept == null) {
      counts.gaps.increment();
      LOG.atWarn()
          .setMessage("event waits for those before it")
          .addKeyValue("aggregate", event.aggregateId())
          .addKeyValue("sequence", event.sequence())
          .addKeyValue("folded", position.version())
          .log();
    } else if (!decode(event.aggregateId(), kept).id().equals(event.id())) {
      throw conflict(event);
    }
  }

  private void foldWaiting(String id, long from) {
    long next = from;
    for (byte[] bytes = waiting.get(key(id, next));
        bytes != null;
        bytes = waiting.get(key(id, next))) {
      waiting.delete(key(id, next));
      try {
        foldSafely(decode(id, bytes));
      } catch (PoisonEvent poison) {
        deadLetters.send(new Record<>(id, bytes, context.currentSystemTimeMs()), poison);
        return;
      }
      next++;
    }
  }

  private void foldSafely(RecordedEvent event) {
    try {
      fold(event);
    } catch (KafkaException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new PoisonEvent(PoisonEvent.Kind.UNFOLDABLE, "cannot be folded: " + e.getMessage(), e);
    }
  }

  private RecordedEvent decode(@Nullable String key, byte[] bytes) {
    RecordedEvent event;
    try {
      event = codec.decode(bytes);
    } catch (UnreadableEvent e) {
      throw new PoisonEvent(PoisonEvent.Kind.UNREADABLE, String.valueOf(e.getMessage()), e);
    }
    if (!event.aggregateId().equals(key)
        || event.epoch() != settings.generation().epoch()
        || event.sequence() < 1) {
      throw new PoisonEvent(
          PoisonEvent.Kind.MISPLACED,
          "event of " + event.aggregateId() + ", epoch " + event.epoch() + " does not belong here",
          null);
    }
    return event;
  }

  private PoisonEvent conflict(RecordedEvent event) {
    counts.conflicts.increment();
    return new PoisonEvent(
        PoisonEvent.Kind.SEQUENCE_CONFLICT,
        "another event already had sequence " + event.sequence() + " of " + event.aggregateId(),
        null);
  }

  private static String idOf(String key) {
    return key.substring(0, key.lastIndexOf('/'));
  }

  private static String key(String id, long sequence) {
    return id + "/" + String.format("%019d", sequence);
  }
}
