package se.samverkanstrappan.query.streams;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.Kept;
import se.samverkanstrappan.query.store.RebuildProgress;

/**
 * What is asked of Kafka besides records; every method throws a KafkaException while it is gone.
 */
final class Cluster implements AutoCloseable {
  /** Room for any view, and for any event together with why it is a dead letter. */
  private static final String MAX_MESSAGE_BYTES =
      Integer.toString(StreamsProperties.MAX_MESSAGE_BYTES);

  private final KafkaSettings settings;
  private final Admin admin;

  Cluster(KafkaSettings settings) {
    this.settings = settings;
    this.admin =
        Admin.create(
            settings.client(
                Map.of(
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4000,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3000)));
  }

  /** The newest log, or nothing before the first event topics are made. */
  Optional<PublishedLog> published() {
    String cluster = get(admin.describeCluster().clusterId());
    var epoch = PublishedLog.newestEpoch(topics());
    return epoch.isPresent()
        ? Optional.of(new PublishedLog(cluster, epoch.getAsInt()))
        : Optional.empty();
  }

  /** The event topics that have to be made before there is a log, in the order of their names. */
  List<String> missingEventTopics() {
    return PublishedLog.missing(topics());
  }

  private Set<String> topics() {
    return get(admin.listTopics().names());
  }

  /** How many of the events of its epoch a generation has read. */
  RebuildProgress progress(Generation made) {
    Map<TopicPartition, Long> ends = ends(made.epoch());
    Map<TopicPartition, OffsetAndMetadata> read = offsets(made.application());
    long events = 0;
    long total = 0;
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      events += Math.min(offset(read, end.getKey()), end.getValue());
      total += end.getValue();
    }
    return new RebuildProgress(events, total);
  }

  /** Begins to take the dead letters of epochs before a generation's away. */
  OldDeadLetters deadLettersBefore(Generation served) {
    return new OldDeadLetters(admin, settings, served.epoch());
  }

  /** Deletes the topics that only outdated generations and epochs had, and gives their names. */
  List<String> deleteOutdated(Kept kept) {
    return new OldTopics(admin).delete(kept);
  }

  /** The highest generation of a log and a fold that anything on Kafka is named after. */
  Optional<Generation> highest(Generation like) {
    return new OldTopics(admin).highest(like);
  }

  /** Begins to take the views of epochs before a generation's away. */
  ViewSweep sweep(Generation served) {
    return new ViewSweep(settings, new TopicSettings(admin), served);
  }

  /** Takes back what a sweep that was cut off has left set. */
  void takeBackSweepSettings() {
    new TopicSettings(admin).takeBack(OldViews.TOPICS);
  }

  /** Whether all views that a generation had told before some ends were told to others. */
  boolean hasPublished(Generation served, Instant since, Map<TopicPartition, Long> ends) {
    return hasRead(ViewPublication.group(served, since), ends);
  }

  /** Where the topics with a generation's own views end. */
  Map<TopicPartition, Long> viewEnds(Generation served) {
    return ends(OldViews.TOPICS.stream().map(served::topic).collect(Collectors.toSet()));
  }

  /** Makes the view topics of a generation, those for others, and the one for dead letters. */
  void createTopics(Generation made) {
    Set<String> existing = topics();
    List<NewTopic> missing = new ArrayList<>();
    List<String> topics = new ArrayList<>(OldViews.TOPICS);
    OldViews.TOPICS.forEach(each -> topics.add(made.topic(each)));
    for (String views : topics) {
      missing.add(
          new NewTopic(views, settings.partitions(), settings.replicationFactor())
              .configs(
                  Map.of(
                      TopicConfig.CLEANUP_POLICY_CONFIG,
                      TopicConfig.CLEANUP_POLICY_COMPACT,
                      TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                      MAX_MESSAGE_BYTES)));
    }
    missing.add(
        new NewTopic(Topics.DEAD_LETTERS, 1, settings.replicationFactor())
            .configs(
                Map.of(
                    TopicConfig.RETENTION_MS_CONFIG,
                    "-1",
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                    MAX_MESSAGE_BYTES)));
    missing.removeIf(topic -> existing.contains(topic.name()));
    admin.createTopics(missing).values().values().forEach(Cluster::created);
  }

  /** Where the event topics of an epoch end now. */
  Map<TopicPartition, Long> ends(int epoch) {
    return ends(
        Arrays.stream(AggregateKind.values())
            .map(kind -> Topics.events(kind, epoch))
            .collect(Collectors.toSet()));
  }

  /** Whether none of the instances that make a generation has work left of what it has read. */
  boolean hasNoPendingWork(Generation made) {
    return PendingWorkTopic.isEmpty(settings, ends(Set.of(PendingWorkTopic.name(made))));
  }

  /** Where topics end now, with what is not committed yet. */
  Map<TopicPartition, Long> ends(Set<String> topics) {
    Map<TopicPartition, OffsetSpec> asked =
        get(admin.describeTopics(topics).allTopicNames()).values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(each -> new TopicPartition(topic.name(), each.partition())))
            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    return get(admin.listOffsets(asked).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  /** Whether a group has read everything before the given ends. */
  boolean hasRead(String group, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, OffsetAndMetadata> read = offsets(group);
    return ends.entrySet().stream().allMatch(end -> offset(read, end.getKey()) >= end.getValue());
  }

  private Map<TopicPartition, OffsetAndMetadata> offsets(String group) {
    return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
  }

  private static long offset(Map<TopicPartition, OffsetAndMetadata> read, TopicPartition of) {
    OffsetAndMetadata offset = read.get(of);
    return offset == null ? 0 : offset.offset();
  }

  private static void created(KafkaFuture<Void> topic) {
    try {
      get(topic);
    } catch (TopicExistsException e) {
      // Another instance was quicker: what is wanted is there.
    }
  }

  static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e);
    }
  }

  @Override
  public void close() {
    admin.close(java.time.Duration.ofMillis(500));
  }
}
