package se.samverkanstrappan.query.streams;

import java.util.Arrays;
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
        .filter(epoch -> complete(epoch, topics))
        .max();
  }

  private static IntStream epoch(String topic) {
    String stem = Topics.events(AggregateKind.COLLABORATION, 0);
    stem = stem.substring(0, stem.length() - 1);
    String digits = topic.startsWith(stem) ? topic.substring(stem.length()) : "";
    return digits.matches("\\d{1,9}") ? IntStream.of(Integer.parseInt(digits)) : IntStream.empty();
  }

  private static boolean complete(int epoch, Set<String> topics) {
    return Arrays.stream(AggregateKind.values())
        .allMatch(kind -> topics.contains(Topics.events(kind, epoch)));
  }
}
