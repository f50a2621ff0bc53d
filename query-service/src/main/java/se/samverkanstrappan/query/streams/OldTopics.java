package se.samverkanstrappan.query.streams;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.Kept;

/** Topics that belong to one generation or epoch alone, and the groups that read them. */
record OldTopics(Admin admin) {
  /** What Kafka Streams makes for a generation, and the groups that are named after it. */
  private static final Pattern OF_GENERATION =
      Pattern.compile(Generation.APPLICATION + "(e\\d+(?:-f\\d+)?-g\\d+)(?:-.*)?");

  /**
   * Deletes those of outdated generations and of earlier epochs, and gives their names; also of
   * those that cannot go yet, because somebody is still in them.
   */
  List<String> delete(Kept kept) {
    List<String> old =
        Cluster.get(admin.listTopics().names()).stream()
            .filter(topic -> isOutdated(topic, kept))
            .sorted()
            .toList();
    admin.deleteTopics(old).topicNameValues().values().forEach(OldTopics::gone);
    List<String> groups =
        groups().filter(it -> generation(it).filter(kept::isOutdated).isPresent()).toList();
    forget(groups);
    return Stream.concat(old.stream(), groups.stream()).toList();
  }

  private Stream<String> groups() {
    return Cluster.get(admin.listGroups().all()).stream().map(GroupListing::groupId);
  }

  /** The highest generation of a log and a fold that anything is named after. */
  Optional<Generation> highest(Generation like) {
    return highest(Stream.concat(Cluster.get(admin.listTopics().names()).stream(), groups()), like);
  }

  static Optional<Generation> highest(Stream<String> names, Generation like) {
    return names
        .flatMap(each -> generation(each).stream())
        .filter(it -> it.epoch() == like.epoch() && it.fold() == like.fold())
        .max(Comparator.naturalOrder());
  }

  /** One that is left by all is found by a later pass; who began in it would go on from there. */
  private void forget(Collection<String> groups) {
    for (KafkaFuture<Void> each : admin.deleteConsumerGroups(groups).deletedGroups().values()) {
      try {
        Cluster.get(each);
      } catch (GroupNotEmptyException | GroupIdNotFoundException e) {
        // It is gone, or is found again.
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

  static boolean isOutdated(String topic, Kept kept) {
    OptionalInt events = PublishedLog.epoch(topic);
    return events.isPresent()
        ? events.getAsInt() < kept.served().epoch()
        : generation(topic).filter(kept::isOutdated).isPresent();
  }

  /** The generation that a topic, a group or a folder is named after. */
  static Optional<Generation> generation(String name) {
    Matcher matcher = OF_GENERATION.matcher(name);
    return matcher.matches() ? Generation.named(matcher.group(1)) : Optional.empty();
  }
}
