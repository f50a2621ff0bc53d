package se.samverkanstrappan.query.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.streams.KafkaSettings;
import se.samverkanstrappan.query.web.Today;
import tools.jackson.databind.json.JsonMapper;

/** Reads from Kafka what is to be told, by one consumer at a time and as no member of a group. */
final class FeedSource {
  private static final Logger LOG = LoggerFactory.getLogger(FeedSource.class);
  private static final Duration CLOSE_PATIENCE = Duration.ofMillis(500);

  private final KafkaSettings kafka;
  private final LiveSettings settings;
  private final JsonMapper json;
  private final Today today;
  private final Ring ring;
  private volatile @Nullable Consumer<String, byte[]> reading;

  FeedSource(KafkaSettings kafka, LiveSettings settings, JsonMapper json, Today today, Ring ring) {
    this.kafka = kafka;
    this.settings = settings;
    this.json = json;
    this.today = today;
    this.ring = ring;
  }

  /** Lets whoever follows a generation look whether it is still wanted. */
  void wakeUp() {
    Consumer<String, byte[]> consumer = reading;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  /**
   * Follows a generation until it is not wanted any more, or the topics are others.
   *
   * @param begun is run when it is there
   */
  void follow(Generation generation, BooleanSupplier wanted, Runnable begun) {
    var noticed = new ClusterNoticed();
    Consumer<String, byte[]> consumer =
        new KafkaConsumer<>(properties(), new StringDeserializer(), noticed);
    reading = consumer;
    try {
      follow(consumer, generation, noticed, wanted, begun);
    } finally {
      reading = null;
      consumer.close(CloseOptions.timeout(CLOSE_PATIENCE));
    }
  }

  private void follow(
      Consumer<String, byte[]> consumer,
      Generation generation,
      ClusterNoticed noticed,
      BooleanSupplier wanted,
      Runnable begun) {
    List<String> topics =
        List.of(
            Topics.events(AggregateKind.COLLABORATION, generation.epoch()),
            generation.topic(Topics.COLLABORATION_VIEWS),
            generation.topic(Topics.SIGNAL_CHANGES));
    if (!wanted.getAsBoolean() || !partitions(consumer, topics).stream().allMatch(it -> it > 0)) {
      return;
    }
    Feed feed = feed(consumer, generation, topics, noticed);
    Following following = begin(consumer, generation, new Lanes(feed, topics));
    begun.run();
    while (wanted.getAsBoolean() && feed.equals(feed(consumer, generation, topics, noticed))) {
      following.moveOnce();
    }
  }

  private static Feed feed(
      Consumer<?, ?> consumer, Generation generation, List<String> topics, ClusterNoticed noticed) {
    List<Integer> partitions = partitions(consumer, topics);
    if (noticed.cluster().isEmpty()) {
      // Asking for offsets connects, if nothing has before.
      consumer.endOffsets(List.of(new TopicPartition(topics.getFirst(), 0)));
    }
    return Feed.of(generation.name(), noticed.cluster().orElseThrow(), partitions);
  }

  private static List<Integer> partitions(Consumer<?, ?> consumer, List<String> topics) {
    return topics.stream().map(topic -> consumer.partitionsFor(topic).size()).toList();
  }

  /** Goes back a little, so that streams from elsewhere or from before can go on here. */
  private Following begin(Consumer<String, byte[]> consumer, Generation generation, Lanes lanes) {
    consumer.assign(lanes.partitions());
    Map<TopicPartition, Long> ends = consumer.endOffsets(lanes.partitions());
    Map<TopicPartition, Long> starts = new HashMap<>();
    consumer
        .beginningOffsets(lanes.partitions())
        .forEach(
            (partition, beginning) ->
                starts.put(
                    partition, Math.max(beginning, end(ends, partition) - settings.prefill())));
    starts.forEach(consumer::seek);
    Bookmark place = lanes.place(partition -> end(starts, partition));
    warnUnlessReadable(place);
    ring.begin(place);
    List<Telling> tellings =
        List.of(
            new LogTelling(generation.epoch()),
            new PlacementTelling(generation.name(), today),
            new SignalTelling(generation.name()));
    Writing writing = new Writing(json, tellings, place);
    return new Following(consumer, lanes, writing, ring, settings.pause(), ends);
  }

  private static void warnUnlessReadable(Bookmark place) {
    if (Bookmark.parse(place.toString()).isEmpty()) {
      LOG.atWarn()
          .setMessage("there are too many partitions for a place: nobody can go on after a break")
          .addKeyValue("partitions", place.feed().partitions())
          .log();
    }
  }

  private static long end(Map<TopicPartition, Long> offsets, TopicPartition partition) {
    return Objects.requireNonNull(offsets.get(partition));
  }

  private Map<String, Object> properties() {
    return kafka.client(
        Map.of(
            ConsumerConfig.CLIENT_ID_CONFIG,
            "live-hub",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            // Where offsets are gone the log is another one: then it begins anew.
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            2000,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            5000,
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            4000,
            // So that partitions which are added are noticed.
            ConsumerConfig.METADATA_MAX_AGE_CONFIG,
            30_000));
  }
}
