package se.samverkanstrappan.query.streams;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationFold;
import se.samverkanstrappan.query.collaboration.CollaborationHead;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.Projection;
import se.samverkanstrappan.query.placement.PlacementRule;

/**
 * Folds the events of collaborations into keyed state, and works out timelines apart from that:
 * once per touched collaboration, however many events touched it, and while records stream in at
 * full speed not before it has waited {@value #PATIENCE_MILLIS} ms, or, where those records are
 * old, at all.
 */
final class CollaborationProcessor extends AggregateProcessor {
  static final long PATIENCE_MILLIS = 5_000;

  private static final Logger LOG = LoggerFactory.getLogger(CollaborationProcessor.class);

  /** How long one round of work may keep the task from its records. */
  private static final long ROUND_NANOS = 20_000_000;

  private final TopologySettings settings;
  private final Load load;
  private long newestRecord;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
  private KeyedCollaborationState state;

  @SuppressWarnings("NullAway.Init")
  private PendingWork pending;

  @SuppressWarnings("NullAway.Init")
  private Told told;

  @SuppressWarnings("NullAway.Init")
  private ViewOutput views;

  CollaborationProcessor(TopologySettings settings, Load load, StreamCounts counts) {
    super(
        AggregateKind.COLLABORATION,
        settings,
        ProjectionTopology.COLLABORATIONS_WAITING,
        ProjectionTopology.COLLABORATION_DEAD_LETTERS,
        counts);
    this.settings = settings;
    this.load = load;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    super.init(context);
    state =
        new KeyedCollaborationState(
            context.getStateStore(ProjectionTopology.HEADS),
            context.getStateStore(ProjectionTopology.INTERACTIONS),
            context.getStateStore(ProjectionTopology.EVIDENCE));
    pending = new PendingWork(context.getStateStore(ProjectionTopology.PENDING), counts);
    told = new Told(context.getStateStore(ProjectionTopology.TOLD));
    views = new ViewOutput(context, settings.generation());
    context.schedule(settings.workInterval(), PunctuationType.WALL_CLOCK_TIME, this::work);
  }

  @Override
  public void close() {
    pending.close();
  }

  @Override
  public void process(Record<String, byte[]> record) {
    newestRecord = Math.max(newestRecord, record.timestamp());
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
    long deadline = System.nanoTime() + ROUND_NANOS;
    do {
      pending.next(this::workOut);
    } while (!pending.isEmpty() && System.nanoTime() < deadline);
  }

  private boolean deferred(long now) {
    boolean oldRecords = now - newestRecord > PATIENCE_MILLIS;
    return load.fullSpeed(now) && (oldRecords || pending.age(now) < PATIENCE_MILLIS);
  }

  /** One that cannot be worked out keeps its last view; the others must not wait for it. */
  private void workOut(String id) {
    try {
      Projection.of(state.of(id), PlacementRule.CURRENT).ifPresent(this::tell);
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
    CollaborationView view = projection.view();
    Map<String, String> before = told.of(view.id());
    for (ActorPlacementView each : projection.placements()) {
      String key = Told.key(view.id(), each.actor());
      String digest = told.digest(each);
      if (!digest.equals(before.remove(key))) {
        told.tell(key, digest);
        views.send(ProjectionTopology.PLACEMENT_VIEWS, key, each);
      }
    }
    before.keySet().forEach(key -> takeBack(key, view));
    views.send(ProjectionTopology.COLLABORATION_VIEWS, view.id(), view);
  }

  /** An actor that was never a participant after all: told as one without any segment. */
  private void takeBack(String key, CollaborationView view) {
    String actor = key.substring(Told.key(view.id(), "").length());
    views.send(
        ProjectionTopology.PLACEMENT_VIEWS,
        key,
        new ActorPlacementView(view.id(), actor, view.version(), view.rule(), List.of()));
    told.forget(key);
  }
}
