package se.samverkanstrappan.command.publishing;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What the database knows of the published log.
 *
 * @param clusterId the Kafka it was published to; null before the first time
 * @param epoch the generation of the log
 * @param published how many of the book's events, each counted once, were sent up to the token
 * @param acknowledged the last acknowledged record of each partition written to
 * @param due how many events there were when the epoch was raised
 * @param wanted the epoch that was asked for; where it is above {@code epoch}, a new one is to come
 */
record Publication(
    @Nullable String clusterId,
    int epoch,
    long published,
    Agreement agreed,
    Map<TopicPartition, Acknowledged> acknowledged,
    long due,
    int wanted) {

  /** The log as it is after everything is to be sent again in the same generation. */
  Publication emptied(String cluster) {
    return new Publication(cluster, epoch, 0, Agreement.NONE, Map.of(), due, wanted);
  }

  /** The first state of a new generation, of a book with so many events. */
  Publication raised(String cluster, int newEpoch, long events) {
    return new Publication(cluster, newEpoch, 0, Agreement.NONE, Map.of(), events, wanted);
  }

  /** The same log, with what is left of it. */
  Publication left(long events, Agreement agreement, Map<TopicPartition, Acknowledged> last) {
    return new Publication(clusterId, epoch, events, agreement, last, due, wanted);
  }

  /** Whether all that stood in the book when the epoch was raised has been published in it. */
  boolean complete() {
    return published >= due;
  }

  /** Whether everything is to be published again. */
  boolean wantsNewEpoch() {
    return wanted > epoch;
  }

  Publication at(String cluster) {
    return new Publication(cluster, epoch, published, agreed, acknowledged, due, wanted);
  }

  Publication agreeing(Agreement agreement) {
    return left(published, agreement, acknowledged);
  }
}
