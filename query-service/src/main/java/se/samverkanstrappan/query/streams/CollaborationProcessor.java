package se.samverkanstrappan.query.streams;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.query.collaboration.CollaborationFold;
import se.samverkanstrappan.query.collaboration.CollaborationHead;
import se.samverkanstrappan.query.collaboration.Projection;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.web.Today;

/**
 * Folds the events of collaborations into keyed state, and works out timelines apart from that:
 * once per touched collaboration, however many events touched it. While records stream in at full
 * speed it waits {@value #PATIENCE_MILLIS} ms, or, where those records are old, until they no
 * longer do; and where records wait, they get the larger share of the time.
 */
final class CollaborationProcessor extends AggregateProcessor {
  private static final Logger LOG = LoggerFactory.getLogger(CollaborationProcessor.class);

  /** How long a view may stay behind where records are old and come slowly. */
  private static final long LONGEST_MILLIS = 30_000;

  /** How long one round of work may keep the task from its records. */
  private static final long ROUND_NANOS = 20_000_000;

  /** How many times as long as a round took the records have the task to themselves after it. */
  private static final int REST = 2;

  private static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

  private final TopologySettings settings;
  private final Load load;
  private final AtomicLong registerChanges;
  private long dayCame;
  private long restUntil;
  private long initialized;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
  private KeyedCollaborationState state;

  @SuppressWarnings("NullAway.Init")
  private PendingWork pending;

  @SuppressWarnings("NullAway.Init")
  private ProjectionTelling telling;

  @SuppressWarnings("NullAway.Init")
  private KnownKinds kinds;

  CollaborationProcessor(
      TopologySettings settings, Load load, AtomicLong registerChanges, StreamCounts counts) {
    super(
        AggregateKind.COLLABORATION,
        settings,
        ProjectionTopology.COLLABORATIONS_WAITING,
        ProjectionTopology.COLLABORATION_LETTERS,
        ProjectionTopology.COLLABORATION_DEAD_LETTERS,
        counts);
    this.settings = settings;
    this.load = load;
    this.registerChanges = registerChanges;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    super.init(context);
    state =
        new KeyedCollaborationState(
            context.getStateStore(ProjectionTopology.HEADS),
            context.getStateStore(ProjectionTopology.INTERACTIONS),
            context.getStateStore(ProjectionTopology.EVIDENCE),
            context.getStateStore(ProjectionTopology.PEOPLE),
            context.getStateStore(ProjectionTopology.ENTRIES));
    kinds =
        new KnownKinds(
            context.getStateStore(ProjectionTopology.REGISTER),
            context.getStateStore(ProjectionTopology.KINDS_ASKED),
            registerChanges);
    pending = new PendingWork(context.getStateStore(ProjectionTopology.PENDING), counts);
    telling = new ProjectionTelling(context, settings.generation());
    initialized = context.currentSystemTimeMs();
    dayCame = initialized;
    context.schedule(settings.workInterval(), PunctuationType.WALL_CLOCK_TIME, this::work);
    context.schedule(LOOK_INTERVAL, PunctuationType.WALL_CLOCK_TIME, this::look);
  }

  @Override
  public void close() {
    pending.close();
  }

  @Override
  public void process(Record<String, byte[]> record) {
    load.arrived(context().currentSystemTimeMs());
    super.process(record);
  }

  @Override
  Position position(String id) {
    CollaborationHead head = state.of(id).head();
    return head == null ? Position.START : new Position(head.version(), head.lastEventId());
  }

  @Override
  void fold(RecordedEvent event) {
    if (event.sequence() == 1 && !(event.payload() instanceof CollaborationOpened)) {
      throw new IllegalArgumentException("nothing happens before a collaboration is opened");
    }
    CollaborationFold.apply(event, state.of(event.aggregateId()));
    state.write();
  }

  @Override
  void folded(String id) {
    pending.add(id, context().currentSystemTimeMs());
  }

  private void work(long now) {
    if (pending.isEmpty() || deferred(now)) {
      return;
    }
    long began = System.nanoTime();
    do {
      pending.next(this::workOut);
    } while (!pending.isEmpty() && System.nanoTime() - began < ROUND_NANOS);
    restUntil = now + REST * (System.nanoTime() - began) / 1_000_000;
    told();
  }

  /**
   * Whether records go first. One large collaboration may take longer to work out than a round:
   * without a rest after it, records would hardly come in on a slow machine, and wait.
   */
  private boolean deferred(long now) {
    if (!load.arriving(now)) {
      return false;
    }
    long age = pending.age(now);
    boolean behind = isOld(now);
    return (now < restUntil && recordsWait())
        || (load.fullSpeed(now) && (behind || age < PATIENCE_MILLIS))
        || (behind && age < LONGEST_MILLIS);
  }

  /** One that cannot be worked out keeps its last view; the others must not wait for it. */
  private void workOut(String id) {
    try {
      Projection.of(state.of(id), PlacementRule.CURRENT, kinds::of).ifPresent(this::tell);
    } catch (KafkaException e) {
      throw e;
    } catch (RuntimeException e) {
      counts.notWorkedOut.increment();
      LOG.atError()
          .setMessage("collaboration cannot be worked out")
          .addKeyValue("collaboration", id)
          .setCause(e)
          .log();
    }
  }

  private void tell(Projection projection) {
    telling.tell(projection, Today.of(Instant.ofEpochMilli(context().currentSystemTimeMs())));
    kinds.remember(projection.view().id(), projection.kinds());
  }

  private void look(long now) {
    kinds.tellOutdated(id -> pending.add(id, now));
    LocalDate today = Today.of(Instant.ofEpochMilli(now));
    if (isBehind(now) || !telling.passes(today)) {
      dayCame = now;
    } else if (knowsWhatWasLogged(now)) {
      telling.pass(today);
    }
  }

  /**
   * Days that pass are told once it is known what was logged until then: where this begins, or is
   * behind, what the records say comes first. What is left to be worked out is waited for too, but
   * not for ever, for somewhere there is always something.
   */
  private boolean knowsWhatWasLogged(long now) {
    return now - initialized >= PATIENCE_MILLIS
        && (pending.isEmpty() || now - dayCame >= LONGEST_MILLIS);
  }
}
