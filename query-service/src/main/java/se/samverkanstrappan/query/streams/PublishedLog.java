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
        .flatMapToInt(PublishedLog::epoch)
        .filter(epoch -> lacking(epoch, topics).isEmpty())
        .max();
  }

  /** What the highest epoch lacks that has any collaborations at all, or the first one. */
  static List<String> missing(Set<String> topics) {
    return lacking(topics.stream().flatMapToInt(PublishedLog::epoch).max().orElse(1), topics);
  }

  private static IntStream epoch(String topic) {
    String stem = Topics.events(AggregateKind.COLLABORATION, 0);
    stem = stem.substring(0, stem.length() - 1);
    String digits = topic.startsWith(stem) ? topic.substring(stem.length()) : "";
    return digits.matches("\\d{1,9}") ? IntStream.of(Integer.parseInt(digits)) : IntStream.empty();
  }

  private static List<String> lacking(int epoch, Set<String> topics) {
    return Arrays.stream(AggregateKind.values())
        .map(kind -> Topics.events(kind, epoch))
        .filter(topic -> !topics.contains(topic))
        .sorted()
        .toList();
  }
}
