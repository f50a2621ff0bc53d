package se.samverkanstrappan.query.store;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.tracing.Traces;

/** The sinks of one generation, each in a thread of its own: one for history, one for views. */
public final class Sinks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sinks.class);
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

  private final Filling filling;
  private final String mark;
  private final Offsets offsets;
  private final List<RunningSink> running;

  private Sinks(Filling filling, String mark, Offsets offsets, List<RunningSink> running) {
    this.filling = filling;
    this.mark = mark;
    this.offsets = offsets;
    this.running = running;
  }

  /** Starts sinks that go on from where the store says. */
  static Sinks start(
      SinkSettings settings,
      MongoDatabase database,
      Freshness freshness,
      Traces traces,
      Recent recent) {
    Generation generation = settings.generation();
    GenerationCollections collections = new GenerationCollections(database, generation);
    collections.declareIndexes();
    var projection = database.getCollection(Offsets.COLLECTION);
    Filling filling = new Filling(projection, generation);
    String mark = filling.markOrBegin();
    Offsets offsets = new Offsets(projection, generation, settings.cluster(), mark);
    EventWriter events = new EventWriter(collections);
    SinkWriter traced = new TracedWriter(events, traces, recent);
    ViewWriter views = new ViewWriter(collections, freshness);
    return new Sinks(
        filling,
        mark,
        offsets,
        List.of(
            new RunningSink("history", settings, events.topics(), traced, offsets),
            new RunningSink("views", settings, views.topics(), views, offsets)));
  }

  /** Whether the store has been emptied, or put back, since these sinks began to fill it. */
  public boolean storeReplaced() {
    return !StoreAccess.reach(filling::mark).equals(Optional.of(mark));
  }

  /** The topics with a generation's views that sinks move. */
  public static Set<String> viewTopics(Generation generation) {
    return ViewWriter.TOPICS.stream().map(generation::topic).collect(Collectors.toSet());
  }

  /** The views of a kind's heads, as they are called in every generation. */
  public static String viewsOf(AggregateKind kind) {
    return ViewWriter.topic(kind);
  }

  /** Whether all before the given ends is in the store, whichever instance had to move it. */
  public boolean storeHolds(Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> stored = StoreAccess.reach(() -> offsets.read(ends.keySet()));
    return ends.entrySet().stream()
        .allMatch(end -> stored.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  /** What the store refuses to take, if anything. */
  public Optional<String> refusal() {
    return running.stream().flatMap(each -> each.sink.refusal().stream()).findFirst();
  }

  /**
   * How many records of a topic's partition the store has yet to be given; empty where another
   * instance moves it, or it is not known yet.
   */
  public OptionalLong lag(TopicPartition partition) {
    return running.stream()
        .map(each -> each.sink.lag(partition))
        .filter(OptionalLong::isPresent)
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  /** Whether a sink has ended by itself, which none should. */
  public boolean broken() {
    return running.stream().anyMatch(each -> !each.thread.isAlive());
  }

  /**
   * Does something while the sinks of this instance stand still, so that nothing more is shown by
   * them; what they were doing has ended before.
   */
  public <T> T whileHeld(Supplier<T> work) {
    List<ReentrantLock> held = running.stream().map(each -> each.moving).toList();
    held.forEach(ReentrantLock::lock);
    try {
      return work.get();
    } finally {
      held.forEach(ReentrantLock::unlock);
    }
  }

  @Override
  public void close() {
    running.forEach(RunningSink::stop);
    running.forEach(RunningSink::join);
  }

  /** A sink and its thread. */
  private static final class RunningSink implements Runnable {
    private final String name;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Sink sink;
    private final Thread thread;

    /** Fair, or whoever wants the sink to stand still would wait for long. */
    private final ReentrantLock moving = new ReentrantLock(true);

    private volatile boolean stopping;

    RunningSink(
        String name,
        SinkSettings settings,
        Set<String> topics,
        SinkWriter writer,
        Offsets offsets) {
      this.name = name;
      consumer =
          new KafkaConsumer<>(
              settings.consumer(name), new StringDeserializer(), new ByteArrayDeserializer());
      sink = new Sink(consumer, writer, offsets);
      sink.subscribe(topics);
      thread = Thread.ofPlatform().name(name + "-sink").daemon().start(this);
    }

    void stop() {
      stopping = true;
      consumer.wakeup();
    }

    void join() {
      try {
        thread.join(CLOSE_PATIENCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void run() {
      try {
        while (!stopping) {
          moving.lock();
          try {
            sink.moveOnce();
          } finally {
            moving.unlock();
          }
        }
      } catch (WakeupException e) {
        LOG.atDebug().setMessage("sink told to stop").addKeyValue("sink", name).log();
      } catch (RuntimeException e) {
        LOG.atError()
            .setMessage("sink ended, it will be started again")
            .addKeyValue("sink", name)
            .setCause(e)
            .log();
      } finally {
        consumer.close(
            CloseOptions.timeout(Duration.ofSeconds(1))
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
      }
    }
  }
}
