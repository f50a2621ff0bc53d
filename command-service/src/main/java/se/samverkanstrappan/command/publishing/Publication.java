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
 */
record Publication(
    @Nullable String clusterId,
    int epoch,
    long published,
    Agreement agreed,
    Map<TopicPartition, Acknowledged> acknowledged) {

  /** The log as it is after everything is to be sent again in the same generation. */
  Publication emptied(String cluster) {
    return new Publication(cluster, epoch, 0, Agreement.NONE, Map.of());
  }

  /** The first state of a new generation. */
  Publication raised(String cluster, int newEpoch) {
    return new Publication(cluster, newEpoch, 0, Agreement.NONE, Map.of());
  }

  Publication at(String cluster) {
    return new Publication(cluster, epoch, published, agreed, acknowledged);
  }

  Publication agreeing(Agreement agreement) {
    return new Publication(clusterId, epoch, published, agreement, acknowledged);
  }
}
