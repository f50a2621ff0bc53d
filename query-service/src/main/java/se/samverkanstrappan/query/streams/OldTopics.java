package se.samverkanstrappan.query.streams;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import se.samverkanstrappan.query.store.Generation;

/** Topics that belong to one generation or epoch alone, and the groups that read them. */
record OldTopics(Admin admin) {
  /** What Kafka Streams makes for a generation, and the groups that are named after it. */
  private static final Pattern OF_GENERATION =
      Pattern.compile(StreamsProperties.APPLICATION + "(e\\d+(?:-f\\d+)?-g\\d+)(?:-.*)?");

  /** Deletes those of epochs before a generation's, and gives their names. */
  List<String> deleteBefore(Generation served) {
    List<String> old =
        Cluster.get(admin.listTopics().names()).stream()
            .filter(topic -> isOfEpochBefore(topic, served))
            .sorted()
            .toList();
    admin.deleteTopics(old).topicNameValues().values().forEach(OldTopics::gone);
    List<String> groups = new ArrayList<>();
    for (GroupListing group : Cluster.get(admin.listGroups().all())) {
      if (generation(group.groupId()).filter(each -> isBefore(each, served)).isPresent()) {
        groups.add(group.groupId());
      }
    }
    forget(groups);
    return old;
  }

  /** They hold offsets only: one that somebody is still in may stay. */
  private void forget(Collection<String> groups) {
    for (KafkaFuture<Void> each : admin.deleteConsumerGroups(groups).deletedGroups().values()) {
      try {
        Cluster.get(each);
      } catch (GroupNotEmptyException | GroupIdNotFoundException e) {
        // It is gone, or will be forgotten in time.
      }
    }
  }

  private static void gone(KafkaFuture<Void> topic) {
    try {
      Cluster.get(topic);
    } catch (UnknownTopicOrPartitionException e) {
      // Another instance was quicker.
    }
  }

  static boolean isOfEpochBefore(String topic, Generation served) {
    OptionalInt events = PublishedLog.epoch(topic);
    return events.isPresent()
        ? events.getAsInt() < served.epoch()
        : generation(topic).filter(each -> isBefore(each, served)).isPresent();
  }

  /** The generation that a topic, a group or a folder is named after. */
  static Optional<Generation> generation(String name) {
    Matcher matcher = OF_GENERATION.matcher(name);
    return matcher.matches() ? Generation.named(matcher.group(1)) : Optional.empty();
  }

  private static boolean isBefore(Generation generation, Generation served) {
    return generation.epoch() < served.epoch();
  }
}
