package se.samverkanstrappan.query.streams;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.deadletters.LetterBox;
import se.samverkanstrappan.query.store.ActiveGeneration;
import se.samverkanstrappan.query.store.Generation;

/** Keeps the letters in memory as the topic has them, whatever happens to Kafka. */
final class DeadLetterReader implements SmartLifecycle, Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterReader.class);
  private static final TopicPartition ONLY = new TopicPartition(Topics.DEAD_LETTERS, 0);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long PAUSE_MILLIS = 500;
  private static final long PAUSE_WITHOUT_TOPIC_MILLIS = 2000;

  private static final Map<String, Object> ADMIN =
      Map.of(
          AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
          4000,
          AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
          3000);

  private static final Map<String, Object> READING =
      Map.of(
          ConsumerConfig.CLIENT_ID_CONFIG,
          "dead-letters",
          ConsumerConfig.ISOLATION_LEVEL_CONFIG,
          "read_committed",
          ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
          false,
          // What is gone is gone; what is left may have been sent again.
          ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
          "earliest",
          ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
          false,
          ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
          4000,
          ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
          3000);

  private final KafkaSettings kafka;
  private final ActiveGeneration active;
  private final LetterBox box;
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile @Nullable Thread thread;
  private volatile @Nullable Consumer<String, byte[]> reading;
  private @Nullable Uuid topic;
  private long next;

  /** What is served, as far as it is known here. */
  private @Nullable String served;

  /** What it could not be followed for last, so that the log tells each trouble once. */
  private @Nullable String trouble;

  DeadLetterReader(KafkaSettings kafka, ActiveGeneration active, LetterBox box) {
    this.kafka = kafka;
    this.active = active;
    this.box = box;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("dead-letters").daemon().start(this);
  }

  @Override
  public boolean isRunning() {
    Thread running = thread;
    return running != null && running.isAlive();
  }

  @Override
  public void stop() {
    stop.countDown();
    Consumer<String, byte[]> consumer = reading;
    if (consumer != null) {
      consumer.wakeup();
    }
    Thread running = thread;
    if (running != null) {
      try {
        running.join(PATIENCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void run() {
    try {
      do {
        followSafely();
      } while (!stop.await(
          topic == null ? PAUSE_WITHOUT_TOPIC_MILLIS : PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What was read before stays while Kafka is away. */
  private void followSafely() {
    try (Admin admin = Admin.create(kafka.client(ADMIN))) {
      Optional<Uuid> found = topic(admin);
      if (found.isEmpty()) {
        // It is made with the first projection.
        begin(null);
        box.caughtUp();
        trouble = null;
        return;
      }
      if (!found.get().equals(topic)) {
        begin(found.get());
      }
      follow(admin);
    } catch (WakeupException e) {
      LOG.debug("the dead letters are told to stop");
    } catch (RuntimeException e) {
      box.fallsBehind();
      boolean known = e.getClass().getName().equals(trouble);
      trouble = e.getClass().getName();
      (known ? LOG.atDebug() : LOG.atWarn())
          .setMessage("the dead letters cannot be read just now")
          .addKeyValue("cause", e.toString())
          .log();
    }
  }

  private void begin(@Nullable Uuid now) {
    if (topic != null) {
      box.clear();
    }
    topic = now;
    next = 0;
  }

  private void follow(Admin admin) {
    Consumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            kafka.client(READING), new StringDeserializer(), new ByteArrayDeserializer());
    reading = consumer;
    try {
      consumer.assign(List.of(ONLY));
      consumer.seek(ONLY, next);
      long end = consumer.endOffsets(List.of(ONLY)).getOrDefault(ONLY, 0L);
      long looked = 0;
      while (stop.getCount() > 0) {
        if (servesAnother()) {
          consumer.seek(ONLY, next);
          end = consumer.endOffsets(List.of(ONLY)).getOrDefault(ONLY, 0L);
        }
        consumer.poll(POLL).forEach(this::read);
        next = consumer.position(ONLY);
        if (next >= end) {
          box.caughtUp();
          trouble = null;
        }
        if (System.nanoTime() - looked > LOOK.toNanos()) {
          if (!topic(admin).equals(Optional.ofNullable(topic))) {
            box.fallsBehind();
            return;
          }
          consumer.beginningOffsets(List.of(ONLY)).values().forEach(box::dropBefore);
          looked = System.nanoTime();
        }
      }
    } finally {
      reading = null;
      consumer.close(CloseOptions.timeout(Duration.ofMillis(500)));
    }
  }

  /** Letters of what was not served may not all have been kept: then all are to be read anew. */
  private boolean servesAnother() {
    String now = active.known().map(Generation::name).orElse(served);
    if (now == null || now.equals(served)) {
      return false;
    }
    boolean another = served != null;
    if (another) {
      box.clear();
      next = 0;
    }
    box.serves(now);
    served = now;
    return another;
  }

  /** One that cannot be taken in must not keep those after it away. */
  private void read(ConsumerRecord<String, byte[]> record) {
    try {
      ReadLetter.into(box, record);
    } catch (RuntimeException e) {
      LOG.atWarn()
          .setMessage("a dead letter could not be taken in")
          .addKeyValue("offset", record.offset())
          .addKeyValue("cause", e.toString())
          .log();
    }
  }

  /** Tells the topic from another one of the same name, as on a Kafka that began anew. */
  private static Optional<Uuid> topic(Admin admin) {
    try {
      return Cluster.get(admin.describeTopics(List.of(Topics.DEAD_LETTERS)).allTopicNames())
          .values()
          .stream()
          .map(TopicDescription::topicId)
          .findFirst();
    } catch (UnknownTopicOrPartitionException e) {
      return Optional.empty();
    }
  }
}
