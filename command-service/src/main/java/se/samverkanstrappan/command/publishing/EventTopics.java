package se.samverkanstrappan.command.publishing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Topics;

/** The cluster and the event topics on it; its methods throw Kafka's exceptions after seconds. */
final class EventTopics implements AutoCloseable {
  private final KafkaSettings settings;
  private final Admin admin;

  EventTopics(KafkaSettings settings) {
    this.settings = settings;
    this.admin = KafkaClients.admin(settings);
  }

  String clusterId() {
    return get(admin.describeCluster().clusterId());
  }

  /** The highest epoch that any event topic is named by; 0 where there are none. */
  int newestEpoch() {
    int newest = 0;
    for (String topic : get(admin.listTopics().names())) {
      for (AggregateKind kind : AggregateKind.values()) {
        newest = Math.max(newest, epochOf(topic, kind));
      }
    }
    return newest;
  }

  private static int epochOf(String topic, AggregateKind kind) {
    String first = Topics.events(kind, 1);
    String prefix = first.substring(0, first.length() - 1);
    String rest = topic.startsWith(prefix) ? topic.substring(prefix.length()) : "";
    return rest.matches("[0-9]{1,9}") ? Integer.parseInt(rest) : 0;
  }

  /** All partitions of those event topics of the epoch that exist. */
  Set<TopicPartition> partitions(int epoch) {
    List<String> existing = new ArrayList<>(names(epoch));
    existing.retainAll(get(admin.listTopics().names()));
    Set<TopicPartition> partitions = new HashSet<>();
    get(admin.describeTopics(existing).allTopicNames())
        .forEach(
            (topic, description) ->
                IntStream.range(0, description.partitions().size())
                    .forEach(each -> partitions.add(new TopicPartition(topic, each))));
    return partitions;
  }

  /** Creates the epoch's topics, one for each kind of aggregate; those that exist are left. */
  void create(int epoch) {
    Set<String> existing = get(admin.listTopics().names());
    List<NewTopic> missing =
        names(epoch).stream().filter(name -> !existing.contains(name)).map(this::topic).toList();
    if (missing.isEmpty()) {
      return;
    }
    try {
      get(admin.createTopics(missing).all());
      awaitLeaders(missing);
    } catch (TopicExistsException e) {
      // another instance was faster
    }
  }

  /**
   * A leader that does not know yet that it is one may refuse the first batch of a producer and
   * take the second: the first, sent again, would be out of order for good.
   */
  private void awaitLeaders(List<NewTopic> created) {
    Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
    for (NewTopic topic : created) {
      for (int partition = 0; partition < topic.numPartitions(); partition++) {
        partitions.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
      }
    }
    get(admin.listOffsets(partitions).all());
  }

  private static List<String> names(int epoch) {
    List<String> names = new ArrayList<>();
    for (AggregateKind kind : AggregateKind.values()) {
      names.add(Topics.events(kind, epoch));
    }
    return names;
  }

  private NewTopic topic(String name) {
    return new NewTopic(name, settings.partitions(), settings.replicationFactor())
        .configs(Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1"));
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
