package se.samverkanstrappan.query.streams;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Topics;

/**
 * The newest log of events there is on a Kafka.
 *
 * @param cluster the id of the cluster: with another one, nothing remembered about offsets holds
 */
record PublishedLog(String cluster, int epoch) {
  /** The highest epoch whose event topics are all there. */
  static OptionalInt newestEpoch(Set<String> topics) {
    return topics.stream()
        .flatMapToInt(PublishedLog::epochOfCollaborations)
        .filter(epoch -> lacking(epoch, topics).isEmpty())
        .max();
  }

  /** What the highest epoch lacks that has any collaborations at all, or the first one. */
  static List<String> missing(Set<String> topics) {
    return lacking(
        topics.stream().flatMapToInt(PublishedLog::epochOfCollaborations).max().orElse(1), topics);
  }

  /** The epoch of an event topic of ours: others may have topics with names almost like these. */
  static OptionalInt epoch(String topic) {
    return Arrays.stream(AggregateKind.values())
        .flatMapToInt(kind -> epoch(topic, kind).stream())
        .findFirst();
  }

  private static IntStream epochOfCollaborations(String topic) {
    return epoch(topic, AggregateKind.COLLABORATION).stream();
  }

  private static OptionalInt epoch(String topic, AggregateKind kind) {
    String digits = topic.substring(topic.lastIndexOf('e') + 1);
    if (!digits.matches("\\d{1,9}")) {
      return OptionalInt.empty();
    }
    int epoch = Integer.parseInt(digits);
    return topic.equals(Topics.events(kind, epoch)) ? OptionalInt.of(epoch) : OptionalInt.empty();
  }

  private static List<String> lacking(int epoch, Set<String> topics) {
    return Arrays.stream(AggregateKind.values())
        .map(kind -> Topics.events(kind, epoch))
        .filter(topic -> !topics.contains(topic))
        .sorted()
        .toList();
  }
}
