package se.samverkanstrappan.query.streams;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
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

  /** How old what arrives may be where nothing is behind. */
  static final long PATIENCE_MILLIS = 5_000;

  /** How old what arrives is at most where records are taken as they come. */
  private static final long WAITED_MILLIS = 250;

  /** How long what is told of records that have waited may wait for others to be committed with. */
  private static final long LONGEST_UNCOMMITTED_MILLIS = 250;

  /** Records may look old for ever, as where the clocks of two machines differ. */
  private static final long LONGEST_BEHIND_MILLIS = 60_000;

  /** What comes compressed may be larger than anything that stores take. */
  private static final int LONGEST_RECORD = StreamsProperties.MAX_MESSAGE_BYTES - 4 * 1024;

  private final CloudEventCodec codec = new CloudEventCodec();
  private final AggregateKind kind;
  private final TopologySettings settings;
  private final Gaps gaps = new Gaps();
  private final String waitingStore;
  private final String letterStore;
  private final String deadLetterSink;
  final StreamCounts counts;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
  private KeyValueStore<String, byte[]> waiting;

  @SuppressWarnings("NullAway.Init")
  private DeadLetters deadLetters;

  @SuppressWarnings("NullAway.Init")
  private ProcessorContext<String, byte[]> context;

  @SuppressWarnings("NullAway.Init")
  private Asking asking;

  private long newestRecord;
  private boolean told;
  private long committed;
  private long lastArrival;

  /** When nothing was behind last. */
  private long caughtUp;

  AggregateProcessor(
      AggregateKind kind,
      TopologySettings settings,
      String waitingStore,
      String letterStore,
      String deadLetterSink,
      StreamCounts counts) {
    this.kind = kind;
    this.settings = settings;
    this.waitingStore = waitingStore;
    this.letterStore = letterStore;
    this.deadLetterSink = deadLetterSink;
    this.counts = counts;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    this.context = context;
    caughtUp = context.currentSystemTimeMs();
    waiting = context.getStateStore(waitingStore);
    asking = new Asking(settings.healing(), kind);
    deadLetters =
        new DeadLetters(
            context,
            kind,
            deadLetterSink,
            settings.generation(),
            context.getStateStore(letterStore),
            counts);
    try (KeyValueIterator<String, byte[]> all = waiting.all()) {
      all.forEachRemaining(each -> gaps.add(idOf(each.key), context.currentSystemTimeMs()));
    }
    context.schedule(
        settings.workInterval(), PunctuationType.WALL_CLOCK_TIME, this::commitWhatIsNew);
    context.schedule(LOOK_FOR_GAPS, PunctuationType.WALL_CLOCK_TIME, this::heal);
  }

  /** What is missed while old records are read may be among those that come. */
  private void heal(long now) {
    asking.take(this::answered);
    if (!isBehind(now)) {
      caughtUp = now;
    } else if (now - caughtUp < LONGEST_BEHIND_MILLIS) {
      return;
    }
    deadLetters.heal(now, asking);
    gaps.heal(now, this::waits, id -> asking.ask(id, position(id).version() + 1));
  }

  /** Where the book has nothing more, what waits for more was never of it. */
  private void answered(Asking.Answer answer) {
    long folded = position(answer.id()).version();
    if (answer.isNothing() && answer.from() == folded + 1) {
      giveUpWaiting(answer.id(), folded);
    }
    deadLetters.answered(answer);
  }

  private void giveUpWaiting(String id, long folded) {
    Map<String, byte[]> left = new LinkedHashMap<>();
    try (KeyValueIterator<String, byte[]> all =
        waiting.prefixScan(id + "/", new StringSerializer())) {
      all.forEachRemaining(each -> left.put(each.key, each.value));
    }
    left.forEach(
        (key, bytes) -> {
          waiting.delete(key);
          deadLetters.send(
              new Record<>(id, bytes, context.currentSystemTimeMs()),
              notOfTheBook(id, bytes),
              folded,
              true);
        });
  }

  /** What an earlier version let wait may be nothing that this one reads. */
  private PoisonEvent notOfTheBook(String id, byte[] bytes) {
    try {
      return PoisonEvent.notOfTheBook(decode(id, bytes));
    } catch (PoisonEvent poison) {
      return poison;
    }
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

  /** Whether old records arrive. */
  final boolean isBehind(long now) {
    return now - lastArrival <= PATIENCE_MILLIS && lastArrival - newestRecord > PATIENCE_MILLIS;
  }

  /** Something is told: who reads that sees it when it is committed. */
  final void told() {
    told = true;
  }

  /**
   * What comes of old records may wait for the interval of commits. The longer records have waited,
   * the more is committed at a time: to commit takes as long as to work some timelines out, and
   * with one commit for each of them records would wait ever longer. All tasks commit together.
   */
  private void commitWhatIsNew(long now) {
    long beat = Math.clamp((lastArrival - newestRecord) / 2, 1, LONGEST_UNCOMMITTED_MILLIS);
    if (told && !isOld(now) && now / beat != committed / beat) {
      context.commit();
      told = false;
      committed = now;
    }
  }

  /** Whether the last that came had been waiting to be taken. */
  final boolean recordsWait() {
    return lastArrival - newestRecord > WAITED_MILLIS;
  }

  /** Whether the newest record is old. */
  final boolean isOld(long now) {
    return now - newestRecord > PATIENCE_MILLIS;
  }

  @Override
  public void process(Record<String, byte[]> record) {
    newestRecord = Math.max(newestRecord, record.timestamp());
    lastArrival = context.currentSystemTimeMs();
    try {
      take(decode(record.key(), record.value()), record.value());
    } catch (PoisonEvent poison) {
      long folded = record.key() == null ? 0 : position(record.key()).version();
      deadLetters.send(record, poison, folded, false);
      told();
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
        deadLetters.repeated(event);
        if (event.sequence() == position.version()) {
          // Sent again on purpose, perhaps because the view was lost.
          folded(event.aggregateId());
        }
      }
      case CONFLICT -> throw conflict(event, position.lastEventId());
    }
  }

  private void keep(RecordedEvent event, byte[] bytes, Position position) {
    if (bytes.length > LetterRecord.MOST_BYTES) {
      throw PoisonEvent.unfoldable(event, new IllegalArgumentException("too large to wait"));
    }
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
    } else {
      String first = decode(event.aggregateId(), kept).id();
      if (!first.equals(event.id())) {
        throw conflict(event, first);
      }
      deadLetters.repeated(event);
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
        deadLetters.send(
            new Record<>(id, bytes, context.currentSystemTimeMs()), poison, next - 1, true);
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
      throw PoisonEvent.unfoldable(event, e);
    }
    deadLetters.folded(event);
  }

  private RecordedEvent decode(@Nullable String key, byte @Nullable [] bytes) {
    if (bytes == null) {
      throw PoisonEvent.unreadable(new IllegalArgumentException("a record without a value"));
    }
    if (bytes.length > LONGEST_RECORD) {
      throw PoisonEvent.unreadable(new IllegalArgumentException("a record that is too large"));
    }
    RecordedEvent event;
    try {
      event = codec.decode(bytes);
    } catch (UnreadableEvent e) {
      throw PoisonEvent.unreadable(e);
    }
    if (event.id().length() > DeadLetters.LONGEST_ID
        || event.aggregateId().length() > DeadLetters.LONGEST_ID) {
      // Both are copied to stores and headers, which take no more than so much.
      throw PoisonEvent.unreadable(new IllegalArgumentException("an id that is too long"));
    }
    if (!event.aggregateId().equals(key)
        || event.epoch() != settings.generation().epoch()
        || event.sequence() < 1) {
      throw PoisonEvent.misplaced(event);
    }
    return event;
  }

  private PoisonEvent conflict(RecordedEvent event, @Nullable String kept) {
    counts.conflicts.increment();
    return PoisonEvent.conflict(event, kept);
  }

  private static String idOf(String key) {
    return key.substring(0, key.lastIndexOf('/'));
  }

  private static String key(String id, long sequence) {
    return id + "/" + String.format("%019d", sequence);
  }
}
