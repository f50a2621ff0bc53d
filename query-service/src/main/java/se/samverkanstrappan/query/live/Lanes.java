package se.samverkanstrappan.query.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Which partition is which lane of a feed. */
final class Lanes {
  private final Feed feed;
  private final List<String> topics;
  private final List<TopicPartition> partitions = new ArrayList<>();
  private final Map<TopicPartition, Integer> numbers = new HashMap<>();

  /**
   * The lanes of a feed.
   *
   * @param topics in the order in which the feed has them
   */
  Lanes(Feed feed, List<String> topics) {
    this.feed = feed;
    this.topics = List.copyOf(topics);
    for (int topic = 0; topic < topics.size(); topic++) {
      for (int partition = 0; partition < feed.partitions().get(topic); partition++) {
        TopicPartition each = new TopicPartition(topics.get(topic), partition);
        numbers.put(each, partitions.size());
        partitions.add(each);
      }
    }
  }

  List<TopicPartition> partitions() {
    return partitions;
  }

  int laneOf(ConsumerRecord<?, ?> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    return Objects.requireNonNull(numbers.get(partition), partition::toString);
  }

  int topicOf(ConsumerRecord<?, ?> record) {
    return topics.indexOf(record.topic());
  }

  /** The place at which each partition is at an offset. */
  Bookmark place(ToLongFunction<TopicPartition> offset) {
    return Bookmark.of(feed, partitions.stream().mapToLong(offset).toArray());
  }
}
