package se.samverkanstrappan.query.streams;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.query.store.ActiveGeneration.Activation;
import se.samverkanstrappan.query.store.Generation;

/**
 * Tells others what the served generation tells: copies its views, each once, to the topics that
 * others read. Whoever reads these never sees what a generation says that only catches up. One that
 * is served again begins anew: others have heard something else meanwhile.
 */
final class ViewPublication implements Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ViewPublication.class);
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

  /** After that Kafka gives up what somebody has begun to tell who stands still since. */
  private static final Duration UNFINISHED = Duration.ofSeconds(10);

  /** When nothing more comes of those who told what was served before. */
  private static final Duration SILENCE = Duration.ofSeconds(15);

  /** Each copy is a transaction; few of them cost less, and nobody here waits for it. */
  private static final long PAUSE_MILLIS = 100;

  private final KafkaSettings kafka;
  private final Activation activation;
  private final String instance;
  private final Predicate<Activation> served;
  private final Consumer<String, byte[]> consumer;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread;
  private volatile long lag;
  private volatile boolean copies;
  private volatile @Nullable String problem;

  /**
   * Begins to tell.
   *
   * @param served whether something is still what is served, as the store says
   */
  ViewPublication(
      KafkaSettings kafka, Activation activation, String instance, Predicate<Activation> served) {
    this.kafka = kafka;
    this.activation = activation;
    this.instance = instance;
    this.served = served;
    consumer =
        new KafkaConsumer<>(reading(), new StringDeserializer(), new ByteArrayDeserializer());
    thread = Thread.ofPlatform().name("view-publication").daemon().start(this);
  }

  /** The group whose offsets say how far the views of a generation were copied since a time. */
  static String group(Generation generation, Instant since) {
    return generation.application() + "-publishing-" + since.toEpochMilli();
  }

  boolean isOf(Activation other) {
    return activation.equals(other);
  }

  boolean broken() {
    return !thread.isAlive();
  }

  /** Whether it has copied all there was to be copied at a look. */
  boolean copies() {
    return copies;
  }

  /** About how many views others have not heard of yet. */
  long lag() {
    return lag;
  }

  /** Why it has ended by itself, if it has. */
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  @Override
  public void run() {
    Producer<String, byte[]> producer =
        new KafkaProducer<>(writing(), new StringSerializer(), new ByteArraySerializer());
    try {
      copy(producer);
    } catch (WakeupException e) {
      LOG.debug("told to stop");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      problem = e.toString();
      LOG.atWarn()
          .setMessage("views are not told to others just now")
          .addKeyValue("generation", activation.served().name())
          .addKeyValue("cause", e.toString())
          .log();
    } finally {
      producer.close(CLOSE_PATIENCE);
      consumer.close(
          CloseOptions.timeout(Duration.ofSeconds(1))
              .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
  }

  private void copy(Producer<String, byte[]> producer) throws InterruptedException {
    ViewCopy copy =
        new ViewCopy(
            activation.served(),
            consumer,
            new ViewsAhead.OnKafka(kafka),
            producer,
            () -> stop.getCount() > 0 && served.test(activation),
            () -> Instant.now().isAfter(activation.since().plus(SILENCE)));
    copy.begin();
    while (copy.copy()) {
      lag =
          consumer.assignment().stream()
              .mapToLong(each -> consumer.currentLag(each).orElse(0))
              .sum();
      copies = lag == 0;
      if (stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private Map<String, Object> reading() {
    Map<String, Object> own = new HashMap<>(ViewsAhead.OnKafka.committedOnly());
    own.put(ConsumerConfig.GROUP_ID_CONFIG, group(activation.served(), activation.since()));
    own.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance + "-publishing");
    own.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    own.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
    return kafka.client(own);
  }

  private Map<String, Object> writing() {
    return kafka.client(
        Map.of(
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            group(activation.served(), activation.since()) + "-" + instance,
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
            (int) UNFINISHED.toMillis(),
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            StreamsProperties.COMPRESSION,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            StreamsProperties.MAX_MESSAGE_BYTES));
  }

  @Override
  public void close() {
    stop.countDown();
    consumer.wakeup();
    try {
      thread.join(CLOSE_PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
